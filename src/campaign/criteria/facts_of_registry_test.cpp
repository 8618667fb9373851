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
      subjects_of(two_units_and_a_person(), {make_date(2025, 8, 20), rules::Lineage::kMain});
  ASSERT_EQ(subjects.size(), 2u);
  EXPECT_EQ(subjects[0].id, "MOI");
  EXPECT_EQ(subjects[0].founded, 2025);
  EXPECT_EQ(subjects[0].lineage, rules::Lineage::kMain);
  ASSERT_EQ(subjects[0].predecessors.size(), 1u);
  EXPECT_TRUE(subjects[0].predecessors[0].main);
  EXPECT_EQ(subjects[0].predecessors[0].evaluations, (rules::Evaluations{{2021, rules::Level::kGood}}));
}

TEST(FactsOfRegistry, years_before_service_are_exempt_and_missing_ones_stay_missing) {
  const auto person =
      subjects_of(two_units_and_a_person(), {make_date(2025, 8, 20), rules::Lineage::kAll}).back();
  EXPECT_EQ(person.evaluations.at(2020), rules::Level::kExempt);
  EXPECT_EQ(person.evaluations.at(2021), rules::Level::kExempt);
  EXPECT_FALSE(person.evaluations.contains(2022));
  EXPECT_EQ(person.evaluations.at(2023), rules::Level::kExcellent);
}

}  // namespace
}  // namespace vinhdanh::campaign::criteria
