#include "campaign/dossiers/part_report.h"

#include "campaign/dossiers/dossier_store.h"
#include "campaign/dossiers/part_report_routes.h"
#include "campaign/dossiers/submission_pages_test.h"
#include "paper/pdf_check.h"

namespace vinhdanh::campaign::dossiers {
namespace {

registry::Counts counts(std::initializer_list<std::pair<registry::Measure, double>> all) {
  registry::Counts out{};
  for (const auto& [measure, count] : all) out[static_cast<std::size_t>(measure)] = count;
  return out;
}

TEST(PartReport, the_draft_tells_each_year_and_the_sum_of_the_unit) {
  using enum registry::Measure;
  const registry::Totals totals{{{"VP", 2019}, counts({{kExcellent, 9}})},
                                {{"VP", 2021}, counts({{kExcellent, 2}, {kGood, 3}, {kTitles, 4}})},
                                {{"VP", 2022}, counts({{kTitles, 1.5}, {kInitiatives, 2}})},
                                {{"QLKH", 2021}, counts({{kExcellent, 7}})}};
  EXPECT_EQ(drafted_results(totals, "VP", 2020, 2025),
            "- Năm 2021: 2 lượt hoàn thành xuất sắc nhiệm vụ; 3 lượt hoàn thành tốt nhiệm vụ; 4 danh hiệu "
            "thi đua.\n"
            "- Năm 2022: 1,50 danh hiệu thi đua; 2 sáng kiến.\n"
            "- Tổng cộng cả giai đoạn: 5,50 danh hiệu thi đua; 2 sáng kiến.\n"
            "- Phong trào, mô hình, cách làm tiêu biểu: ……");
}

class PartReportPages : public SubmissionPages {
 protected:
  PartReportPages() { add_part_report_routes(door_, db(), campaign_, desk()); }
  int save(const std::string& who, const std::string& version, const std::string& unit = "VP") {
    return write(who, "/dossiers/part-report",
                 {{"unit", unit},
                  {"version", version},
                  {"results", "Kết quả"},
                  {"weaknesses", "Hạn chế"},
                  {"directions", "Phương hướng"}});
  }
};
VINHDANH_ON_BOTH_DATABASES(PartReportPages);

TEST_P(PartReportPages, a_unit_writes_its_part_and_the_task_list_knows) {
  const auto drafted = get("contact VP", "/dossiers/part-report");
  EXPECT_EQ(drafted.status, 200);
  EXPECT_TRUE(says(drafted, "Tổng cộng cả giai đoạn"));
  EXPECT_TRUE(has(get("contact VP", "/dossiers"), "/dossiers/part-report?unit=VP"));
  EXPECT_EQ(save("contact VP", "0"), 303);
  EXPECT_EQ(save("office", "0"), 422) << "somebody else was there before";
  EXPECT_EQ(save("head VP", "1"), 404) << "the head reads only";
  const auto page = get("head VP", "/dossiers/part-report");
  EXPECT_TRUE(says(page, "Phương hướng"));
  EXPECT_FALSE(has(page, "<textarea"));
  EXPECT_EQ(get("contact VP", "/dossiers/part-report.docx").body.substr(0, 2), "PK");
  EXPECT_EQ(paper::pdf_faults(get("contact VP", "/dossiers/part-report.pdf").content()),
            std::vector<std::string>{});
  EXPECT_EQ(get("contact VP", "/dossiers/part-reports.docx").status, 404);
  EXPECT_EQ(get("office", "/dossiers/part-reports.docx").status, 200);
}

TEST_P(PartReportPages, it_is_sealed_with_the_rest_and_then_closed) {
  draft();
  ASSERT_EQ(save("contact VP", "0"), 303);
  ASSERT_EQ(ask().status, 303);
  ASSERT_EQ(approve().status, 303);
  EXPECT_EQ(save("contact VP", "1"), 422);
  EXPECT_FALSE(has(get("contact VP", "/dossiers/part-report"), "<textarea"));
  EXPECT_TRUE(says(get("office", "/submissions/review?unit=VP"), "Phương hướng"));
}

TEST_P(PartReportPages, another_unit_is_none_of_ones_business) {
  EXPECT_EQ(save("contact VP", "0", "QLKH"), 303);
  EXPECT_EQ(db().read([&](Session& s) { return dossier_of(s, campaign_.id, report_holder("QLKH")).version; }),
            0)
      << "a contact always writes for the own unit";
  EXPECT_EQ(get("office", "/dossiers/part-report?unit=KHONG").status, 404);
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
