#include <gtest/gtest.h>

#include "base/text.h"
#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/docx_template.h"
#include "paper/docx_template_test.h"

// Letters (fill_docx_letters) and values with looks of their own.
namespace vinhdanh::paper {
namespace {

using Lines = std::vector<std::string>;

std::string p(const std::string& runs) {
  return "<w:p>" + runs + "</w:p>";
}
std::string run(const std::string& text, const std::string& look = "") {
  return "<w:r>" + (look.empty() ? "" : "<w:rPr>" + look + "</w:rPr>") + "<w:t xml:space=\"preserve\">" +
         text + "</w:t></w:r>";
}

const TemplateData kCommon{{{"office", "Sở Thử"}}};

std::vector<TemplateData> letters(const Lines& names) {
  std::vector<TemplateData> out;
  for (const auto& name : names)
    out.push_back({{{"name", name}, {"years", TemplateValue::List{{{{"year", 2020}}}, {{{"year", 2021}}}}}}});
  return out;
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

TEST(DocxLetters, the_text_stands_once_for_each_letter_with_fields_of_both) {
  const auto made =
      fill_docx_letters(docx_with(p(run("{index}. {name}, {office}")) + p(run("{#years}{year} {/years}"))),
                        "thu.docx", kCommon, letters({"Bà <Một>", "Ông Hai", "Ông Ba"}));
  ASSERT_TRUE(made);
  EXPECT_EQ(docx_faults(*made), Lines{});
  EXPECT_EQ(text_of_part(*made),
            "|1. Bà <Một>, Sở Thử|2020 2021 ||2. Ông Hai, Sở Thử|2020 2021 ||3. Ông Ba, Sở Thử|2020 2021 |");
  const auto xml = part_of(*made, "word/document.xml");
  EXPECT_EQ(count(xml, "<w:sectPr"), 3u);
  EXPECT_EQ(count(xml, "w:start=\"1\""), 3u) << "each counts its pages from 1";
}

TEST(DocxLetters, each_begins_on_a_new_page) {
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto made =
      fill_docx_letters(docx_with(p(run("{name}"))), "thu.docx", kCommon, letters({"Một", "Hai"}));
  const auto pages = base::split(pdf_text(convert(*made, "docx", "pdf")), '\f');
  ASSERT_GE(pages.size(), 2u);
  EXPECT_EQ(base::tidy(pages[0]), "Một");
  EXPECT_EQ(base::tidy(pages[1]), "Hai");
}

TEST(DocxLetters, a_text_without_tags_is_repeated_too_and_headers_know_the_common_fields_only) {
  const auto header = [](const std::string& text) {
    auto docx = docx_with(p(run("Cùng một lời")));
    auto xml = part_of(docx, "word/header2.xml");
    xml.replace(xml.find("<w:p/>"), 6, p(run(text)));
    return with_part(docx, "word/header2.xml", xml);
  };
  const auto made = fill_docx_letters(header("{office}"), "thu.docx", kCommon, letters({"Một", "Hai"}));
  ASSERT_TRUE(made);
  EXPECT_EQ(count(text_of_part(*made), "Cùng một lời"), 2u);
  EXPECT_EQ(text_of_part(*made, "word/header2.xml"), "|Sở Thử");
  const auto refused = fill_docx_letters(header("{name}"), "thu.docx", kCommon, letters({"Một"}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().seen, "{name}");
  EXPECT_EQ(refused.error().front().place.field, "header");
}

TEST(DocxLetters, a_thousand_letters_are_no_endless_nesting) {
  const auto made = fill_docx_letters(docx_with(p(run("{name}: {#years}{year} {/years}"))), "thu.docx",
                                      kCommon, letters(Lines(1'000, "Bà Một")));
  ASSERT_TRUE(made);
  EXPECT_EQ(count(text_of_part(*made), "Bà Một: 2020 2021"), 1'000u);
}

TEST(DocxLooks, bold_and_italic_words_keep_the_look_of_the_tag_beside_their_own) {
  const TemplateText text{{plain("Đạt "), bold("giải\nNhất"), italic(" {năm}"), plain(" qua")}};
  const TemplateData data{{{"text", text}, {"lines", TemplateValue::List{{{{"line", text}}}}}}};
  const auto made =
      fill_docx(docx_with(p(run("a {text} b", "<w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"20\"/>")) +
                          p(run("{#lines}")) + p(run("{line}")) + p(run("{/lines}"))),
                "t", data);
  ASSERT_TRUE(made);
  EXPECT_EQ(docx_faults(*made), Lines{});
  EXPECT_EQ(text_of_part(*made), "|a Đạt giải\\nNhất {năm} qua b|Đạt giải\\nNhất {năm} qua|");
  const auto xml = part_of(*made, "word/document.xml");
  EXPECT_NE(xml.find("<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:b/><w:sz w:val=\"20\"/></w:rPr><w:t "
                     "xml:space=\"preserve\">giải</w:t><w:br/>"),
            std::string::npos)
      << xml;
  EXPECT_NE(xml.find("<w:rFonts w:ascii=\"Arial\"/><w:i/><w:sz w:val=\"20\"/></w:rPr><w:t "
                     "xml:space=\"preserve\"> {năm}</w:t>"),
            std::string::npos)
      << xml;
  EXPECT_NE(
      xml.find("<w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\"> qua b"),
      std::string::npos)
      << xml;
}

TEST(DocxLooks, a_plain_value_cannot_turn_looks) {
  const TemplateData data{{{"text", std::string("a\xEF\xB7\x92"
                                                "b\xEF\xB7\x93"
                                                "c")}}};
  const auto made = fill_docx(docx_with(p(run("{text}"))), "t", data);
  ASSERT_TRUE(made);
  EXPECT_EQ(text_of_part(*made), "|abc|");
}

TEST(DocxFormats, counts_have_two_figures_where_they_are_asked_for) {
  const auto made = fill_docx(docx_with(p(run("{n|00} {m|00}"))), "t", {{{"n", 5}, {"m", 105}}});
  EXPECT_EQ(text_of_part(made.value()), "|05 105|");
}

}  // namespace
}  // namespace vinhdanh::paper
