#include <filesystem>
#include <gtest/gtest.h>
#include <random>

#include "paper/docx_office_test.h"
#include "paper/docx_template.h"
#include "paper/docx_template_fuzz_target.h"
#include "paper/docx_template_test.h"

// Files made to hurt, and files that something has damaged.
namespace vinhdanh::paper {
namespace {

constexpr auto kPart = "word/document.xml";

std::string why(const std::string& docx, const TemplateData& data = {}) {
  const auto made = fill_docx(docx, "t", data);
  return made ? "filled" : base::say(base::Language::kEnglish, made.error().at(0).text);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

const std::string kText = "<w:p><w:r><w:t>{a}</w:t></w:r></w:p>";

TEST(DocxTemplateHostile, what_is_no_package_is_refused) {
  EXPECT_TRUE(why("abc").starts_with("The file is damaged.")) << why("abc");
  const auto docx = docx_with(kText);
  EXPECT_TRUE(why(docx.substr(0, docx.size() / 2)).starts_with("The file is damaged."));
}

TEST(DocxTemplateHostile, packages_without_their_parts_are_no_word_document) {
  ZipWriter other, untyped;
  other.add("a", "b");
  untyped.add(kPart, "<w:document/>");
  const std::string no_word = "This file is no Word document. Choose a file that ends in .docx.";
  EXPECT_EQ(why(other.finish()), no_word);
  EXPECT_EQ(why(untyped.finish()), no_word);
}

TEST(DocxTemplateHostile, bombs_of_entities_are_refused) {
  EXPECT_TRUE(
      why(with_part(docx_with(""), kPart,
                    "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><w:document>&c;</w:document>"))
          .starts_with("The file holds instructions"));
}

TEST(DocxTemplateHostile, bombs_of_zeros_are_refused) {
  EXPECT_NE(
      why(with_part(docx_with(""), kPart, "<w:document>" + std::string(40U << 20, ' ') + "</w:document>")),
      "filled");
}

TEST(DocxTemplateHostile, names_that_lead_out_of_the_package_are_refused) {
  EXPECT_NE(why(with_part(docx_with(kText), "../../etc/x", "a")), "filled");
}

TEST(DocxTemplateHostile, endless_nesting_is_refused) {
  const auto deep = repeated("<w:sdt>", 100'000) + "{a}" + repeated("</w:sdt>", 100'000);
  EXPECT_TRUE(why(docx_with(deep)).starts_with("The file holds instructions")) << why(docx_with(deep));
}

TEST(DocxTemplateHostile, endless_tags_are_refused) {
  EXPECT_EQ(why(docx_with(repeated(kText, 5'001)), {{{"a", "b"}}}),
            "There are more than 5000 tags. Use a list instead of repeating the same tags.");
}

const std::string kIntricate =
    "Lists in lists make this template too long. Take one of the lists out of the other, and delete tags "
    "that "
    "are not needed.";

TEST(DocxTemplateHostile, lists_that_multiply_are_refused) {
  const TemplateData data{{{"list", TemplateValue::List{{{{"x", 1}}}, {{{"x", 2}}}}}}};
  const auto lists = [](std::size_t deep) {
    return "<w:p><w:r><w:t>" + repeated("{#list}", deep) + "{x}" + repeated("{/list}", deep) +
           "</w:t></w:r></w:p>";
  };
  EXPECT_EQ(why(docx_with(lists(3)), data), "filled");
  EXPECT_EQ(why(docx_with(lists(60)), data), kIntricate);
}

TEST(DocxTemplateHostile, ends_without_a_beginning_are_refused) {
  EXPECT_EQ(
      why(docx_with(repeated("<w:p><w:r><w:t>{/a}</w:t></w:r></w:p>", 4'000)), {{{"a", "b"}}}),
      "“{/a}” closes nothing that is open here. Check that the names of both tags agree, or delete it.");
}

TEST(DocxTemplateHostile, what_no_text_may_hold_is_not_multiplied) {
  const auto made = fill_docx(docx_with("<w:p><w:r><w:t>" + repeated("{?on}x{/on}", 200) +
                                        "<w:r><w:t>inside</w:t></w:r></w:t></w:r></w:p>"),
                              "t", {{{"on", true}}});
  ASSERT_TRUE(made) << base::say(base::Language::kEnglish, made.error().at(0).text);
  EXPECT_EQ(part_of(*made, kPart).find("inside"), std::string::npos);
}

// The same function as the fuzzer's, over spoilt copies of its corpus: pieces cut out, doubled and swapped.
TEST(DocxTemplateHostile, spoilt_templates_never_fell_the_program) {
  const auto folder = std::filesystem::path(VINHDANH_SOURCE_DIR) / "src/paper/corpus/docx_template";
  std::minstd_rand random(7);
  std::size_t files = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const auto whole = file_bytes(file.path());
    const auto any = [&] { return random() % whole.size(); };
    feed_template(whole);
    for (int i = 0; i < 60; ++i) {
      const auto from = any(), length = any() / 4, to = any();
      auto spoilt = whole;
      if (i % 2 == 0) spoilt.erase(from, length);
      if (i % 3 != 0) spoilt.insert(std::min(to, spoilt.size()), whole.substr(from, length));
      feed_template(spoilt);
    }
    ++files;
  }
  EXPECT_GT(files, 5U);
}

TEST(DocxTemplateHostile, broken_xml_is_damage) {
  EXPECT_TRUE(why(with_part(docx_with(""), kPart, "<w:document>{a}")).starts_with("The file is damaged."));
}

TEST(DocxTemplateHostile, text_outside_paragraphs_and_runs_is_left_alone) {
  EXPECT_EQ(
      why(docx_with("<w:t>{#a}</w:t><w:r><w:t>{#a}x{/a}</w:t></w:r>"), {{{"a", TemplateValue::List{{}}}}}),
      "“{#a}” is not closed. Put “{/a}” behind what belongs to it.");
}

}  // namespace
}  // namespace vinhdanh::paper
