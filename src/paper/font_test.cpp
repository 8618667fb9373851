#include "paper/font.h"

#include <gtest/gtest.h>
#include <sstream>

#include "base/text.h"
#include "paper/layout.h"
#include "paper/pdf_test.h"
#include "paper/pdf_writer.h"

namespace vinhdanh::paper {
namespace {

const FontFamily& family() {
  static const auto loaded = FontFamily::load();
  return *loaded;
}

std::vector<std::string> texts(std::string_view word) {
  std::vector<std::string> out;
  for (const auto& glyph : family()[Style::kRegular].shape(word)->glyphs) out.push_back(glyph.text);
  return out;
}

// What a reader finds in a page with these lines.
std::string read_back(const std::vector<std::string>& lines) {
  std::ostringstream out;
  PdfWriter writer(out, family(), {.title = "Thử", .created = {}});
  auto page = writer.canvas(210, 297);
  double y = 20;
  for (const auto& line : lines) {
    page.begin_block("P");
    draw(page, lay_out(family(), {.runs = {{.text = line}}}, 170, 14), 20, y += 10);
    page.end_block();
  }
  writer.add_page(page);
  writer.finish();
  const PdfFile file(out.str());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  return base::nfc(base::tidy(file.text("-raw")));
}

// Ê Đê and Gia Rai write letters that Unicode has no composed form of.
TEST(Font, mark_over_a_letter_keeps_its_own_text) {
  EXPECT_EQ(texts("kê\u0306"), (std::vector<std::string>{"k", "ê", "\u0306"}));
  EXPECT_EQ(read_back({"H’Nghuê\u0306 Ksơ\u0306r", "kê khai sơ bộ"}),
            "H’Nghuê\u0306 Ksơ\u0306r kê khai sơ bộ");
}

TEST(Font, several_marks_over_a_letter_leave_the_page_readable) {
  EXPECT_EQ(read_back({"ɔ\u0303\u0301 x\u0323\u0301 AV\u0302\u0301A", "mực xanh"}),
            "ɔ\u0303\u0301 x\u0323\u0301 AV\u0302\u0301A mực xanh");
}

TEST(Font, characters_without_a_shape_are_left_out_and_told_of_nobody) {
  const auto word = family()[Style::kRegular].shape("\uFEFFNgu\u00ADyễn\u200B\u200D");
  EXPECT_EQ(word->missing, U"");
  EXPECT_EQ(word->glyphs, family()[Style::kRegular].shape("Nguyễn")->glyphs);
  EXPECT_EQ(read_back({"Nguyễn\u00AD Thị\u200B Mẫu"}), "Nguyễn Thị Mẫu");
}

TEST(Font, hyphen_that_does_not_break_is_a_hyphen) {
  const auto word = family()[Style::kRegular].shape("2020\u20112025");
  EXPECT_EQ(word->missing, U"");
  EXPECT_EQ(texts("a\u2011b"), (std::vector<std::string>{"a", "-", "b"}));
}

}  // namespace
}  // namespace vinhdanh::paper
