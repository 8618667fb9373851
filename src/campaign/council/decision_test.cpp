#include "campaign/council/decision.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::council {
namespace {

const base::Date kPlan = base::make_date(2025, 8, 12);
const base::Date kToday = base::make_date(2025, 8, 22);

nominations::Nomination accepted(SubjectKind kind, std::string code, std::string unit, std::string name) {
  nominations::Nomination n;
  n.subject = {kind, std::move(code)};
  n.unit_code = std::move(unit);
  n.name = std::move(name);
  n.step = nominations::Step::kAccepted;
  return n;
}

TEST(Decision, a_bare_figure_gets_the_sign_and_small_ones_a_zero) {
  const auto checked = check_entry({" 7 ", "22/8/2025", "  "}, "QĐ-SKHCN", kPlan, kToday);
  ASSERT_TRUE(checked);
  EXPECT_EQ(checked->number, "07/QĐ-SKHCN");
  EXPECT_EQ(checked->date, kToday);
  EXPECT_EQ(check_entry({"125/QĐ-SKHCN", "22/8/2025", ""}, "QĐ-SKHCN", kPlan, kToday)->number,
            "125/QĐ-SKHCN");
}

TEST(Decision, number_and_date_are_refused_together) {
  const auto refused = check_entry({"so 1", "1/8/2025", ""}, "QĐ-SKHCN", kPlan, kToday);
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.error().size(), 2u);
  EXPECT_EQ(refused.error()[0].place.field, "number");
  EXPECT_EQ(refused.error()[1].place.field, "date");
  EXPECT_FALSE(check_entry({"1", "23/8/2025", ""}, "QĐ-SKHCN", kPlan, kToday));
  EXPECT_FALSE(check_entry({"0", "22/8/2025", ""}, "QĐ-SKHCN", kPlan, kToday));
  EXPECT_FALSE(check_entry({"5/", "22/8/2025", ""}, "QĐ-SKHCN", kPlan, kToday));
}

TEST(Decision, the_list_has_collectives_first_then_people_by_unit_and_name) {
  auto returned = accepted(SubjectKind::kPerson, "9", "VP", "Trần Trả");
  returned.step = nominations::Step::kReturned;
  const auto list = award_list({accepted(SubjectKind::kPerson, "1", "TT", "Nguyễn Ân"),
                                accepted(SubjectKind::kPerson, "2", "VP", "Lê Bình"),
                                accepted(SubjectKind::kPerson, "3", "VP", "Vũ An"),
                                accepted(SubjectKind::kCollective, "TT", "TT", "Trung tâm"), returned},
                               {"VP", "TT"});
  std::vector<std::string> codes;
  for (const auto& awarded : list) codes.push_back(awarded.subject.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"TT", "3", "2", "1"}));
  EXPECT_EQ(list.back().order, 4);
}

TEST(Decision, the_sign_follows_from_the_plan) {
  EXPECT_EQ(decision_sign("/KH-SKHCN"), "QĐ-SKHCN");
}

}  // namespace
}  // namespace vinhdanh::campaign::council
