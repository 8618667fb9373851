#include <gtest/gtest.h>

#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/docx_template.h"
#include "paper/docx_template_test.h"
#include "paper/qr_png.h"

// What Word puts around text, and what is brought into a document.
namespace vinhdanh::paper {
namespace {

using Lines = std::vector<std::string>;

TemplateData unit(const std::string& name, const Lines& people) {
  TemplateValue::List list;
  for (const auto& person : people) list.push_back({{{"person", person}}});
  return {{{"unit", name}, {"people", list}}};
}

const TemplateData kData{
    {{"office", "Sở Thử"},
     {"code", "https://vi.du/1"},
     {"logo", TemplatePicture{qr_png(qr_code("logo").value()), 40, 20, "Biểu trưng"}},
     {"yes", true},
     {"units", TemplateValue::List{unit("Phòng A", {"Một", "Hai"}), unit("Phòng B", {})}}}};

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string p(const std::string& inside) {
  return "<w:p>" + inside + "</w:p>";
}

std::string row(const Lines& cells) {
  std::string xml = "<w:tr>";
  for (const auto& cell : cells)
    xml += "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" + p(run(cell)) + "</w:tc>";
  return xml + "</w:tr>";
}

std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol "
         "w:w=\"2000\"/></w:tblGrid>" +
         rows + "</w:tbl>";
}

std::string filled(const std::string& docx) {
  const auto made = fill_docx(docx, "mau.docx", kData);
  if (!made) return base::say(base::Language::kEnglish, made.error().at(0).text);
  EXPECT_EQ(docx_faults(*made), Lines{});
  return *made;
}

// Without the empty paragraphs at the end.
std::string body_text(const std::string& docx) {
  const auto text = text_of_part(docx);
  return text.substr(0, text.find_last_not_of('|') + 1);
}

std::string text_after(const std::string& body) {
  const auto made = filled(docx_with(body));
  if (!made.starts_with("PK")) return made;
  return body_text(made);
}

TEST(DocxTemplateParts, lists_nest_over_rows_of_a_table) {
  EXPECT_EQ(
      text_after(table(row({"{#units}{index}", "{unit}"}) + row({"{#people}- {index}", "{person}{/people}"}) +
                       row({"Hết", "{unit}{/units}"})) +
                 p(run("cuối"))),
      "|1|Phòng A|- 1|Một|- 2|Hai|Hết|Phòng A|2|Phòng B|Hết|Phòng B|cuối");
}

TEST(DocxTemplateParts, insertions_are_filled_and_deletions_stay_as_they_are) {
  const auto mark = [](const std::string& kind, const std::string& inside) {
    return "<w:" + kind + " w:id=\"7\" w:author=\"A\" w:date=\"2025-01-01T00:00:00Z\">" + inside +
           "</w:" + kind + ">";
  };
  const auto body = p(run("a ") + mark("ins", run("{off") + run("ice}")) +
                      mark("del", "<w:r><w:delText>{old}</w:delText></w:r>")) +
                    p(mark("ins", run("{#units}"))) + p(mark("ins", run("{unit}"))) + p(run("{/units}"));
  const auto made = filled(docx_with(body));
  EXPECT_EQ(body_text(made), "|a Sở Thử|Phòng A|Phòng B");
  EXPECT_NE(part_of(made, "word/document.xml").find("<w:delText>{old}</w:delText>"), std::string::npos);
}

TEST(DocxTemplateParts, content_controls_are_filled_and_let_go_of_their_source) {
  const auto made =
      filled(docx_with("<w:sdt><w:sdtPr><w:id w:val=\"5\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" "
                       "w:storeItemID=\"b\"/>"
                       "</w:sdtPr><w:sdtContent>" +
                       p(run("{office}")) + "</w:sdtContent></w:sdt>" +
                       p("<w:sdt><w:sdtPr><w:id w:val=\"6\"/></w:sdtPr><w:sdtContent>" +
                         run("{#units}{unit};{/units}") + "</w:sdtContent></w:sdt>")));
  EXPECT_EQ(body_text(made), "|Sở Thử|Phòng A;Phòng B;");
  EXPECT_EQ(part_of(made, "word/document.xml").find("showingPlcHdr"), std::string::npos);
  EXPECT_EQ(part_of(made, "word/document.xml").find("dataBinding"), std::string::npos);
}

TEST(DocxTemplateParts, tags_that_cross_the_border_of_a_control_are_refused) {
  EXPECT_EQ(text_after(p(run("{#units}") + "<w:sdt><w:sdtPr/><w:sdtContent>" + run("{/units}") +
                         "</w:sdtContent></w:sdt>")),
            "“{#units}” and its end stand in different links or content controls. Put both inside or both "
            "outside.");
}

TEST(DocxTemplateParts, text_boxes_are_filled) {
  EXPECT_EQ(text_after(p(
                "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>" +
                p(run("{#units}")) + p(run("{unit}")) + p(run("{/units}")) +
                "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" + run("{office}"))),
            "||Phòng A|Phòng BSở Thử");
}

TEST(DocxTemplateParts, footnotes_are_filled) {
  constexpr auto part = "word/footnotes.xml";
  auto docx = docx_with(p(run("a")));
  docx = with_part(docx, part,
                   "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                   "<w:footnote w:id=\"1\">" +
                       p(run("{office}")) + "</w:footnote></w:footnotes>");
  EXPECT_EQ(text_of_part(fill_docx(docx, "t", kData).value(), part), "|Sở Thử");
}

TEST(DocxTemplateParts, pictures_and_codes_become_drawings) {
  const auto made = filled(docx_with(p(run("a{%logo}b{%code|30}c{%logo|10}")) + p(run("{?yes}")) +
                                     p(run("{%logo}")) + p(run("{/yes}"))));
  EXPECT_EQ(body_text(made), "|a[drawing]b[drawing]c[drawing]|[drawing]");
  const auto xml = part_of(made, "word/document.xml");
  EXPECT_NE(xml.find("<wp:extent cx=\"1440000\" cy=\"720000\"/>"), std::string::npos);
  EXPECT_NE(xml.find("<wp:extent cx=\"1080000\" cy=\"1080000\"/>"), std::string::npos);
  EXPECT_NE(xml.find("<wp:extent cx=\"360000\" cy=\"180000\"/>"), std::string::npos);
  EXPECT_EQ(part_of(made, "word/media/filled1.png"), qr_png(qr_code("logo").value()));
  EXPECT_EQ(part_of(made, "word/media/filled2.png"), qr_png(qr_code("https://vi.du/1").value()));
  EXPECT_FALSE(ZipReader::from_memory(made, "t").value().has("word/media/filled3.png"));
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  EXPECT_EQ(office_words(made), (Lines{"abc"}));
}

TEST(DocxTemplateParts, pictures_in_a_header_get_a_relationship_of_their_own) {
  auto docx = docx_with(p(run("a")));
  auto header = part_of(docx, "word/header2.xml");
  header.replace(header.find("<w:p/>"), 6, p(run("{%logo}")));
  docx = with_part(docx, "word/header2.xml", header);
  const auto made = filled(docx);
  EXPECT_EQ(text_of_part(made, "word/header2.xml"), "|[drawing]");
  EXPECT_NE(part_of(made, "word/_rels/header2.xml.rels").find("/word/media/filled1.png"), std::string::npos);
}

TEST(DocxTemplateParts, what_is_no_picture_is_named) {
  const std::string why =
      " cannot be shown as a picture or code. Name a field that holds a picture or a text; a width is "
      "written "
      "in millimetres, as in “";
  EXPECT_EQ(text_after(p(run("{%units}"))), "“{%units}”" + why + "{%units|30}”.");
  EXPECT_EQ(text_after(p(run("{%logo|wide}"))), "“{%logo|wide}”" + why + "{%logo|30}”.");
  EXPECT_EQ(text_after(p(run("{%lgo}"))), "There is no field “lgo”. Did you mean “logo”?");
}

TEST(DocxTemplateParts, comments_and_notes_are_not_repeated) {
  const auto made = filled(docx_with(p("<w:bookmarkStart w:id=\"1\" w:name=\"m\"/>" + run("{#units}{unit}") +
                                       "<w:bookmarkEnd w:id=\"1\"/>" + run("{/units}"))));
  EXPECT_EQ(body_text(made), "|Phòng APhòng B");
  EXPECT_EQ(part_of(made, "word/document.xml").find("bookmark"), std::string::npos);
}

}  // namespace
}  // namespace vinhdanh::paper
