#include "campaign/criteria/facts_of_registry.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::criteria {
namespace {

using base::make_date;

registry::Registry two_units_and_a_person() {
  registry::Registry registry;
  registry.units = {
      {"CU", "Phòng cũ", "", registry::UnitKind::kDivision, "", make_date(2015, 1, 1), make_date(2025, 3, 1)},
      {"MOI", "Phòng mới", "", registry::UnitKind::kDivision, "", make_date(2025, 3, 1), std::nullopt},
      {"DN", "Doanh nghiệp", "", registry::UnitKind::kOutside, "", std::nullopt, std::nullopt}};
  registry.reorganisations = {
      {registry::Change::kMerge, make_date(2025, 3, 1), "CU", "MOI", true, std::nullopt, ""}};
  registry::Person person;
  person.code = "0001";
  person.full_name = "Người Mẫu";
  person.joined = make_date(2022, 5, 1);
  person.positions = {{"MOI", "Chuyên viên", registry::PostKind::kStaff, std::nullopt, std::nullopt}};
  registry.people = {person};
  const registry::Subject subject{registry::SubjectKind::kPerson, "0001"};
  registry.evaluations = {{subject, 2023, registry::Level::kExcellent, {}},
                          {{registry::SubjectKind::kCollective, "CU"}, 2021, registry::Level::kGood, {}}};
  return registry;
}

TEST(FactsOfRegistry, collectives_that_exist_bring_the_years_of_their_predecessors) {
  const auto subjects =
      subjects_of(two_units_and_a_person(), {make_date(2025, 8, 20), {registry::LineageChoice::kMain}});
  ASSERT_EQ(subjects.size(), 2u);
  EXPECT_EQ(subjects[0].id, "MOI");
  EXPECT_EQ(subjects[0].founded, 2025);
  EXPECT_EQ(subjects[0].lineage, rules::Lineage::kMain);
  ASSERT_EQ(subjects[0].predecessors.size(), 1u);
  EXPECT_TRUE(subjects[0].predecessors[0].main);
  EXPECT_EQ(subjects[0].predecessors[0].evaluations, (rules::Evaluations{{2021, rules::Level::kGood}}));
}

// Whose years the new unit is given by a choice.
std::vector<std::string> predecessors(const registry::Registry& registry,
                                      const registry::LineagePolicy& policy) {
  std::vector<std::string> out;
  const auto subjects = subjects_of(registry, {make_date(2025, 8, 20), policy});
  for (const auto& one : subjects[0].predecessors) out.push_back(one.id);
  return out;
}

TEST(FactsOfRegistry, a_split_hands_years_on_only_with_a_share) {
  auto registry = two_units_and_a_person();
  auto& line = registry.reorganisations[0];
  line.change = registry::Change::kSplit;
  EXPECT_EQ(predecessors(registry, {}), std::vector<std::string>{});
  line.share = 0.4;
  EXPECT_EQ(predecessors(registry, {}), std::vector<std::string>{"CU"});
  line.share = 0;
  EXPECT_EQ(predecessors(registry, {}), std::vector<std::string>{});
}

TEST(FactsOfRegistry, by_case_only_what_was_decided_to_count_is_handed_on) {
  const auto registry = two_units_and_a_person();
  registry::LineagePolicy policy{registry::LineageChoice::kCase};
  EXPECT_EQ(predecessors(registry, policy), std::vector<std::string>{});
  policy.cases[{"CU", "MOI"}] = true;
  EXPECT_EQ(predecessors(registry, policy), std::vector<std::string>{"CU"});
  EXPECT_EQ(subjects_of(registry, {make_date(2025, 8, 20), policy})[0].lineage, rules::Lineage::kAll);
  policy.cases[{"CU", "MOI"}] = false;
  EXPECT_EQ(predecessors(registry, policy), std::vector<std::string>{});
}

TEST(FactsOfRegistry, years_before_service_are_exempt_and_missing_ones_stay_missing) {
  const auto person =
      subjects_of(two_units_and_a_person(), {make_date(2025, 8, 20), {registry::LineageChoice::kAll}}).back();
  EXPECT_EQ(person.evaluations.at(2020), rules::Level::kExempt);
  EXPECT_EQ(person.evaluations.at(2021), rules::Level::kExempt);
  EXPECT_FALSE(person.evaluations.contains(2022));
  EXPECT_EQ(person.evaluations.at(2023), rules::Level::kExcellent);
}

TEST(FactsOfRegistry, what_was_entered_beside_the_registry_feeds_the_facts) {
  auto registry = two_units_and_a_person();
  const registry::Subject subject{registry::SubjectKind::kPerson, "0001"};
  registry.evaluations.push_back({subject, 2024, registry::Level::kExempt, {}});
  registry::Initiative work;
  work.code = "SK1";
  work.authors = {{"0001", registry::Part::kMain, std::nullopt}};
  registry.initiatives = {work};
  Entered entered;
  const auto add = [&](CircumstanceKind kind, const std::string& name, const std::string& value) {
    Circumstance one;
    one.subject = subject;
    one.kind = kind;
    one.name = name;
    one.value = value;
    one.from = make_date(2024, 2, 1);
    one.to = make_date(2024, 8, 1);
    entered.circumstances.push_back(one);
  };
  const Reading reading{make_date(2025, 8, 20), {}};
  const auto before = subjects_of(registry, reading).back();
  EXPECT_EQ(before.evaluations.at(2024), rules::Level::kExempt);
  EXPECT_EQ(before.truths.at("under_inspection"), false);
  EXPECT_EQ(before.items[0].rewarded, false);
  add(CircumstanceKind::kMaternityLeave, "", "");
  add(CircumstanceKind::kInspection, "", "");
  add(CircumstanceKind::kRewardedWork, "SK1", "");
  add(CircumstanceKind::kFact, "members", "12");
  const auto after = subjects_of(registry, reading, entered).back();
  EXPECT_FALSE(after.evaluations.contains(2024));
  EXPECT_EQ(after.truths.at("under_inspection"), true);
  EXPECT_EQ(after.truths.at("complaint_open"), false);
  EXPECT_EQ(after.items[0].rewarded, true);
  EXPECT_EQ(after.numbers.at("members"), 12);
}

TEST(FactsOfRegistry, titles_won_for_a_theme_or_one_sudden_deed_do_not_count) {
  auto registry = two_units_and_a_person();
  for (const auto merit : {registry::Merit::kRegular, registry::Merit::kTheme, registry::Merit::kSudden}) {
    registry::Honour honour;
    honour.subject = {registry::SubjectKind::kPerson, "0001"};
    honour.form = "CSTDCS";
    honour.year = 2020 + static_cast<int>(merit);
    honour.merit = merit;
    registry.honours.push_back(honour);
  }
  const auto person = subjects_of(registry, {make_date(2025, 8, 20), {}}).back();
  EXPECT_EQ(person.titles.at("CSTDCS"), std::vector{2020});
}

}  // namespace
}  // namespace vinhdanh::campaign::criteria
