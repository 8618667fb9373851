#include "paper/saved_pages.h"

#include <gtest/gtest.h>

#include "paper/docx_safety.h"
#include "paper/format_lines.h"
#include "paper/format_test.h"

namespace vinhdanh::paper {
namespace {

const std::string kBreak = "<w:r><w:br w:type=\"page\"/></w:r>",
                  kNoted = "<w:r><w:lastRenderedPageBreak/></w:r>",
                  kLetter = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";

std::string p(const std::string& text, const std::string& before = "", const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + before + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
std::string cell(const std::string& content) {
  return "<w:tc>" + content + "</w:tc>";
}
std::string row(const std::string& cells) {
  return "<w:tr>" + cells + "</w:tr>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>";
}
std::string section(const std::string& type) {
  return "<w:sectPr>" + (type.empty() ? "" : "<w:type w:val=\"" + type + "\"/>") + kLetter + "</w:sectPr>";
}

// "a1 b2": the lines with the pages on which they begin.
std::string pages_in(const std::string& body, const SavedCount& saved = {}) {
  pugi::xml_document document, styles;
  document.load_string(("<w:document><w:body>" + body + "</w:body></w:document>").c_str());
  styles.load_string(
      "<w:styles><w:style w:type=\"paragraph\" "
      "w:styleId=\"Chapter\"><w:pPr><w:pageBreakBefore/></w:pPr></w:style></w:styles>");
  const StyleBook book(styles);
  const SavedPages pages(document, book, saved);
  std::string out;
  for (const auto& line : format_lines(document, book))
    out += (out.empty() ? "" : " ") + line.text + std::to_string(pages.of(line.paragraph));
  return out;
}

TEST(SavedPages, a_break_that_somebody_set_is_counted_once_though_word_notes_it_again) {
  EXPECT_EQ(pages_in(p("a") + "<w:p>" + kBreak + "</w:p>" + p("b", kNoted) + p("c")), "a1 b2 c2");
  EXPECT_EQ(pages_in(p("a") + "<w:p>" + kBreak + "</w:p><w:p/>" + p("b", kNoted)), "a1 b2");
  EXPECT_EQ(pages_in(p("a") + p("b", kBreak + kNoted) + p("c", kNoted)), "a1 b2 c3");
  EXPECT_EQ(pages_in(p("a") + "<w:p>" + kBreak + kBreak + "</w:p>" + p("b")), "a1 b3") << "an empty page";
}

TEST(SavedPages, a_paragraph_begins_where_its_first_text_stands) {
  const auto two_pages = "<w:p><w:r><w:t>a</w:t></w:r>" + kNoted + "<w:r><w:t>b</w:t></w:r></w:p>";
  EXPECT_EQ(pages_in(two_pages + p("c")), "ab1 c2");
}

TEST(SavedPages, paragraphs_on_a_new_page_begin_one_also_by_their_style) {
  const std::string own = "<w:pageBreakBefore/>", style = "<w:pStyle w:val=\"Chapter\"/>";
  EXPECT_EQ(pages_in(p("a", "", own) + p("b", kNoted, style) + p("c", "", style)), "a1 b2 c3");
  EXPECT_EQ(pages_in(p("a") + "<w:p>" + kBreak + "</w:p>" + p("b", "", own)), "a1 b2");
  EXPECT_EQ(pages_in(p("a") + p("b", "", style + "<w:pageBreakBefore w:val=\"0\"/>")), "a1 b1");
}

TEST(SavedPages, a_section_begins_as_its_own_properties_say) {
  const auto first = p("a", "", section("")), last = p("b") + section("");
  EXPECT_EQ(pages_in(first + last), "a1 b2");
  EXPECT_EQ(pages_in(first + p("b") + section("continuous")), "a1 b1");
  EXPECT_EQ(pages_in(first + p("b", kNoted) + section("oddPage")), "a1 b3") << "page 2 stays empty";
  EXPECT_EQ(pages_in(first + p("b") + section("evenPage")), "a1 b2");
  const auto changed =
      "<w:sectPr>" + kLetter + "<w:sectPrChange>" + section("") + "</w:sectPrChange></w:sectPr>";
  EXPECT_EQ(pages_in(p("a", "", changed) + p("b") + section("continuous")), "a1 b1");
}

TEST(SavedPages, cells_side_by_side_do_not_add_their_pages) {
  const auto over = cell(p("a") + p("b", kNoted));
  EXPECT_EQ(pages_in(table(row(over + cell(p("c") + p("d", kNoted)))) + p("e")), "a1 b2 c1 d2 e2");
  const auto moved = row(cell(p("b", kNoted)) + cell(p("c")));
  EXPECT_EQ(pages_in(table(row(cell(p("a"))) + moved) + p("d")), "a1 b2 c2 d2");
  EXPECT_EQ(pages_in(table(row(cell(p("a"))) + row(cell(p("b", kNoted)) + cell(p("c", kNoted))))),
            "a1 b2 c2");
}

TEST(SavedPages, are_known_where_the_saving_program_counted_the_same) {
  const std::string text(3000, 'x');
  EXPECT_EQ(pages_in(p(text), {1, 3000}), text + "1");
  EXPECT_EQ(pages_in(p(text)), text + "0") << "nobody laid it out";
  EXPECT_EQ(pages_in(p(text), {1, 0}), text + "0") << "a template's count";
  EXPECT_EQ(pages_in(p(text), {2, 3000}), text + "0") << "no end of a page is noted";
  EXPECT_EQ(pages_in(p(text) + p("b", kNoted)), text + "1 b2") << "the ends are noted, nobody counted";
  EXPECT_EQ(pages_in(p(text) + p("b", kNoted), {2, 3001}), text + "1 b2");
  EXPECT_EQ(pages_in(p(text) + p("b", kNoted), {5, 3001}), text + "0 b0");
}

TEST(SavedPages, a_short_text_ends_no_page_by_itself) {
  EXPECT_EQ(pages_in(p("a") + p("b")), "a1 b1");
  EXPECT_EQ(pages_in(p("a"), {2, 1}), "a0") << "and yet it was counted otherwise";
  EXPECT_EQ(pages_in(p("a") + "<w:p><w:r><w:drawing/></w:r></w:p>" + p("b")), "a0 b0")
      << "a picture may be large";
  std::string many;
  for (int i = 0; i < 31; ++i) many += "<w:p/>";
  EXPECT_EQ(pages_in(p("a") + many), "a0");
}

TEST(SavedPages, the_count_is_read_from_the_properties) {
  const auto said = [](const std::string& properties) {
    const auto docx = with_part(right_document(), "docProps/app.xml", properties);
    const auto count = saved_count(open_document(docx, "t").value());
    return std::pair(count.pages, count.characters);
  };
  EXPECT_EQ(said("<Properties><Pages>3</Pages><Characters>41</Characters></Properties>"), std::pair(3, 41));
  EXPECT_EQ(said("<Properties><Pages>-3</Pages><Characters>99999999999</Characters></Properties>"),
            std::pair(0, 0));
  EXPECT_EQ(said("no xml"), std::pair(0, 0));
}

}  // namespace
}  // namespace vinhdanh::paper
