#include "rules/general.h"

#include <gtest/gtest.h>

#include "rules/evaluate.h"
#include "rules/test_files.h"

namespace vinhdanh::rules {
namespace {

const std::string kOwn = R"toml(
name = "own"
version = "1"
title = { vi = "t", en = "t" }
[reading]
years = "years"
[rulings.years]
type = "years"
default = "2020..2022"
question = { vi = "?", en = "?" }
[parameters.needed]
value = 1
[[criterion]]
id = "A"
for = "person"
kind = "computed"
text = { vi = "a", en = "a" }
rule = "every year >= good"
[[criterion]]
id = "B"
for = "person"
kind = "computed"
text = { vi = "b", en = "b" }
rule = "at least needed of initiatives where (recognised)"
)toml";

class General : public ::testing::Test {
 protected:
  RuleSet merged(const std::string& own = kOwn) {
    const auto general = parse(project_file("plans/general/decree-152-2025.toml"), "general.toml").value();
    return with_general(parse(own, "criteria.toml").value(), general);
  }
  static Subject person() {
    Subject subject;
    subject.id = "p";
    subject.evaluations = {{2020, Level::kCompleted}, {2021, Level::kGood}, {2022, Level::kGood}};
    subject.truths = {{"under_discipline", false}, {"under_inspection", false}, {"complaint_open", false}};
    Item item;
    item.id = "i1";
    item.recognised = true;
    subject.items = {item};
    return subject;
  }
  static std::string values(const RuleSet& rules, const Subject& subject) {
    const auto settled = settle(rules, base::make_date(2023, 6, 1), {}).value();
    std::string out;
    for (const auto& one : evaluate(settled, subject).criteria)
      out += one.id + "=" + std::string(code(one.value)) + " ";
    return out;
  }
};

TEST_F(General, criteria_follow_the_own_ones_and_the_own_years_hold) {
  const auto rules = merged();
  EXPECT_EQ(rules.name, "own");
  EXPECT_EQ(values(rules, person()), "A=not_met B=met ND4=met ");
  EXPECT_EQ(settle(rules, base::make_date(2023, 6, 1), {}).value().years, (std::vector{2020, 2021, 2022}));
}

TEST_F(General, an_open_complaint_puts_on_hold_and_an_unknown_one_is_not_known) {
  auto subject = person();
  subject.truths["complaint_open"] = true;
  EXPECT_EQ(values(merged(), subject), "A=not_met B=met ND4=unknown ");
  subject.truths.erase("complaint_open");
  EXPECT_EQ(values(merged(), subject), "A=not_met B=met ND4=unknown ");
}

TEST_F(General, the_count_restarts_after_discipline_has_ended) {
  auto subject = person();
  subject.discipline = {{base::make_date(2020, 2, 1), base::make_date(2020, 12, 31)}};
  EXPECT_EQ(values(merged(), subject), "A=met B=met ND4=met ");
}

TEST_F(General, a_work_that_was_rewarded_does_not_count_again_nor_does_the_same_work) {
  auto subject = person();
  subject.items[0].rewarded = true;
  Item topic = subject.items[0];
  topic.kind = ItemKind::kTopic;
  topic.rewarded = std::nullopt;
  topic.same_as = "i1";
  subject.items.push_back(topic);
  EXPECT_EQ(values(merged(), subject), "A=not_met B=not_met ND4=met ");
  auto own = kOwn;
  own.replace(own.find("of initiatives"), 14, "of topics");
  EXPECT_EQ(values(merged(own), subject), "A=not_met B=not_met ND4=met ");
}

TEST_F(General, what_the_campaign_says_itself_goes_first) {
  const auto own = parse(project_file("criteria-library/lao-dong-tien-tien.toml"), "criteria.toml").value();
  const auto rules = merged(project_file("criteria-library/lao-dong-tien-tien.toml"));
  std::vector<std::string> ids;
  for (const auto& criterion : rules.criteria) ids.push_back(criterion.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"GENERAL", "A", "B"}));
  EXPECT_EQ(rules.reading.after_discipline, own.reading.after_discipline);
  EXPECT_EQ(rules.rulings.size(), own.rulings.size() + 1);  // rewarded_works
}

TEST(Ruling, what_was_taken_holds_instead_of_the_default) {
  auto text = kOwn;
  text.insert(text.find("question"), "taken = \"2021..2022\"\n");
  const auto rules = parse(text, "criteria.toml").value();
  EXPECT_EQ(settle(rules, base::make_date(2023, 6, 1), {}).value().years, (std::vector{2021, 2022}));
  const auto chosen = settle(rules, base::make_date(2023, 6, 1), {{"years", "2020"}}).value();
  EXPECT_EQ(chosen.years, std::vector{2020});
  text.replace(text.find("2021..2022"), 10, "often");
  const auto refused = parse(text, "criteria.toml");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().place.line, 10);
}

}  // namespace
}  // namespace vinhdanh::rules
