#include "campaign/dossiers/urging_document.h"

#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VINHDANH_SOURCE_DIR;
const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 21), 9, 5, 0});

plan::Plan the_plan() {
  return plan::read_plan(kSource / "plans/haiphong-skhcn-2025").value().plan;
}

TEST(Urging, the_dispatch_reads_as_meant) {
  const auto plan = the_plan();
  const std::vector<UnitToUrge> units{
      {"Văn phòng Sở", State::kReturned, base::instant_of({base::make_date(2025, 8, 22), 23, 59, 59})},
      {"Phòng Chuyển đổi số", State::kNotStarted, plan.deadline()},
      {"Phòng Bưu chính, Viễn thông", State::kWithHead, plan.deadline()}};
  paper::expect_paper(urging_document(plan, units, kNow), kSource / "src/campaign/dossiers/testdata/urging");
}

TEST(Urging, many_units_are_addressed_by_the_list) {
  const std::vector<UnitToUrge> units(12, {"Phòng Quản lý", State::kPreparing, the_plan().deadline()});
  const auto text = paper::plain_text(urging_document(the_plan(), units, kNow));
  EXPECT_NE(text.find("Kính gửi: Trưởng các phòng, đơn vị có tên tại danh sách dưới đây"), std::string::npos)
      << text;
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
