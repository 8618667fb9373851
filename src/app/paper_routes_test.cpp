#include "app/paper_routes.h"

#include "app/papers.h"
#include "campaign/council/decision_store.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "paper/docx_check.h"
#include "paper/pdf_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::app {
namespace {

namespace council = campaign::council;
using campaign::nominations::Step;
using platform::db::Session;

class PaperPages : public campaign::nominations::CampaignPages {
 protected:
  PaperPages() { add_paper_routes(door_, db(), book_, campaign_, files_); }

  testing::TempDir folder_;
  campaign::registry::EvidenceFiles files_{folder_.path()};

  // The papers of which the page offers both forms.
  std::vector<std::string> offered() {
    const auto page = get("office", "/papers");
    std::vector<std::string> out;
    for (const auto& kind : paper_kinds()) {
      const auto link = "/papers/" + std::string(kind.id);
      if (has(page, "href=\"" + link + ".docx\"") && has(page, "href=\"" + link + ".pdf\""))
        out.emplace_back(kind.id);
    }
    return out;
  }
  void decide() {
    nominate("VP", {campaign::registry::SubjectKind::kCollective, "VP"}, Step::kAccepted, "Văn phòng Sở");
    db().write([&](Session& s) {
      const auto list = council::award_list(campaign::nominations::nominations_of(s, campaign_.id),
                                            campaign_.plan.unit_order());
      const council::CheckedEntry entry{"125/QĐ-SKHCN", base::make_date(2025, 8, 18), ""};
      EXPECT_TRUE(council::record_decision(s, campaign_.id, entry, council::numbered(list, entry.date),
                                           "Văn phòng", clock_.now()));
    });
  }
};
VINHDANH_ON_BOTH_DATABASES(PaperPages);

TEST_P(PaperPages, staff_see_all_papers_units_their_places_and_everybody_plan_and_programme) {
  for (const auto* address : {"/papers/plan.docx", "/papers/programme.pdf"})
    for (const auto* who : {"office", "contact VP", "head VP", "viewer"})
      EXPECT_EQ(get(who, address).status, 200) << who << address;
  const auto annex = [&](const char* who) {
    return paper::PdfFile(get(who, "/papers/quota-annex.pdf").content()).text("-raw");
  };
  EXPECT_NE(annex("office").find("Phòng Chuyển đổi số"), std::string::npos);
  EXPECT_EQ(annex("contact VP").find("Phòng Chuyển đổi số"), std::string::npos) << "of other units";
  EXPECT_NE(annex("contact VP").find("Văn phòng"), std::string::npos);
  EXPECT_EQ(get("viewer", "/papers/quota-annex.pdf").status, 404);
  for (const auto* address : {"/papers", "/papers/tasks.docx", "/papers/tasks.pdf"}) {
    for (const auto* who : {"office", "leader", "administrator"})
      EXPECT_EQ(get(who, address).status, 200) << address;
    for (const auto* who : {"contact VP", "viewer"}) EXPECT_EQ(get(who, address).status, 404) << address;
    EXPECT_EQ(get("", address).status, 303);
  }
  for (const auto* address : {"/papers/plan", "/papers/plan.txt", "/papers/none.pdf", "/papers/.docx"})
    EXPECT_EQ(get("office", address).status, 404) << address;
}

TEST_P(PaperPages, each_offered_paper_is_sound_in_both_forms) {
  decide();
  const auto papers = offered();
  EXPECT_GE(papers.size(), 7u);
  for (const auto& id : papers) {
    const auto docx = get("office", "/papers/" + id + ".docx");
    EXPECT_EQ(docx.header_value("Content-Type"), platform::http::content_type::kDocx) << id;
    EXPECT_EQ(paper::docx_faults(std::string(docx.content())), std::vector<std::string>{}) << id;
    const auto pdf = get("office", "/papers/" + id + ".pdf");
    EXPECT_EQ(pdf.header_value("Content-Type"), platform::http::content_type::kPdf) << id;
    EXPECT_EQ(paper::PdfFile(pdf.content()).faults(), std::vector<std::string>{}) << id;
  }
}

TEST_P(PaperPages, a_paper_that_lacks_something_says_what_and_is_not_made) {
  constexpr auto kLack = "Nobody is on the list of the decision yet. Accept nominations first.";
  auto page = get("office", "/papers");
  EXPECT_TRUE(has(page, kLack));
  EXPECT_EQ(get("office", "/papers/decision.docx").status, 409);
  nominate("TT", {campaign::registry::SubjectKind::kCollective, "TT"}, Step::kAccepted, "Trung tâm");
  EXPECT_EQ(get("office", "/papers/decision.docx").status, 200) << "the draft for the leader";
  decide();
  page = get("office", "/papers");
  EXPECT_FALSE(has(page, kLack));
  EXPECT_EQ(get("office", "/papers/decision.pdf").status, 200);
}

TEST_P(PaperPages, the_dispatch_of_urging_names_those_who_have_not_handed_in) {
  const auto named = [&](const std::string& unit) {
    const paper::PdfFile pdf(get("office", "/papers/urging.pdf").content());
    return base::tidy(pdf.text("-raw")).find(unit) != std::string::npos;
  };
  EXPECT_TRUE(named("Phòng Chuyển đổi số Chưa lập hồ sơ"));
  nominate_person("CDS", "P1", Step::kSubmitted, "Người Một");
  EXPECT_FALSE(named("Phòng Chuyển đổi số"));
}

}  // namespace
}  // namespace vinhdanh::app
