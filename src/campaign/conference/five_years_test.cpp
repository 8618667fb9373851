#include "campaign/conference/five_years.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::conference {
namespace {

using registry::Level;
using registry::SubjectKind;

const base::Date kDay = base::make_date(2025, 8, 22);
const registry::Subject kPerson{SubjectKind::kPerson, "P1"}, kUnit{SubjectKind::kCollective, "VP"};

plan::Plan plan_of(int first, int last) {
  plan::Plan plan;
  plan.campaign.first_year = first;
  plan.campaign.last_year = last;
  return plan;
}

registry::Unit unit(std::string code, registry::UnitKind kind, std::optional<base::Date> dissolved = {}) {
  registry::Unit made;
  made.code = std::move(code);
  made.kind = kind;
  made.dissolved = dissolved;
  return made;
}

registry::Evaluation evaluation(const registry::Subject& subject, int year, Level level) {
  return {subject, year, level, {}};
}

registry::Honour honour(const registry::Subject& subject, std::string form, std::optional<int> year,
                        std::optional<base::Date> on = {}) {
  registry::Honour made;
  made.subject = subject;
  made.form = std::move(form);
  made.year = year;
  made.decided_on = on;
  return made;
}

TEST(FiveYears, units_and_people_are_those_of_the_day) {
  registry::Registry all;
  all.units = {unit("S", registry::UnitKind::kAgency), unit("VP", registry::UnitKind::kOffice),
               unit("A", registry::UnitKind::kDivision, base::make_date(2025, 3, 1)),
               unit("DTN", registry::UnitKind::kOrganisation), unit("TT", registry::UnitKind::kCentre)};
  registry::Person here, gone, coming;
  gone.left = base::make_date(2025, 8, 21);
  coming.joined = base::make_date(2025, 8, 23);
  all.people = {here, gone, coming};
  const auto figures = five_years(plan_of(2024, 2025), all, kDay);
  EXPECT_EQ(figures.units, 2);
  EXPECT_EQ(figures.people, 1);
}

TEST(FiveYears, every_record_of_the_years_counts_once_and_no_other) {
  registry::Registry all;
  all.evaluations = {evaluation(kPerson, 2024, Level::kExcellent), evaluation(kPerson, 2025, Level::kExempt),
                     evaluation(kUnit, 2024, Level::kGood), evaluation(kUnit, 2023, Level::kGood)};
  const auto forms = registry::honour_forms();
  const std::string form(forms.front().code);
  all.honours = {honour(kPerson, form, 2024), honour(kPerson, form, {}, base::make_date(2025, 1, 2)),
                 honour(kUnit, form, 2023, base::make_date(2024, 1, 2)), honour(kUnit, "unknown", 2024),
                 honour(kUnit, form, {})};
  registry::Initiative recognised, rejected, open;
  recognised.recognised_on = rejected.recognised_on = base::make_date(2025, 2, 1);
  rejected.recognised = false;
  all.initiatives = {recognised, rejected, open};
  registry::Topic topic;
  topic.accepted_on = base::make_date(2024, 2, 1);
  all.topics = {topic};
  FiveYears meant;
  meant.years = {{2024, {0, 0, 1, 0}, {0, 0, 0, 1}, 0, 1}, {2025, {}, {}, 1, 0}};
  meant.forms = {{&forms.front(), 0, 2}};
  EXPECT_EQ(five_years(plan_of(2024, 2025), all, kDay), meant);
}

}  // namespace
}  // namespace vinhdanh::campaign::conference
