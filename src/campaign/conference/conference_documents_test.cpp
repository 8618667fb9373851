// The papers that the Office works with before and on the day: their whole text against the files of
// testdata.
#include "campaign/conference/budget_document.h"
#include "campaign/conference/delegate_list_document.h"
#include "campaign/conference/five_year_report.h"
#include "campaign/conference/run_of_show_document.h"
#include "campaign/conference/task_document.h"
#include "campaign/conference/thank_you_document.h"
#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VINHDANH_SOURCE_DIR;
const fs::path kMeant = kSource / "src/campaign/conference/testdata";
const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});

plan::Plan the_plan() {
  return plan::read_plan(kSource / "plans/haiphong-skhcn-2025").value().plan;
}

council::Awarded awarded(int order, std::string honorific, std::string name, std::string post) {
  council::Awarded made;
  made.order = order;
  made.subject.kind = honorific.empty() ? registry::SubjectKind::kCollective : registry::SubjectKind::kPerson;
  made.honorific = std::move(honorific);
  made.name = std::move(name);
  made.post = std::move(post);
  made.certificate_number = "0" + std::to_string(order) + "/2025";
  return made;
}

std::vector<council::Awarded> two_awarded() {
  return {awarded(1, "", "Văn phòng Sở", ""),
          awarded(2, "Bà", "Lưỡng Thị Ngoẵng", "Chuyên viên, Văn phòng Sở")};
}

std::vector<Delegate> three_delegates() {
  const auto plan = the_plan();
  const auto categories = categories_of(plan);
  const auto made = [&](std::string name, std::string post, std::string unit, std::size_t category) {
    Delegate one;
    one.honorific = "Ông";
    one.name = std::move(name);
    one.post = std::move(post);
    one.unit_name = std::move(unit);
    one.categories = {categories[category]->id, categories.back()->id};
    return one;
  };
  return {made("Đỗ Quỷnh Ỷ", "Giám đốc Sở", "Sở Khoa học và Công nghệ", 2),
          made("Phạm Ử", "Phó Giám đốc Sở", "Sở Khoa học và Công nghệ", 2),
          made("Ngô <Một> & Hai", "", "Công ty Ba", 8)};
}

TEST(ConferenceDocuments, the_run_of_show_reads_as_meant) {
  paper::expect_paper(run_of_show_document(the_plan(), two_awarded(), kMade), kMeant / "run_of_show",
                      "STT Thời gian Phút Nội dung Người thực hiện Lời dẫn (dự kiến) Chuẩn bị, ghi chú");
}

TEST(ConferenceDocuments, the_list_of_delegates_reads_as_meant) {
  paper::expect_paper(delegate_list_document(the_plan(), three_delegates(), kMade), kMeant / "delegates");
}

TEST(ConferenceDocuments, the_assignment_of_tasks_reads_as_meant) {
  paper::expect_paper(task_document(the_plan(), kMade), kMeant / "tasks",
                      "STT Nhiệm vụ Chủ trì Phối hợp Thời hạn");
}

TEST(ConferenceDocuments, the_budget_estimate_reads_as_meant) {
  paper::expect_paper(budget_document(the_plan(), {4, 18, 45}, kMade), kMeant / "budget");
}

TEST(ConferenceDocuments, a_budget_before_the_decision_takes_the_places_of_the_plan) {
  const auto needs = places_of_plan(the_plan());
  EXPECT_EQ(needs.collectives, 11);
  EXPECT_EQ(needs.people, 27);
  const auto text = paper::plain_text(budget_document(the_plan(), needs, kMade));
  EXPECT_NE(text.find("…… đại biểu; tặng Giấy khen cho 11 tập thể, 27 cá nhân."), std::string::npos) << text;
}

TEST(ConferenceDocuments, the_five_year_report_reads_as_meant) {
  FiveYears figures;
  figures.units = 11;
  figures.people = 60;
  figures.years = {{2024, {0, 1, 10, 3}, {1, 2, 30, 15}, 14, 4}, {2025, {}, {}, 0, 0}};
  figures.forms = {{registry::honour_form("CSTDCS"), 0, 38}};
  ASSERT_NE(figures.forms[0].form, nullptr);
  paper::expect_paper(five_year_report(the_plan(), figures, two_awarded(), kMade),
                      kMeant / "five_year_report");
}

TEST(ConferenceDocuments, letters_of_thanks_go_once_to_each_body_outside) {
  auto guests = three_delegates();
  guests[2].guest = 7;
  guests.push_back(guests[2]);
  guests.push_back(guests[2]);
  guests.back().unit_name.clear();
  paper::expect_paper(thank_you_document(the_plan(), guests, kMade), kMeant / "thank_you");
}

TEST(ConferenceDocuments, before_anything_is_decided_the_run_of_show_ends_with_the_course) {
  const auto text = paper::plain_text(run_of_show_document(the_plan(), {}, kMade));
  EXPECT_EQ(text.find("TRAO THƯỞNG"), std::string::npos);
}

}  // namespace
}  // namespace vinhdanh::campaign::conference
