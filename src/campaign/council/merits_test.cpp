#include "campaign/council/merits.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::council {
namespace {

using registry::Subject;
using registry::SubjectKind;

const Subject kPerson{SubjectKind::kPerson, "P1"}, kUnit{SubjectKind::kCollective, "VP"};

registry::Honour honour(const Subject& subject, std::string form, int year) {
  registry::Honour made;
  made.subject = subject;
  made.form = std::move(form);
  made.year = year;
  return made;
}

TEST(Merits, only_what_was_won_in_the_years_is_said_in_the_order_of_the_law) {
  registry::Registry all;
  all.evaluations = {{kPerson, 2020, registry::Level::kExcellent, {}},
                     {kPerson, 2021, registry::Level::kGood, {}},
                     {kPerson, 2019, registry::Level::kExcellent, {}},
                     {kUnit, 2022, registry::Level::kExcellent, {}}};
  all.honours = {honour(kPerson, "CSTDCS", 2021), honour(kPerson, "LDTT", 2021),
                 honour(kPerson, "CSTDCS", 2022), honour(kPerson, "CSTDCS", 2026),
                 honour(kPerson, "UNKNOWN", 2022)};
  registry::Initiative won, rejected;
  won.authors = rejected.authors = {{"P1", registry::Part::kCo, {}}, {"P2", registry::Part::kMain, {}}};
  won.recognised_on = rejected.recognised_on = base::make_date(2023, 5, 1);
  rejected.recognised = false;
  all.initiatives = {won, rejected};
  const std::map<Subject, std::string> meant{{kPerson,
                                              "01 năm hoàn thành xuất sắc nhiệm vụ; Lao động tiên tiến; "
                                              "Chiến sĩ thi đua cơ sở (02 lần); 01 sáng kiến"},
                                             {kUnit, "01 năm hoàn thành xuất sắc nhiệm vụ"},
                                             {{SubjectKind::kCollective, "TT"}, ""}};
  const std::vector<Subject> subjects{kPerson, kUnit, {SubjectKind::kCollective, "TT"}};
  EXPECT_EQ(merits_of(all, subjects, 2020, 2025), meant);
}

}  // namespace
}  // namespace vinhdanh::campaign::council
