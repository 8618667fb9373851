#include "campaign/council/pack_routes.h"

#include <algorithm>
#include <sstream>

#include "campaign/council/decision_routes.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/pack_document.h"
#include "campaign/council/proposal_store.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"
#include "paper/pdf_document.h"
#include "paper/pdf_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::council {
namespace {

using nominations::Step;
using testing::Form;

class PackPages : public nominations::CampaignPages {
 protected:
  PackPages() {
    add_decision_routes(door_, db(), book_, campaign_,
                        [] { return std::string("https://vinhdanh.example.vn"); });
    add_pack_routes(door_, db(), book_, campaign_, registry::EvidenceFiles(folder_.path() / "evidence"));
    clock_.set(base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0}));
  }
  void accept_three() {
    const auto one = candidates("QLKH").front();
    first_ = nominate("QLKH", one.subject, Step::kAccepted, one.name, one.post);
    second_ = nominate_person("VP", "A1", Step::kAccepted, "Bà Nguyễn Thị Mẫu");
    third_ = nominate_person("VP", "A2", Step::kAccepted, "Ông Trần Văn Mẫu");
    nominate_person("VP", "A3", Step::kSubmitted, "Ông Còn Chờ");
  }
  std::optional<Proposal> proposal() {
    return db().read([&](Session& s) { return proposal_of(s, campaign_.id, campaign_.plan.unit_order()); });
  }
  std::string field_of(std::int64_t id, const char* what) {
    return std::string(what) + "_" + std::to_string(id);
  }
  Response opine(const Form& form, const std::string& version, const std::string& who = "leader") {
    auto all = form;
    all.emplace_back("version", version);
    return post(who, "/decision/opinions", all);
  }
  std::vector<std::string> names(const std::vector<Awarded>& list) {
    std::vector<std::string> out;
    for (const auto& awarded : list) out.push_back(awarded.name);
    return out;
  }

  testing::TempDir folder_;
  std::int64_t first_ = 0, second_ = 0, third_ = 0;
};
VINHDANH_ON_BOTH_DATABASES(PackPages);

TEST_P(PackPages, the_office_freezes_the_leader_judges_and_nobody_else_sees_it) {
  accept_three();
  EXPECT_EQ(get("office", "/decision/pack").status, 404) << "nothing is frozen yet";
  EXPECT_TRUE(says(get("office", "/decision"), "Freeze the list for the leader"));
  EXPECT_FALSE(says(get("leader", "/decision"), "Freeze the list for the leader"));
  for (const auto* who : {"leader", "administrator", "contact VP", "viewer"})
    EXPECT_EQ(post(who, "/decision/freeze").status, 404) << who;
  EXPECT_EQ(post("office", "/decision/freeze", {}, "").status, 403);
  EXPECT_EQ(location(post("office", "/decision/freeze")), "/decision/pack");
  EXPECT_EQ(post("office", "/decision/freeze").status, 422);
  for (const auto& address : {std::string("/decision/pack"), std::string("/decision/pack.pdf"),
                              "/decision/pack/" + std::to_string(first_)}) {
    EXPECT_EQ(get("office", address).status, 200) << address;
    EXPECT_EQ(get("leader", address).status, 200) << address;
    EXPECT_EQ(get("contact VP", address).status, 404) << address;
    EXPECT_EQ(get("viewer", address).status, 404) << address;
  }
  EXPECT_FALSE(has(get("office", "/decision/pack"), "type=\"radio\""));
  EXPECT_TRUE(has(get("leader", "/decision/pack"), "type=\"radio\" name=\"" + field_of(first_, "opinion")));
  EXPECT_EQ(opine({}, "1", "office").status, 404);
  EXPECT_EQ(get("leader", "/decision/pack/999").status, 404);
}

TEST_P(PackPages, the_decision_takes_whom_the_leader_left_on_the_frozen_list) {
  accept_three();
  post("office", "/decision/freeze");
  nominate_person("VP", "A4", Step::kAccepted, "Bà Đến Sau");
  EXPECT_EQ(opine({{field_of(second_, "opinion"), "disagree"},
                   {field_of(second_, "note"), " hồ sơ  chưa rõ "},
                   {field_of(first_, "opinion"), "agree"},
                   {field_of(first_, "note"), ""}},
                  "1")
                .status,
            303);
  const auto now = proposal();
  EXPECT_EQ(count(*now), (OpinionCount{1, 1, 1}));
  const auto said = std::ranges::find(now->list, second_, [](const Proposed& p) { return p.nomination.id; });
  EXPECT_EQ(said->note, "hồ sơ chưa rõ");
  EXPECT_EQ(said->said_by, "Người thử leader");
  EXPECT_TRUE(says(get("office", "/decision"), "Those without an opinion stay on the list"));
  post("office", "/decision", {{"number", "125"}, {"date", "22/8/2025"}});
  const auto decision = db().read([&](Session& s) { return decision_of(s, campaign_.id).value(); });
  EXPECT_EQ(decision.list.size(), 2u);
  for (const auto* out : {"Bà Nguyễn Thị Mẫu", "Bà Đến Sau"})
    EXPECT_EQ(std::ranges::count(names(decision.list), std::string(out)), 0) << out;
  EXPECT_EQ(post("office", "/decision/unfreeze", {{"reason", "x"}}).status, 422) << "the decision stands";
  EXPECT_FALSE(has(get("leader", "/decision/pack"), "type=\"radio\""));
}

TEST_P(PackPages, agreeing_to_all_leaves_what_was_said_and_an_older_page_is_told) {
  accept_three();
  post("office", "/decision/freeze");
  const auto form = [&](std::int64_t id, const std::string& opinion) {
    return Form{{field_of(id, "opinion"), opinion}, {field_of(id, "note"), ""}};
  };
  EXPECT_EQ(opine(form(third_, "disagree"), "1").status, 303);
  const auto late = opine(form(first_, "agree"), "1");
  EXPECT_EQ(late.status, 409);
  EXPECT_TRUE(says(late, "Somebody else has entered opinions"));
  Form all{{"all", "agree"}};
  for (const auto id : {first_, second_, third_})
    for (const auto& pair : form(id, id == third_ ? "disagree" : "")) all.push_back(pair);
  EXPECT_EQ(opine(all, "2").status, 303);
  EXPECT_EQ(count(*proposal()), (OpinionCount{2, 1, 0}));
}

TEST_P(PackPages, taking_the_list_back_wants_a_reason_and_lets_it_be_frozen_again) {
  accept_three();
  post("office", "/decision/freeze");
  EXPECT_EQ(post("office", "/decision/unfreeze", {{"reason", " "}}).status, 422);
  EXPECT_EQ(location(post("office", "/decision/unfreeze", {{"reason", "thiếu một người"}})), "/decision");
  EXPECT_FALSE(proposal());
  nominate_person("VP", "A4", Step::kAccepted, "Bà Đến Sau");
  post("office", "/decision/freeze");
  EXPECT_EQ(proposal()->list.size(), 4u);
}

TEST_P(PackPages, the_pdf_has_one_page_for_each) {
  accept_three();
  post("office", "/decision/freeze");
  const paper::PdfFile pdf(std::string(get("leader", "/decision/pack.pdf").content()));
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  const auto pages = base::split(pdf.text("-raw"), '\f');
  ASSERT_EQ(pages.size(), 4u);
  const auto list = proposal()->list;
  for (std::size_t i = 0; i < list.size(); ++i)
    EXPECT_NE(base::tidy(pages[i]).find(list[i].nomination.name), std::string::npos) << i;
  EXPECT_NE(pages[0].find("Ý kiến của lãnh đạo"), std::string::npos);
}

TEST(Pack, a_sheet_reads_and_lies_as_meant) {
  const std::filesystem::path source = VINHDANH_SOURCE_DIR;
  const auto plan = plan::read_plan(source / "plans/haiphong-skhcn-2025").value().plan;
  PackSheet sheet;
  sheet.proposed.nomination.name = "Bà Lưỡng Thị Ngoẵng";
  sheet.proposed.nomination.post = "Chuyên viên, Văn phòng Sở";
  sheet.unit = "Văn phòng Sở";
  sheet.verdict = "Đủ tiêu chuẩn";
  sheet.council = "12/13 phiếu đồng ý (92,3%)";
  sheet.years = {{2023, "Hoàn thành xuất sắc nhiệm vụ", "Chiến sĩ thi đua cơ sở"}, {2024, "", ""}};
  sheet.criteria = {{"Ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ", "Đạt", "2022, 2023"}};
  sheet.profile = "Mười năm làm văn thư.\nSố hóa kho lưu trữ.";
  const auto made = base::instant_of({base::make_date(2025, 8, 21), 9, 0, 0});
  paper::expect_reads(pack_document(plan, {sheet}, made), source / "src/campaign/council/testdata/pack");
}

TEST(Pack, a_sheet_with_everything_as_long_as_it_may_be_stays_on_one_page) {
  PackSheet sheet;
  sheet.proposed.nomination.name = std::string(60, 'M');
  std::string words;
  for (int i = 0; i < 600; ++i) words += "thành tích ";
  sheet.proposed.nomination.post = words.substr(0, 200);
  sheet.proposed.note = sheet.profile = words;
  for (int year = 2020; year <= 2025; ++year)
    sheet.years.push_back({year, "Hoàn thành xuất sắc nhiệm vụ", words});
  for (int i = 0; i < 6; ++i) sheet.criteria.push_back({words, "Chưa đủ thông tin", words});
  std::ostringstream out;
  EXPECT_EQ(paper::render_document(pack_document({}, {sheet, sheet}, {}), out), base::Problems{});
  EXPECT_EQ(base::split(paper::PdfFile(out.str()).text(), '\f').size() - 1, 2u);
}

}  // namespace
}  // namespace vinhdanh::campaign::council
