#include "campaign/council/next_level_document.h"

#include "campaign/council/merits.h"
#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::council {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VINHDANH_SOURCE_DIR;
const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 25), 16, 0, 0});
const Subject kPerson{SubjectKind::kPerson, "P1"}, kUnit{SubjectKind::kCollective, "VP"};

Awarded awarded(const Subject& subject, std::string honorific, std::string name, std::string post) {
  Awarded made;
  made.subject = subject;
  made.honorific = std::move(honorific);
  made.name = std::move(name);
  made.post = std::move(post);
  return made;
}

TEST(NextLevel, the_submission_with_list_and_profiles_reads_as_meant) {
  const auto plan = plan::read_plan(kSource / "plans/haiphong-skhcn-2025").value().plan;
  const std::vector<NextLevelEntry> entries{
      {awarded(kUnit, "", "Văn phòng Sở", ""), "Văn phòng Sở", "03 năm hoàn thành xuất sắc nhiệm vụ", ""},
      {awarded(kPerson, "Bà", "Lưỡng Thị Ngoẵng", "Chuyên viên, Văn phòng Sở"), "Văn phòng Sở",
       "Chiến sĩ thi đua cơ sở (02 lần); 01 sáng kiến", "Mười năm làm văn thư.\n\n  Số hóa kho lưu trữ.  "}};
  paper::expect_reads(next_level_document(plan, entries, kMade),
                      kSource / "src/campaign/council/testdata/next_level.txt");
}

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
