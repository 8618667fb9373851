#include "paper/docx_writer.h"

#include <gtest/gtest.h>
#include <sstream>

#include "base/text.h"
#include "paper/document_test.h"
#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/pdf_document.h"
#include "paper/zip_reader.h"

namespace vinhdanh::paper {
namespace {

using Faults = std::vector<std::string>;

// Words only: LibreOffice gives each cell a line of its own.
std::string words(const std::string& text) {
  return base::tidy(text);
}

Document with(std::vector<Block> blocks) {
  Document made;
  made.info = kTestInfo;
  made.sections.push_back({});
  made.sections[0].blocks = std::move(blocks);
  return made;
}

std::string body_of(const Document& document) {
  const auto package = ZipReader::from_memory(docx_bytes(document), "t").value();
  const auto xml = package.bytes("word/document.xml").value();
  const auto begin = xml.find("<w:body>") + 8;
  return xml.substr(begin, xml.find("<w:sectPr>") - begin);
}

TEST(DocxWriter, the_same_document_gives_the_same_bytes) {
  EXPECT_EQ(docx_bytes(test_plan()), docx_bytes(test_plan()));
}

TEST(DocxWriter, libreoffice_reads_the_text_that_was_meant) {
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  for (const auto& document : {test_plan(), test_minutes()}) {
    const auto read = convert(docx_bytes(document), "docx", "txt:Text (encoded):UTF8");
    EXPECT_EQ(words(read.substr(read.starts_with("\xEF\xBB\xBF") ? 3 : 0)), words(plain_text(document)));
  }
}

TEST(DocxWriter, pages_are_numbered_in_the_top_margin_but_the_first_of_each_section) {
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto text = pdf_text(test_plan_pdf());
  std::vector<std::string> tops;
  for (const auto& page : base::split(text, '\f'))
    if (!base::trim(page).empty()) tops.push_back(base::tidy(page.substr(0, page.find('\n'))));
  EXPECT_EQ(tops,
            (Faults{"UBND THÀNH PHỐ HẢI PHÒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "2", "Phụ lục I", "2"}));
}

TEST(DocxWriter, a_mark_stands_in_the_bottom_margin_of_every_page_and_moves_nothing) {
  auto marked = test_plan();
  marked.mark = "Chưa đối chiếu <mẫu>";
  const auto docx = docx_bytes(marked);
  EXPECT_EQ(docx_faults(docx), Faults{});
  EXPECT_EQ(docx_faults(docx_bytes(test_plan())), Faults{});
  std::ostringstream ours, plain_one;
  EXPECT_EQ(render_document(marked, ours), base::Problems());
  EXPECT_EQ(render_document(test_plan(), plain_one), base::Problems());
  auto places = pdf_words(ours.str());
  const auto meant = pdf_words(plain_one.str());
  ASSERT_EQ(places.size(), meant.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double foot = (i < 2 ? 297 : 210) - 20;  // the annex lies across
    std::string in_margin;
    std::erase_if(places[i], [&](const PdfWord& word) {
      if (word.top > foot) in_margin += word.text + " ";
      return word.top > foot;
    });
    EXPECT_EQ(in_margin, "Chưa đối chiếu &lt;mẫu&gt; ") << i;
    EXPECT_EQ(places[i].size(), meant[i].size()) << i;
  }
  if (!office_is_here()) return;
  const auto pages = base::split(pdf_text(convert(docx, "docx", "pdf")), '\f');
  for (const auto& page : pages)
    EXPECT_TRUE(base::trim(page).empty() || page.find("Chưa đối chiếu <mẫu>") != std::string::npos) << page;
}

TEST(DocxWriter, runs_keep_their_looks_line_breaks_tabs_and_blanks) {
  Paragraph p;
  p.runs = {bold("Đ "), italic("a\nb\tc"), plain("<&>\"")};
  p.runs[2].size_pt = 11.5;
  p.runs[2].colour = "9B1C1F";
  p.runs[2].underline = true;
  p.tabs = {{50, Align::kRight, Leader::kDots}};
  EXPECT_EQ(body_of(with({p})),
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" "
            "w:pos=\"2835\"/></w:tabs><w:rPr><w:b/><w:bCs/>"
            "</w:rPr></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">Đ "
            "</w:t></w:r><w:r><w:rPr>"
            "<w:i/><w:iCs/></w:rPr><w:t xml:space=\"preserve\">a</w:t><w:br/><w:t "
            "xml:space=\"preserve\">b</w:t><w:tab/>"
            "<w:t xml:space=\"preserve\">c</w:t></w:r><w:r><w:rPr><w:color w:val=\"9B1C1F\"/><w:sz "
            "w:val=\"23\"/><w:szCs "
            "w:val=\"23\"/><w:u w:val=\"single\"/></w:rPr><w:t "
            "xml:space=\"preserve\">&lt;&amp;&gt;&quot;</w:t></w:r></w:p>");
}

TEST(DocxWriter, what_xml_cannot_carry_is_left_out) {
  const auto document =
      with({paragraph("a\x01\x0B"
                      "b\xEF\xBF\xBE"
                      "c\xFF")});
  EXPECT_NE(body_of(document).find(">abc\uFFFD<"), std::string::npos);
  EXPECT_EQ(docx_faults(docx_bytes(document)), Faults{});
}

TEST(DocxWriter, cells_span_rows_and_columns_and_short_rows_are_filled_up) {
  Table table;
  table.column_mm = {20, 30, 40};
  TableCell tall = text_cell("cao"), wide = text_cell("rộng");
  tall.rows = 2;
  wide.columns = 9;
  wide.borders = false;
  wide.fill = "F2F2F2";
  TableRow first, second, third;
  first.header = true;
  first.cells = {tall, wide};
  second.cells = {text_cell("x")};
  table.rows = {first, second, third};
  const auto document = with({table, table});
  EXPECT_EQ(docx_faults(docx_bytes(document)), Faults{});
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  EXPECT_EQ(words(convert(docx_bytes(document), "docx", "txt:Text (encoded):UTF8")), "cao rộng x cao rộng x");
}

TEST(DocxWriter, pictures_stand_at_their_size) {
  const std::string dot(
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDATx\x9c\x63\x68\0\0\0"
      "\x82\0\x81"
      "\x77\xcd\x72\xb6\0\0\0\0IEND\xae\x42\x60\x82",
      67);
  Picture picture{.bytes = dot, .width_mm = 25, .height_mm = 10, .description = "Mã \"QR\""};
  const auto document = with({picture, picture});
  EXPECT_EQ(docx_faults(docx_bytes(document)), Faults{});
  EXPECT_NE(body_of(document).find("<wp:extent cx=\"900000\" cy=\"360000\"/><wp:docPr id=\"2\""),
            std::string::npos);
}

TEST(DocxWriter, a_disk_that_refuses_is_an_exception) {
  EXPECT_THROW(write_docx({}, "/nowhere/at/all.docx"), std::runtime_error);
}

}  // namespace
}  // namespace vinhdanh::paper
