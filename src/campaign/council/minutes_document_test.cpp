#include "campaign/council/minutes_document.h"

#include <gtest/gtest.h>
#include <sstream>

#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::council {
namespace {

const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 21), 16, 0, 0});

plan::Plan some_plan() {
  plan::Plan plan;
  plan.head.issuer = "SỞ KHOA HỌC VÀ CÔNG NGHỆ";
  plan.head.enacting = "Sở Khoa học và Công nghệ ban hành Kế hoạch";
  plan.campaign.award = "GIẤY KHEN";
  return plan;
}

SessionRecord some_session() {
  SessionRecord record;
  auto& settings = record.session.settings;
  settings.date = base::make_date(2025, 8, 21);
  settings.start = {14 * 60 + 5};
  settings.place = "Phòng họp A";
  settings.agenda = "Nghe báo cáo\nBỏ phiếu";
  record.members = {{1, "Bà Chủ", "Giám đốc", "", "", MemberRole::kChair},
                    {2, "Ông Ủy", "Trưởng phòng", "", "", MemberRole::kMember},
                    {3, "Bà Thư", "Chuyên viên", "", "", MemberRole::kSecretary}};
  record.attendance = {{1, true, ""}, {2, false, "Đi công tác"}, {3, true, ""}};
  record.items = {{7, {SubjectKind::kPerson, "P7"}, "VP", "Bà Minh", "Chuyên viên"},
                  {8, {SubjectKind::kCollective, "VP"}, "VP", "Văn phòng Sở", ""}};
  record.recusals = {{3, 8, "Cùng đơn vị."}};
  record.counts = {{"Người đếm Một", 2, 2, {}}, {"Người đếm Hai", 2, 2, {}}};
  record.outcomes = {{{7, 2, 0, 0}, 0, 3, 666, false}, {{8, 1, 0, 0}, 1, 1, 1000, true}};
  return record;
}

TEST(CouncilMinutes, the_minutes_say_all_that_happened) {
  const auto text = paper::plain_text(minutes_document(some_plan(), some_session(), kMade));
  for (const auto* line :
       {"Thời gian: 14 giờ 05 phút, ngày 21 tháng 8 năm 2025.", "Chủ trì: Bà Chủ, Chủ tịch Hội đồng.",
        "Thư ký: Bà Thư.", "Tổng số thành viên Hội đồng: 03; có mặt: 02; vắng mặt: 01.",
        "2\tÔng Ủy\tTrưởng phòng\tỦy viên\tVắng: Đi công tác", "Nghe báo cáo",
        "Bà Thư không tham gia bỏ phiếu đối với Văn phòng Sở (Cùng đơn vị).", "2/3 (66,6%)\tKhông đạt",
        "2\tVăn phòng Sở\t1\t0\t0\t1/1 (100%)\tĐạt",
        "Hội đồng nhất trí đề nghị Giám đốc Sở Khoa học và Công nghệ tặng Giấy khen cho 01 tập thể, cá nhân "
        "đạt yêu cầu "
        "tại bảng trên."}) {
    EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
  }
}

TEST(CouncilMinutes, the_record_of_the_count_names_counters_and_ballots) {
  const auto text = paper::plain_text(tally_document(some_plan(), some_session(), kMade));
  EXPECT_NE(text.find("Người kiểm phiếu: Người đếm Một; Người đếm Hai."), std::string::npos) << text;
  EXPECT_NE(text.find("Số phiếu phát ra: 02; số phiếu thu về: 02."), std::string::npos) << text;
}

TEST(CouncilMinutes, minutes_and_record_of_the_count_read_and_lie_as_meant) {
  const std::filesystem::path source = VINHDANH_SOURCE_DIR;
  const auto plan = plan::read_plan(source / "plans/haiphong-skhcn-2025").value().plan;
  paper::expect_paper(minutes_document(plan, some_session(), kMade),
                      source / "src/campaign/council/testdata/minutes");
  paper::expect_paper(tally_document(plan, some_session(), kMade),
                      source / "src/campaign/council/testdata/tally");
}

TEST(CouncilMinutes, a_slip_names_nobody) {
  const std::vector<Slip> slips{{"AAAA-CCCC-DDDDD", {8}}};
  const auto text =
      paper::plain_text(slips_document(some_plan(), some_session(), slips, "https://vd.example", kMade));
  EXPECT_NE(text.find("AAAA-CCCC-DDDDD"), std::string::npos);
  EXPECT_NE(text.find("Không tham gia bỏ phiếu đối với: Văn phòng Sở"), std::string::npos);
  for (const auto& member : some_session().members) EXPECT_EQ(text.find(member.name), std::string::npos);
}

TEST(CouncilMinutes, the_printed_slip_leads_a_phone_to_its_ballot) {
  const std::vector<Slip> slips{{"AAAA-CCCC-DDDDD", {}}, {"EEEE-FFFF-GGGGG", {}}};
  std::ostringstream out;
  EXPECT_EQ(paper::render_document(
                slips_document(some_plan(), some_session(), slips, "https://vd.example", kMade), out),
            base::Problems());
  const paper::PdfFile file(out.str());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  const auto read =
      paper::run_tool("pdftoppm -r 150 -png " + file.path() + " | zbarimg -q --raw png:- 2>/dev/null | sort");
  EXPECT_EQ(read.text,
            "https://vd.example/ballot#AAAA-CCCC-DDDDD\nhttps://vd.example/ballot#EEEE-FFFF-GGGGG\n");
}

}  // namespace
}  // namespace vinhdanh::campaign::council
