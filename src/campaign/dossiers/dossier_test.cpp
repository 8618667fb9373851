#include "campaign/dossiers/dossier.h"

#include <gtest/gtest.h>

#include "campaign/dossiers/dossier_document.h"
#include "campaign/dossiers/draft.h"
#include "paper/pdf_document.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using nominations::Step;

Nomination person(std::int64_t id, std::string name) {
  Nomination made;
  made.id = id;
  made.unit_code = "VP";
  made.subject = {SubjectKind::kPerson, "P" + std::to_string(id)};
  made.name = std::move(name);
  made.post = "Chuyên viên, Văn phòng";
  return made;
}
Dossier written(Texts texts) {
  Dossier made;
  made.texts = std::move(texts);
  made.version = 1;
  return made;
}
Dossier whole_unit() {
  return written({{"letter_number", "12/TTr-VP"},
                  {"letter_date", "19/8/2025"},
                  {"meeting_date", "18/8/2025"},
                  {"meeting_place", "Phòng họp"},
                  {"chair", "Bà Chủ"},
                  {"secretary", "Ông Thư"},
                  {"members", "9"},
                  {"present", "8"},
                  {"votes_1", "8"},
                  {"votes_2", "7"}});
}
std::vector<std::string> english(const base::Problems& problems) {
  std::vector<std::string> said;
  for (const auto& problem : problems)
    said.push_back(problem.place.field + ": " + base::say(base::Language::kEnglish, problem.text));
  return said;
}
std::vector<PartState> states(const std::vector<Part>& parts) {
  std::vector<PartState> all;
  for (const auto& part : parts) all.push_back(part.state);
  return all;
}

TEST(Dossier, parts_are_not_started_in_progress_or_done) {
  using enum PartState;
  EXPECT_EQ(states(nominee_parts({}, 0)), (std::vector{kNotStarted, kNotStarted}));
  EXPECT_EQ(states(nominee_parts(written({{"general", "a"}, {"profile", "b"}}), 40)),
            (std::vector{kInProgress, kDone}));
  EXPECT_EQ(states(nominee_parts(written({{"general", "a"}, {"achievements", "b"}, {"profile", "c"}}), 140)),
            (std::vector{kDone, kInProgress}));
  EXPECT_EQ(states(unit_parts({}, {})), (std::vector{kBlocked, kBlocked}));
  const std::vector<Nomination> two{person(1, "Bà A"), person(2, "Ông B")};
  EXPECT_EQ(states(unit_parts(whole_unit(), two)), (std::vector{kDone, kDone}));
  auto without_votes = whole_unit();
  without_votes.texts.erase("votes_2");
  EXPECT_EQ(states(unit_parts(without_votes, two)), (std::vector{kDone, kInProgress}));
}

TEST(Dossier, papers_that_agree_give_no_word) {
  const std::vector<Nomination> two{person(1, "Bà Trần Thị Mẫu"), person(2, "Ông Lê Văn Mẫu")};
  const std::map<std::int64_t, Dossier> reports{
      {1, written({{"general", "Họ và tên: Trần Thị Mẫu"}, {"achievements", "Tham mưu 3 đề án"}})},
      {2, written({{"general", "Họ và tên: LÊ VĂN MẪU"}, {"achievements", "Chủ trì 2 sáng kiến"}})}};
  EXPECT_EQ(english(disagreements(whole_unit(), two, reports)), std::vector<std::string>());
}

TEST(Dossier, faults_between_the_papers_are_said_where_they_stand) {
  const std::vector<Nomination> three{person(1, "Bà Trần Thị Mẫu"), person(2, "Ông Lê Văn Mẫu"),
                                      person(3, "Bà Phạm Thị Mẫu")};
  auto unit = whole_unit();
  unit.texts["letter_date"] = "17/8/2025";
  unit.texts["present"] = "10";
  unit.texts["votes_1"] = "11";
  unit.texts["votes_2"] = "tám";
  const std::map<std::int64_t, Dossier> reports{
      {1, written({{"general", "Họ và tên: Trần Thị Mẩu"}, {"achievements", "Tham mưu"}})},
      {2, written({{"general", "Lê Văn Mẫu"}, {"achievements", "Tập thể đơn vị đạt Cờ thi đua"}})}};
  EXPECT_EQ(
      english(disagreements(unit, three, reports)),
      (std::vector<std::string>{
          "present: 10 were present, but there are only 9 members. Correct one of them.",
          "letter_date: The letter is of 17/08/2025, before the meeting of 18/08/2025 on which it is based.",
          "votes_1: Bà Trần Thị Mẫu has 11 votes, but only 10 were present.",
          "votes_2: Enter the votes for Ông Lê Văn Mẫu as a whole number.",
          ": The report of Ông Lê Văn Mẫu speaks of what the unit achieved. Write what the person did for "
          "it.",
          "votes_3: The minutes have no votes for Bà Phạm Thị Mẫu. Enter them; the letter is based on them.",
          ": Bà Phạm Thị Mẫu is on the list, but the achievement report is missing."}));
}

TEST(Dossier, forms_write_no_other_fields) {
  EXPECT_TRUE(unit_field("votes_12"));
  EXPECT_FALSE(unit_field("votes_"));
  EXPECT_FALSE(unit_field("votes_1; DROP"));
  EXPECT_FALSE(unit_field("general"));
  EXPECT_TRUE(nominee_field("profile"));
  EXPECT_FALSE(nominee_field("csrf"));
}

TEST(DossierDraft, a_report_is_drafted_from_what_is_on_record) {
  registry::Registry record;
  registry::Person who;
  who.code = "P1";
  who.full_name = "Trần Thị Mẫu";
  who.birth_date = base::make_date(1985, 3, 2);
  who.joined = base::make_date(2010, 1, 1);
  record.people = {who};
  const Subject subject{SubjectKind::kPerson, "P1"};
  record.evaluations = {{subject, 2023, registry::Level::kExcellent, {}},
                        {subject, 2024, registry::Level::kGood, {}}};
  registry::Initiative initiative;
  initiative.name = "Số hóa hồ sơ";
  initiative.scope = registry::Scope::kBase;
  initiative.recognised_on = base::make_date(2024, 12, 1);
  initiative.decision_number = "5/QĐ-SKHCN";
  initiative.authority = "Sở Khoa học và Công nghệ";
  initiative.authors = {{"P1", registry::Part::kMain, {}}};
  record.initiatives = {initiative};
  registry::Topic topic;
  topic.name = "Truy xuất nguồn gốc";
  topic.accepted_on = base::make_date(2023, 10, 13);
  topic.result = "Đạt loại khá";
  topic.members = {{"P1", registry::Part::kMain, {}}};
  record.topics = {topic};
  const auto texts = drafted(record, subject, "Bà Trần Thị Mẫu", "Chuyên viên, Văn phòng", 2022, 2024);
  EXPECT_EQ(texts.at("general"),
            "- Họ và tên: Trần Thị Mẫu.\n- Ngày, tháng, năm sinh: 02/03/1985.\n- Chức vụ, đơn vị công tác: "
            "Chuyên viên, "
            "Văn phòng.\n- Ngày vào ngành, đơn vị: 01/01/2010.");
  EXPECT_EQ(
      texts.at("achievements"),
      "- Năm 2023: Hoàn thành xuất sắc nhiệm vụ.\n- Năm 2024: Hoàn thành tốt nhiệm vụ.\n- Sáng kiến “Số hóa "
      "hồ sơ”, "
      "phạm vi cơ sở (Quyết định số 5/QĐ-SKHCN ngày 01 tháng 12 năm 2024 của Sở Khoa học và Công nghệ).\n"
      "- Đề tài khoa học “Truy xuất nguồn gốc”, kết quả nghiệm thu: đạt loại khá.");
  EXPECT_TRUE(texts.at("profile").starts_with("Bà Trần Thị Mẫu, chuyên viên, Văn phòng"))
      << texts.at("profile");
}

TEST(DossierPaper, the_profile_is_measured_as_it_is_laid_out) {
  const auto nominee = person(1, "Bà Trần Thị Mẫu");
  const auto height = [&](int lines) {
    std::string text;
    for (int i = 0; i < lines; ++i) text += "Một dòng ngắn.\n";
    return paper::laid_height_mm(profile_blocks(nominee, text), paper::PageSetup(), 13).value();
  };
  const double one = height(2) - height(1);
  EXPECT_NEAR(one, 13 * 0.3528 * 1.15 + 3 * 0.3528, 0.2);
  EXPECT_NEAR(height(12) - height(2), 10 * one, 0.01);
  EXPECT_LT(height(15), kHalfPageMm);
  EXPECT_GT(height(25), kHalfPageMm + kOneLineMm);
}

TEST(DossierPaper, the_letter_names_meeting_list_and_enclosures) {
  plan::Plan plan;
  plan.head.issuer = "SỞ KHOA HỌC VÀ CÔNG NGHỆ";
  plan.head.number = "15/KH-SKHCN";
  plan.head.enacting = "Sở Khoa học và Công nghệ ban hành";
  plan.head.place = "Hải Phòng";
  plan.campaign.award = "GIẤY KHEN";
  plan.campaign.giver = "GIÁM ĐỐC";
  const Proposer from{"Văn phòng Sở", {person(1, "Bà Trần Thị Mẫu"), person(2, "Ông Lê Văn Mẫu")}};
  const auto letter = paper::plain_text(letter_document(plan, from, whole_unit(), base::Instant()));
  for (const auto* line : {"TỜ TRÌNH", "Giám đốc Sở Khoa học và Công nghệ",
                           "căn cứ kết quả cuộc họp ngày 18 tháng 8 năm 2025 (8 người có mặt trên tổng số 9)",
                           "xét tặng Giấy khen cho 02 cá nhân", "2\tÔng Lê Văn Mẫu\tChuyên viên, Văn phòng",
                           "02 báo cáo thành tích"})
    EXPECT_NE(letter.find(line), std::string::npos) << line << "\n" << letter;
  const auto minutes = paper::plain_text(minutes_document(plan, from, whole_unit(), base::Instant()));
  EXPECT_NE(minutes.find("1\tBà Trần Thị Mẫu\tChuyên viên, Văn phòng\t8/8"), std::string::npos) << minutes;
  const auto report = paper::plain_text(report_document(
      plan, from, from.list[0], written({{"general", "Một"}, {"achievements", "Hai\nBa"}}), base::Instant()));
  EXPECT_NE(report.find("II. THÀNH TÍCH ĐẠT ĐƯỢC\nHai\nBa"), std::string::npos) << report;
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
