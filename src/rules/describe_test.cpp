#include "rules/describe.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "rules/test_files.h"

namespace vinhdanh::rules {
namespace {

std::string told(const Settled& settled, const std::string& id, base::Language language) {
  std::string out;
  for (const auto& criterion : settled.rules->criteria) {
    if (criterion.id != id) continue;
    for (const auto& line : describe(settled, criterion.rule, language))
      out += std::string(static_cast<std::size_t>(line.depth) * 2, ' ') + line.text + "\n";
  }
  return out;
}

std::string of_plan(const std::string& id, base::Language language = base::Language::kVietnamese) {
  const auto settled = settle(section_iv(), base::make_date(2025, 8, 20), {});
  return told(*settled, id, language);
}

TEST(Describe, section_iv_reads_as_an_official_would_say_it) {
  EXPECT_EQ(of_plan("P2"), "mọi năm thuộc đối tượng đánh giá: hoàn thành tốt nhiệm vụ trở lên\n");
  EXPECT_EQ(
      of_plan("T2"),
      "số năm hoàn thành xuất sắc nhiệm vụ: ít nhất 2 (“Số năm hoàn thành xuất sắc nhiệm vụ phải có”)\n");
  EXPECT_EQ(of_plan("P4"),
            "đạt ít nhất một trong các điều sau:\n"
            "  đạt tiêu chuẩn P4a\n  đạt tiêu chuẩn P4b\n  đạt tiêu chuẩn P4c\n"
            "  đạt tất cả các điều sau:\n"
            "    theo quy định về “Có đúng 01 sáng kiến và 01 đề tài ở cấp cơ sở thì có đủ không?”\n"
            "    sáng kiến và đề tài thỏa mãn: được công nhận hoặc nghiệm thu trong giai đoạn và được áp "
            "dụng có hiệu "
            "quả và cấp cơ sở trở lên: ít nhất 2 (“Số sáng kiến hoặc đề tài phải có ở phạm vi cơ sở”)\n");
  EXPECT_EQ(of_plan("P1", base::Language::kEnglish),
            "attested, in knowledge of disciplinary measures on record\n");
  EXPECT_EQ(of_plan("P2", base::Language::kEnglish),
            "every year subject to evaluation: “tasks completed well” or better\n");
}

// One criterion for each line, so that every word of the language is put into a sentence.
const std::vector<std::pair<std::string, std::string>> kWords{
    {"at most 1 years = completed", "years “tasks completed”: at most 1"},
    {"at least 3 years in a row >= good", "years in a row “tasks completed well” or better: at least 3"},
    {"count years subject > 2", "years subject to evaluation: more than 2"},
    {"at least 2 years with title CSTDCS", "years with the title CSTDCS: at least 2"},
    {"at least 2 of (attested, every year = excellent)",
     "how many of the following hold: at least 2:\n  attested\n  every year subject to evaluation: “tasks "
     "completed "
     "excellently”"},
    {"none of (discipline in period, attested)",
     "none of the following:\n  a disciplinary measure is on record in the period\n  attested"},
    {"not attested", "not: attested"},
    {"points < 4", "points won: fewer than 4"},
    {"count topics where not (rewarded) = 0",
     "topics that are: not: the ground of an award already: exactly 0"},
    {"at most 3 of initiatives where (author = main and share >= 0.5)",
     "initiatives that are: as main author and own share: at least 0.5: at most 3"},
    {"at least 1 of topics where (scope = city or rewarded)",
     "topics that are: of city level or the ground of an award already: at least 1"},
    {"at least 1 of initiatives where (day >= 2021-01-01)",
     "initiatives that are: day of recognition or acceptance: on 01/01/2021 or later: at least 1"},
    {"years from period to date >= 5",
     "whole years from the first day of the period to the date of the campaign: at least 5"},
    {"days from joined to date != 10",
     "days from the day of joining to the date of the campaign: any number but 10"},
    {"points * 2 + 1 = 7", "points won × 2 + 1: exactly 7"},
    {"exemplary", "an exemplary deed"},
    {"joined < 2020-01-01", "the day of joining: before 01/01/2020"},
};

TEST(Describe, every_word_of_the_language_has_its_sentence) {
  for (const auto& [rule, sentence] : kWords) {
    const auto text = R"(
name = "x"
version = "1"
title = {vi = "x", en = "x"}
[reading]
years = "years"
[rulings.years]
type = "years"
default = "2020..2024"
question = {vi = "n", en = "years"}
reason = {vi = "l", en = "r"}
[facts.joined]
type = "date"
text = {vi = "ngày vào", en = "the day of joining"}
[facts.points]
type = "number"
text = {vi = "điểm", en = "points won"}
[facts.exemplary]
type = "truth"
text = {vi = "gương", en = "an exemplary deed"}
[[criterion]]
id = "A"
for = "person"
kind = "computed"
text = {vi = "a", en = "a"}
citation = {document = "d", article = "a", clause = "c"}
rule = ")" + rule + "\"\n";
    const auto rules = parse(text, "x.toml");
    ASSERT_TRUE(rules) << rule << "\n" << rules::told(rules.error());
    const auto settled = settle(*rules, base::make_date(2025, 8, 20), {});
    EXPECT_EQ(told(*settled, "A", base::Language::kEnglish), sentence + "\n") << rule;
  }
}

TEST(Describe, every_rule_of_the_plan_has_sentences_without_gaps) {
  for (const auto language : {base::Language::kVietnamese, base::Language::kEnglish}) {
    const auto settled = settle(section_iv(), base::make_date(2025, 8, 20), {});
    for (const auto& criterion : section_iv().criteria)
      for (const auto& line : describe(*settled, criterion.rule, language)) {
        EXPECT_FALSE(base::trim(line.text).empty()) << criterion.id;
        EXPECT_EQ(line.text.find("{"), std::string::npos) << line.text;
      }
  }
}

}  // namespace
}  // namespace vinhdanh::rules
