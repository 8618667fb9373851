// The papers of a unit as they stand on paper: text and places against the files of testdata.
#include "campaign/dossiers/dossier_document.h"
#include "campaign/dossiers/part_report.h"
#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VINHDANH_SOURCE_DIR;
const fs::path kMeant = kSource / "src/campaign/dossiers/testdata";
const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 19), 9, 0, 0});

plan::Plan the_plan() {
  return plan::read_plan(kSource / "plans/haiphong-skhcn-2025").value().plan;
}

Nomination nominee(std::int64_t id, SubjectKind kind, std::string name, std::string post) {
  Nomination made;
  made.id = id;
  made.unit_code = "VP";
  made.subject = {kind, "S" + std::to_string(id)};
  made.name = std::move(name);
  made.post = std::move(post);
  return made;
}

Proposer the_unit() {
  return {"Văn phòng Sở",
          {nominee(1, SubjectKind::kCollective, "Văn phòng Sở", ""),
           nominee(2, SubjectKind::kPerson, "Bà Lưỡng Thị Ngoẵng", "Chuyên viên, Văn phòng Sở")}};
}

Dossier written(Texts texts) {
  Dossier made;
  made.texts = std::move(texts);
  made.version = 1;
  return made;
}

Dossier of_unit() {
  return written({{"letter_number", "12/TTr-VP"},
                  {"letter_date", "19/8/2025"},
                  {"meeting_date", "18/8/2025"},
                  {"meeting_place", "Phòng họp tầng 2"},
                  {"chair", "Bà Chủ Trì"},
                  {"secretary", "Ông Thư Ký"},
                  {"members", "9"},
                  {"present", "8"},
                  {"grounds", "Tập thể và cá nhân có nhiều thành tích trong giai đoạn."},
                  {"votes_1", "8"},
                  {"votes_2", "7"}});
}

Dossier of_nominee() {
  return written(
      {{"general", "- Họ và tên: Lưỡng Thị Ngoẵng.\n- Chức vụ, đơn vị công tác: Chuyên viên, Văn phòng Sở."},
       {"achievements",
        "- Năm 2023: Hoàn thành xuất sắc nhiệm vụ.\n- Năm 2024: Hoàn thành tốt nhiệm vụ.\n- Sáng kiến "
        "“Số hóa kho lưu trữ” (Quyết định số 5/QĐ-SKHCN ngày 01 tháng 12 năm 2024)."},
       {"profile",
        "Bà Lưỡng Thị Ngoẵng làm văn thư từ năm 2015.\nSố hóa toàn bộ kho lưu trữ trong hai năm."}});
}

TEST(DossierPapers, the_letter_reads_and_lies_as_meant) {
  paper::expect_paper(letter_document(the_plan(), the_unit(), of_unit(), kMade), kMeant / "letter");
}

TEST(DossierPapers, the_minutes_read_and_lie_as_meant) {
  paper::expect_paper(minutes_document(the_plan(), the_unit(), of_unit(), kMade), kMeant / "minutes");
}

TEST(DossierPapers, the_report_of_a_person_reads_and_lies_as_meant) {
  paper::expect_paper(report_document(the_plan(), the_unit(), the_unit().list[1], of_nominee(), kMade),
                      kMeant / "report_person");
}

TEST(DossierPapers, the_report_of_a_collective_reads_and_lies_as_meant) {
  paper::expect_paper(report_document(the_plan(), the_unit(), the_unit().list[0], of_nominee(), kMade),
                      kMeant / "report_collective");
}

TEST(DossierPapers, the_part_of_the_five_year_report_reads_and_lies_as_meant) {
  const auto report = written({{"results", "- Năm 2023: **02 sáng kiến**.\n- Năm 2024: __nhiều__ kết quả."},
                               {"weaknesses", "Chưa đều giữa các bộ phận."},
                               {"directions", "Số hóa hồ sơ; nhân rộng mô hình."}});
  paper::expect_paper(part_report_document(the_plan(), "Văn phòng Sở", report, kMade),
                      kMeant / "part_report");
}

// Half a page for the file, without the head of a document.
TEST(DossierPapers, the_profile_reads_and_lies_as_meant) {
  paper::expect_reads(profile_document(the_plan(), the_unit().list[1], of_nominee(), kMade),
                      kMeant / "profile");
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
