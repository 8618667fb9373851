#include <gtest/gtest.h>
#include <limits>
#include <sstream>

#include "base/text.h"
#include "paper/letter.h"
#include "paper/pdf_test.h"

// Texts and measures that nobody should give, and that come all the same: the file is sound, and no text is
// lost without a word.
namespace vinhdanh::paper {
namespace {

std::string rendered(const Section& section, base::Problems& problems) {
  auto document = decree30::document({.title = "Thử"});
  document.sections.push_back(section);
  std::ostringstream out;
  problems = render_document(document, out);
  return out.str();
}

std::string read(const std::string& bytes) {
  const PdfFile file(bytes);
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  return base::tidy(file.text("-raw"));
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

TEST(PdfHostile, letter_of_unlikely_texts_is_sound) {
  const std::string endless(30'000, 'x'), control = "\x01\x1B[31m\xFF\xFE\xED\xA0\x80 (\\) ]] >> endstream";
  Letter letter{.head = {.superior = endless, .issuer = control, .number = endless, .sign = control},
                .title = endless,
                .abstract = control,
                .addressees = std::vector<std::string>(300, "Đơn vị"),
                .body = {{plain(endless), bold(control), italic("שלום 😀")}, {}, {plain("")}},
                .recipients = std::vector<std::string>(500, control),
                .signer = {.authority = endless, .position = control, .name = endless}};
  std::ostringstream out;
  const auto problems = render_letters({&letter, 1}, out);
  EXPECT_FALSE(base::has_errors(problems));
  EXPECT_FALSE(problems.empty());
  const auto text = read(out.str());
  EXPECT_EQ(count(text, "Đơn vị"), 300u);
  EXPECT_EQ(count(text, "endstream"), 505u);
}

TEST(PdfHostile, measures_that_leave_no_room_end_all_the_same) {
  for (const double size : {0.0, -5.0, 1e6, std::numeric_limits<double>::infinity()}) {
    auto section = decree30::section();
    section.page.left_mm = 150;
    section.page.right_mm = 100;
    Paragraph paragraph{.runs = {{.text = "Một hai ba bốn", .size_pt = size}}, .first_line_mm = 1000};
    section.blocks.push_back(paragraph);
    Table table{.column_mm = {0, -3, 500}};
    table.rows.push_back({.cells = {text_cell("a"), text_cell("b"), text_cell("c"), text_cell("d")}});
    section.blocks.push_back(table);
    base::Problems problems;
    const PdfFile file(rendered(section, problems));
    EXPECT_EQ(file.faults(), std::vector<std::string>{}) << size;
  }
}

TEST(PdfHostile, cell_that_joins_more_rows_than_a_page_holds_loses_none) {
  auto section = decree30::section();
  Table table{.column_mm = {40, 100}};
  for (int i = 0; i < 120; ++i) {
    TableRow row;
    if (i == 0) {
      row.cells.push_back(text_cell("chung"));
      row.cells.back().rows = 120;
    }
    row.cells.push_back(text_cell("dòng" + std::to_string(i)));
    table.rows.push_back(row);
  }
  section.blocks.push_back(table);
  base::Problems problems;
  const PdfFile file(rendered(section, problems));
  const auto text = base::tidy(file.text("-raw -y 0 -x 0 -W 596 -H 786")) + " ";  // above the bottom margin
  for (int i = 0; i < 120; ++i) EXPECT_EQ(count(text, "dòng" + std::to_string(i) + " "), 1u) << i;
  EXPECT_EQ(count(text, "chung"), 1u);
}

}  // namespace
}  // namespace vinhdanh::paper
