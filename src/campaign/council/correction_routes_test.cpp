#include "campaign/council/correction_routes.h"

#include "campaign/council/correction_store.h"
#include "campaign/council/decision_routes.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/print_store.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "paper/pdf_test.h"

namespace vinhdanh::campaign::council {
namespace {

using nominations::Step;
using testing::Form;

class CorrectionPages : public nominations::CampaignPages {
 protected:
  CorrectionPages() {
    add_decision_routes(door_, db(), book_, campaign_,
                        [] { return std::string("https://vinhdanh.example.vn"); });
    add_correction_routes(door_, db(), campaign_);
    clock_.set(base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0}));
  }
  void decide() {
    nominate_person("VP", "A1", Step::kAccepted, "Bà Nguyễn Thị Mẩu");
    nominate_person("VP", "A2", Step::kAccepted, "Ông Trần Văn Mẫu");
    post("office", "/decision", {{"number", "125"}, {"date", "22/8/2025"}});
  }
  Awarded awarded(const std::string& name) {
    for (const auto& one : db().read([&](Session& s) { return decision_of(s, campaign_.id).value(); }).list)
      if (one.name == name) return one;
    ADD_FAILURE() << "nobody is called " << name;
    return {};
  }
  Response correct(const Awarded& one, const std::string& name, const std::string& who = "office",
                   const std::string& reason = "tờ trình ghi sai") {
    later();
    return post(who, "/decision/corrections/" + one.code + "/new",
                {{"name", name},
                 {"post", one.post},
                 {"reason", reason},
                 {"old_name", one.name},
                 {"old_post", one.post}});
  }
  void later() { clock_.set(clock_.now() + std::chrono::minutes(5)); }
};
VINHDANH_ON_BOTH_DATABASES(CorrectionPages);

TEST_P(CorrectionPages, papers_made_under_the_old_name_are_listed_until_made_again_or_dismissed) {
  decide();
  const auto one = awarded("Bà Nguyễn Thị Mẩu");
  get("office", "/decision/certificates.pdf");
  db().write([&](Session& s) {
    note_made(s, campaign_.id, "decision", "Người thử leader", clock_.now());
    return 0;
  });
  db().write([&](Session& s) {
    Copy copy;
    copy.code = one.code;
    copy.serial = "A 000125";
    copy.by = "Văn phòng";
    copy.at = clock_.now();
    EXPECT_TRUE(add_copies(s, {copy}));
  });
  EXPECT_EQ(location(correct(one, "Bà Nguyễn Thị Mẫu")), "/decision/corrections");
  EXPECT_TRUE(says(get("office", "/decision"), "Bà Nguyễn Thị Mẫu"));
  auto page = get("office", "/decision/corrections");
  for (const auto* paper :
       {"Printed certificate A 000125", "File with all certificates", "Decision with its list"})
    EXPECT_TRUE(says(page, paper)) << paper;
  EXPECT_TRUE(says(page, "Until then: Bà Nguyễn Thị Mẩu"));

  later();
  const paper::PdfFile again(std::string(get("office", "/decision/certificates.pdf").content()));
  EXPECT_NE(again.text().find("Bà Nguyễn Thị Mẫu"), std::string::npos);
  EXPECT_FALSE(says(get("office", "/decision/corrections"), "File with all certificates")) << "made again";

  const auto id =
      db().read([&](Session& s) { return corrections_of(s, decision_of(s, campaign_.id)->id).front().id; });
  const auto dismissal = "/decision/dismissals/" + std::to_string(id);
  EXPECT_EQ(post("office", dismissal, {{"paper", "decision"}, {"reason", " "}}).status, 422);
  EXPECT_EQ(post("leader", dismissal, {{"paper", "decision"}, {"reason", "x"}}).status, 404);
  EXPECT_EQ(post("office", "/decision/dismissals/999", {{"paper", "decision"}, {"reason", "x"}}).status, 404);
  EXPECT_EQ(post("office", dismissal, {{"paper", "decision"}, {"reason", "đã có văn bản đính chính"}}).status,
            303);
  page = get("leader", "/decision/corrections");
  EXPECT_TRUE(says(page, "Stays as it is: đã có văn bản đính chính"));
  EXPECT_FALSE(has(page, "/decision/dismissals/")) << "the leader only looks";

  db().write([&](Session& s) {
    mark_spoilt(s, copies_of(s, decision_of(s, campaign_.id)->id).front().id, "sai tên", "VP", clock_.now());
  });
  EXPECT_FALSE(says(get("office", "/decision/corrections"), "A 000125"));
}

TEST_P(CorrectionPages, wrong_corrections_are_refused_beside_their_fields_and_kept) {
  decide();
  const auto one = awarded("Bà Nguyễn Thị Mẩu");
  const auto nothing = correct(one, one.name);
  EXPECT_EQ(nothing.status, 422);
  EXPECT_TRUE(says(nothing, "Nothing is changed."));
  const auto empty = correct(one, " ", "office", "");
  EXPECT_TRUE(says(empty, "Write the name as it is to be printed."));
  EXPECT_TRUE(has(empty, "href=\"#reason\""));
  EXPECT_EQ(field(correct(one, "Tên mới", "office", ""), "name"), "Tên mới");
  EXPECT_EQ(correct(one, "Bà A").status, 303);
  EXPECT_EQ(correct(one, "Bà B").status, 409) << "an older page";
  EXPECT_TRUE(says(get("office", "/decision"), "Bà A"));
}

TEST_P(CorrectionPages, the_office_corrects_staff_reads_and_nobody_else_sees_it) {
  EXPECT_EQ(get("office", "/decision/corrections").status, 404) << "no decision yet";
  decide();
  const auto one = awarded("Ông Trần Văn Mẫu");
  const auto form = "/decision/corrections/" + one.code + "/new";
  EXPECT_TRUE(says(get("office", "/decision/corrections"), "Nothing was corrected"));
  EXPECT_TRUE(has(get("office", "/decision"), form));
  EXPECT_FALSE(has(get("leader", "/decision"), form));
  EXPECT_EQ(get("office", form).status, 200);
  EXPECT_EQ(get("office", "/decision/corrections/khong-co/new").status, 404);
  for (const auto* who : {"leader", "administrator", "contact VP", "viewer"}) {
    EXPECT_EQ(get(who, form).status, 404) << who;
    EXPECT_EQ(correct(one, "X", who).status, 404) << who;
  }
  EXPECT_EQ(get("leader", "/decision/corrections").status, 200);
  EXPECT_EQ(get("contact VP", "/decision/corrections").status, 404);
}

TEST(StalePapers, a_copy_counts_until_a_later_good_one_takes_its_place) {
  const auto at = [](int minutes) { return base::Instant{} + std::chrono::minutes(minutes); };
  Correction correction;
  correction.id = 4;
  correction.code = "aaa";
  correction.at = at(10);
  Copy old, other, later;
  old.id = 1;
  old.code = other.code = "aaa";
  old.at = at(5);
  other.id = 2;
  other.code = "bbb";
  other.at = at(5);
  later = old;
  later.id = 3;
  later.at = at(20);
  const auto papers = [&](std::vector<Copy> copies) {
    std::vector<std::string> out;
    for (const auto& paper : stale_papers(correction, {}, copies, {})) out.push_back(paper.paper);
    return out;
  };
  EXPECT_EQ(papers({old, other}), (std::vector<std::string>{"copy:1"}));
  EXPECT_EQ(papers({old, later}), std::vector<std::string>{});
  auto spoilt = later;
  spoilt.spoilt = "lem";
  EXPECT_EQ(papers({old, spoilt}), (std::vector<std::string>{"copy:1"}));
  const std::vector<MadePaper> made{{"decision", "VP", at(10)}, {"cues", "VP", at(11)}};
  const std::vector<Dismissal> dismissed{{4, "decision", "đã gửi công văn", "VP", at(12)},
                                         {5, "copy:1", "x", "VP", at(12)}};
  const auto stale = stale_papers(correction, made, std::vector{old}, dismissed);
  ASSERT_EQ(stale.size(), 2u);
  EXPECT_EQ(stale[0].dismissed, "");
  EXPECT_EQ(stale[1].paper, "decision");
  EXPECT_EQ(stale[1].dismissed, "đã gửi công văn");
}

}  // namespace
}  // namespace vinhdanh::campaign::council
