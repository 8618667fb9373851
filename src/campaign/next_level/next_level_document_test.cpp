#include "campaign/next_level/next_level_document.h"

#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::next_level {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VINHDANH_SOURCE_DIR;
const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 25), 16, 0, 0});
using registry::Subject;
using registry::SubjectKind;

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
  paper::expect_paper(next_level_document(plan, entries, kMade),
                      kSource / "src/campaign/next_level/testdata/next_level");
}

}  // namespace
}  // namespace vinhdanh::campaign::next_level
