#include "paper/docx_check.h"

#include <gtest/gtest.h>

#include "paper/document_test.h"
#include "paper/docx_writer.h"
#include "paper/zip_reader.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {
namespace {

using Faults = std::vector<std::string>;

Document small() {
  auto made = decree30::document(kTestInfo);
  auto main = decree30::section();
  decree30::append_text(main, "Một đoạn.");
  decree30::append_list(main, {{"TT", 1}, {"Đơn vị", 3}}, {{"1", "A"}});
  made.sections = {std::move(main)};
  return made;
}

// The package with one part changed; an empty `to` for the whole part leaves it out.
std::string changed(const std::string& part, const std::string& from, const std::string& to) {
  const auto package = ZipReader::from_memory(docx_bytes(small()), "t").value();
  ZipWriter copy;
  for (const auto& name : package.parts()) {
    auto bytes = package.bytes(name).value();
    if (name == part && from.empty()) continue;
    if (name == part) {
      const auto at = bytes.find(from);
      EXPECT_NE(at, std::string::npos) << from;
      bytes.replace(at, from.size(), to);
    }
    copy.add(name, bytes);
  }
  return copy.finish();
}

Faults faults_with(const std::string& from, const std::string& to) {
  return docx_faults(changed("word/document.xml", from, to));
}

TEST(DocxCheck, what_we_write_has_no_faults) {
  EXPECT_EQ(docx_faults(docx_bytes(small())), Faults{});
  EXPECT_EQ(docx_faults(docx_bytes(test_plan())), Faults{});
  EXPECT_EQ(docx_faults(docx_bytes(test_minutes())), Faults{});
  EXPECT_EQ(docx_faults(docx_bytes({})), Faults{});
}

TEST(DocxCheck, parts_and_relationships_that_do_not_meet_are_found) {
  EXPECT_EQ(docx_faults("no zip").size(), 1U);
  EXPECT_EQ(docx_faults(changed("word/styles.xml", "", "")),
            (Faults{"[Content_Types].xml: no such part /word/styles.xml",
                    "word/document.xml: no target word/styles.xml"}));
  EXPECT_EQ(docx_faults(changed("[Content_Types].xml", "Extension=\"xml\"", "Extension=\"xmk\"")), Faults{})
      << "every part of ours has an override";
  EXPECT_EQ(docx_faults(changed("[Content_Types].xml", "/word/header1.xml", "/word/header3.xml")),
            (Faults{"[Content_Types].xml: no such part /word/header3.xml"}));
  EXPECT_EQ(docx_faults(changed("word/_rels/document.xml.rels", "rIdH1", "rIdH2")),
            (Faults{"word/document.xml: relationship id rIdH2",
                    "word/document.xml: no relationship rIdH1 for w:headerReference"}));
  EXPECT_EQ(faults_with("r:id=\"rIdH1\"", "r:id=\"rId1\""),
            Faults{"word/document.xml: w:headerReference refers to a styles"});
}

TEST(DocxCheck, order_of_elements_is_that_of_the_schema) {
  const std::string at = "/w:document[1]/w:body[1]/w:p[1]/w:pPr[1]";
  EXPECT_EQ(faults_with("<w:jc w:val=\"both\"/>", "<w:jc w:val=\"both\"/><w:keepNext/>"),
            Faults{"word/document.xml: w:keepNext stands too late in " + at});
  EXPECT_EQ(faults_with("<w:jc w:val=\"both\"/>", "<w:bold/>"),
            Faults{"word/document.xml: w:bold is not allowed in " + at});
  EXPECT_EQ(faults_with("<w:p><w:pPr>", "<w:p><w:r/><w:pPr>"),
            Faults{"word/document.xml: w:pPr is not the first in /w:document[1]/w:body[1]/w:p[1]"});
}

TEST(DocxCheck, tables_need_a_grid_cells_and_paragraphs) {
  const std::string table = "/w:document[1]/w:body[1]/w:tbl[1]";
  EXPECT_EQ(faults_with("<w:tblGrid>", "<w:tblGrid><w:gridCol w:w=\"10\"/>").size(), 2U);
  const auto no_grid = faults_with("<w:tblGrid>", "<w:tblLook/><w:tblGrid>");
  EXPECT_EQ(no_grid, Faults{"word/document.xml: w:tblLook is not allowed in " + table});
  const auto bytes =
      changed("word/document.xml", "</w:p></w:tc>", "</w:p><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc>");
  EXPECT_EQ(docx_faults(bytes),
            (Faults{"word/document.xml: no paragraph at the end of " + table + "/w:tr[1]/w:tc[1]",
                    "word/document.xml: no row in " + table + "/w:tr[1]/w:tc[1]/w:tbl[1]"}));
}

TEST(DocxCheck, values_fields_styles_and_blanks_are_checked) {
  EXPECT_EQ(
      faults_with("w:val=\"both\"", "w:val=\"justify\""),
      Faults{"word/document.xml: w:val=\"justify\" at /w:document[1]/w:body[1]/w:p[1]/w:pPr[1]/w:jc[1]"});
  EXPECT_EQ(docx_faults(changed("word/header1.xml", "w:fldCharType=\"end\"", "w:fldCharType=\"separate\"")),
            Faults{"word/header1.xml: a field does not end"});
  EXPECT_EQ(faults_with("<w:p><w:pPr>", "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>"),
            Faults{"word/document.xml: no style Heading1"});
  EXPECT_EQ(faults_with("<w:t xml:space=\"preserve\">Một", "<w:t> Một"),
            Faults{"word/document.xml: blanks are lost in /w:document[1]/w:body[1]/w:p[1]/w:r[1]/w:t[1]"});
  EXPECT_EQ(faults_with("</w:body>", "<w:p/></w:body>").size(), 2U);
  EXPECT_EQ(faults_with("</w:body>", "</w:bodi>").size(), 2U);
}

}  // namespace
}  // namespace vinhdanh::paper
