#include "rules/rule_set.h"

#include <gtest/gtest.h>

#include "rules/test_files.h"

namespace vinhdanh::rules {
namespace {

constexpr std::string_view kHead = R"([reading]
years = "years"
[rulings.years]
type = "years"
default = "2020..2024"
question = {vi = "v", en = "e"}
)";

std::string with_rule(const std::string& rule) {
  return std::string(kHead) +
         "[[criterion]]\nid = \"A\"\nfor = \"person\"\ntext = {vi = \"v\", en = \"e\"}\nrule = " + rule +
         "\n";
}

std::string problems_of(const std::string& text) {
  const auto rules = parse(text, "r.toml");
  return rules ? "" : told(rules.error());
}

// The problem of one rule; it stands in line 11, its first character in column 9.
std::string refused(const std::string& rule) {
  return problems_of(with_rule("\"" + rule + "\""));
}

TEST(RuleSet, rules_are_accepted_in_every_form_of_the_language) {
  for (const auto* rule : {
           "every year >= good",
           "at least 2 years = excellent and at most 1 year <= completed",
           "at least 2 years in a row = excellent or at least 3 years with title CSTDCS",
           "count years subject >= 1 and count years with title LDTT >= 2",
           "at least 2 of initiatives + topics where (day in period and applied and recognised)",
           "at least 1 of topics where scope >= city and not discipline in period",
           "at least 2 of (attested, every year = excellent, count initiatives >= 2 * 3 - 1)",
           "any of (all of (attested A), none of (attested in knowledge of discipline))",
           "years from 2020-01-01 to date >= 5 and days from period to date > 100 / 2",
           "count initiatives where (applied and scope >= city) >= 2 and count topics where not (rewarded) < "
           "4",
           "at least 1 of initiatives where (author = main or share >= 0.5 or day < 2024-02-29)",
       })
    EXPECT_EQ(refused(rule), "") << rule;
}

TEST(RuleSet, a_misspelt_word_is_refused_with_its_place_and_the_nearest_known) {
  EXPECT_EQ(refused("every yeer >= good"), "r.toml:11:15: error: “year” is expected here, not “yeer”.\n");
  EXPECT_EQ(refused("every year >= goood"),
            "r.toml:11:23: error: Nothing is called “goood” here. Did you mean “good”?\n");
  EXPECT_EQ(refused("atested"),
            "r.toml:11:9: error: Nothing is called “atested” here. Did you mean “attested”?\n");
  EXPECT_EQ(refused("at least 2 of initiatifs"),
            "r.toml:11:23: error: Nothing is called “initiatifs” here. Did you mean “initiatives”?\n");
  EXPECT_EQ(refused("at least 1 of topics where scop >= city"),
            "r.toml:11:36: error: Nothing is called “scop” here. Did you mean “scope”?\n");
  EXPECT_EQ(refused("ruling yeers is yes"),
            "r.toml:11:16: error: Nothing is called “yeers” here. Did you mean “years”?\n");
}

TEST(RuleSet, places_in_rules_of_several_lines_are_right) {
  EXPECT_EQ(problems_of(with_rule("\"\"\"\n  attested\n  and evry year >= good\"\"\"")),
            "r.toml:13:7: error: Nothing is called “evry” here. Did you mean “every”?\n");
}

TEST(RuleSet, wrong_types_are_refused) {
  EXPECT_EQ(refused("2 + 3"),
            "r.toml:11:11: error: A condition is expected here, but this is a number or a date. Compare it "
            "with something.\n");
  EXPECT_EQ(refused("attested >= 2"), "r.toml:11:9: error: A number is expected here.\n");
  EXPECT_EQ(refused("date >= 2"), "r.toml:11:9: error: A number is expected here.\n");
  EXPECT_EQ(refused("ruling years"),
            "r.toml:11:9: error: The ruling “years” is not a condition by itself. Compare it: “ruling years "
            "is VALUE”.\n");
  EXPECT_EQ(refused("applied"),
            "r.toml:11:9: error: This speaks of one initiative or topic. It may stand only in “… where (…)”: "
            "put the whole condition in brackets.\n");
  EXPECT_EQ(refused("at least 1 of topics where (every year >= good)"),
            "r.toml:11:37: error: This speaks of the person or unit. It may not stand in a condition on one "
            "initiative or topic.\n");
}

TEST(RuleSet, broken_expressions_are_refused) {
  EXPECT_EQ(refused(""), "r.toml:11:9: error: The rule ends too early: a condition is missing.\n");
  EXPECT_EQ(refused("(attested"), "r.toml:11:18: error: The rule ends too early: “)” is missing.\n");
  EXPECT_EQ(refused("attested attested"), "r.toml:11:18: error: “attested” is not expected here.\n");
  EXPECT_EQ(refused("attested § 2"), "r.toml:11:18: error: The sign “§” has no meaning in a rule.\n");
  EXPECT_EQ(refused("1 / 0 > 2"), "r.toml:11:13: error: This divides by zero.\n");
  EXPECT_EQ(refused("123456789012345 > 2"),
            "r.toml:11:9: error: “123456789012345” is not a number that can be used here.\n");
}

TEST(RuleSet, recursion_bombs_are_refused) {
  EXPECT_NE(refused(std::string(15'000, '(')).find("nested too deeply"), std::string::npos);
  std::string nots;
  for (int i = 0; i < 3000; ++i) nots += "not ";
  EXPECT_NE(refused(nots + "attested").find("nested too deeply"), std::string::npos);
  std::string sums = "1";
  for (int i = 0; i < 3000; ++i) sums += "+1";
  EXPECT_NE(refused(sums + " > 2").find("too long"), std::string::npos);
  std::string bomb = std::string(kHead) + "[definitions]\nd0 = {rule = \"discipline in period\"}\n";
  for (int i = 1; i < 40; ++i)
    bomb += "d" + std::to_string(i) + " = {rule = \"d" + std::to_string(i - 1) + " and d" +
            std::to_string(i - 1) + "\"}\n";
  EXPECT_NE(
      problems_of(
          bomb +
          "[[criterion]]\nid = \"A\"\nfor = \"person\"\ntext = {vi = \"v\", en = \"e\"}\nrule = \"d39\"\n")
          .find("unfolds to too many"),
      std::string::npos);
}

TEST(RuleSet, circles_are_refused_with_a_place) {
  EXPECT_EQ(refused("not A"),
            "r.toml:11:13: error: “A” refers to itself, here or through others. Break the circle.\n");
  const auto two = std::string(kHead) + "[definitions]\none = {rule = \"two\"}\ntwo = {rule = \"one\"}\n";
  EXPECT_EQ(
      problems_of(
          two +
          "[[criterion]]\nid = \"A\"\nfor = \"person\"\ntext = {vi = \"v\", en = \"e\"}\nrule = \"one\"\n"),
      "r.toml:9:16: error: “one” refers to itself, here or through others. Break the circle.\n");
}

TEST(RuleSet, every_problem_of_the_file_is_told_at_once) {
  EXPECT_EQ(problems_of(R"(nam = "x"
[reading]
years = "years"
[rulings.years]
type = "yeers"
default = "2020..2024"
question = {vi = "v", en = "e"}
[[criterion]]
id = "A"
for = "persn"
text = {vi = "v"}
rule = 7
)"),
            "r.toml:1:1: error: “nam” is not known here. Did you mean “name”?\n"
            "r.toml:5:8: error: “yeers” is not known here. Did you mean “years”?\n"
            "r.toml:4:10: error: A ruling has either type = \"years\" or a table of values.\n"
            "r.toml:6:11: error: “2020..2024” is no value of the ruling “years”. Known are: .\n"
            "r.toml:10:7: error: “persn” is not known here. Did you mean “person”?\n"
            "r.toml:11:8: error: The text is missing in one language: write both vi and en.\n"
            "r.toml:12:8: error: “rule” has to be a text in quotes.\n");
}

TEST(RuleSet, keys_without_end_are_refused) {
  std::string key = "a";
  for (int i = 0; i < 100'000; ++i) key += ".a";
  EXPECT_FALSE(parse(key + " = 1\n", "r.toml"));
}

TEST(RuleSet, broken_toml_is_refused_with_line_and_column) {
  EXPECT_EQ(problems_of("name = \n").substr(0, 46), "r.toml:1:8: error: This is not valid TOML: Err");
}

TEST(RuleSet, names_are_used_once_and_are_no_words_of_the_language) {
  const auto text = std::string(kHead) + "[parameters.good]\nvalue = 1\n[parameters.A]\nvalue = 1e300\n";
  EXPECT_EQ(problems_of(text + "[[criterion]]\nid = \"A\"\nfor = \"person\"\ntext = {vi = \"v\", en = "
                               "\"e\"}\nrule = \"attested\"\n"),
            "r.toml:7:13: error: “good” is a word of the language and cannot be a name.\n"
            "r.toml:10:9: error: “value” has to be a number between -1,000,000,000 and 1,000,000,000.\n"
            "r.toml:9:13: error: The parameter “A” needs a value or versions.\n"
            "r.toml:12:6: error: “A” is defined twice, first in line 9.\n");
}

TEST(RuleSet, a_parameter_has_the_value_in_force_on_the_campaigns_date) {
  const auto rules = parse(
      std::string(kHead) +
          "[parameters.n]\nversions = [{from = 2026-01-01, value = 3}, {from = 2024-01-01, value = 2}]\n"
          "[[criterion]]\nid = \"A\"\nfor = \"person\"\ntext = {vi = \"v\", en = \"e\"}\nrule = \"count "
          "initiatives >= n\"\n",
      "r.toml");
  ASSERT_TRUE(rules) << told(rules.error());
  EXPECT_EQ(settle(*rules, base::make_date(2025, 12, 31), {})->parameters, std::vector<double>{2});
  EXPECT_EQ(settle(*rules, base::make_date(2026, 1, 1), {})->parameters, std::vector<double>{3});
}

TEST(RuleSet, another_text_has_another_hash) {
  const auto one = parse(with_rule("\"attested\""), "r.toml");
  const auto other = parse(with_rule("\"attested \""), "r.toml");
  EXPECT_EQ(one->hash.size(), 16U);
  EXPECT_NE(one->hash, other->hash);
  EXPECT_EQ(one->hash, parse(with_rule("\"attested\""), "elsewhere.toml")->hash);
}

}  // namespace
}  // namespace vinhdanh::rules
