#include "campaign/dossiers/likeness_routes.h"

#include <memory>

#include "access/visit.h"
#include "campaign/dossiers/dossier_pages.h"
#include "campaign/dossiers/dossier_store.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/dossiers/shared_text.h"
#include "campaign/nominations/nomination_store.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

// An achievement report of this campaign (`campaign` empty) or of an earlier one, by its name.
struct Report {
  Nomination nomination;
  std::string campaign;
};

class LikenessRoutes {
 public:
  LikenessRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign)
      : db_(db), campaign_(campaign) {}

  http::Response show(const Visit& visit) const {
    std::vector<Report> reports;
    std::vector<std::string> texts;
    db_.read([&](Session& s) {
      reports.clear();
      texts.clear();
      for (const auto& one : plan::campaigns(s)) add_reports(s, one, reports, texts);
    });
    auto page = visit.page("campaign/dossiers/likeness.html", msg("Reports that share text"));
    bool any = false;
    for (const auto& pair : like_pairs(texts)) {
      // What was handed in then is not for anybody to mend now.
      if (!reports[pair.a].campaign.empty() && !reports[pair.b].campaign.empty()) continue;
      any |= show_pair(page, reports[pair.a], texts[pair.a], reports[pair.b], texts[pair.b]);
    }
    page.show(any ? "SOME" : "NONE").set("COMPARED", texts.size());
    return visit.show(page);
  }

 private:
  void add_reports(Session& session, const plan::NamedCampaign& campaign, std::vector<Report>& reports,
                   std::vector<std::string>& texts) const {
    const auto dossiers = nominee_dossiers(session, campaign.id);
    for (const auto& nomination : nominations::nominations_of(session, campaign.id)) {
      const auto found = dossiers.find(nomination.id);
      if (nomination.step == nominations::Step::kWithdrawn || found == dossiers.end()) continue;
      reports.push_back({nomination, campaign.id == campaign_.id ? "" : campaign.name});
      texts.push_back(without_marks(found->second.text("achievements")));
    }
  }

  bool show_pair(platform::web::Page& page, const Report& a, const std::string& text_a, const Report& b,
                 const std::string& text_b) const {
    const auto passages = shared_passages(text_a, text_b);
    if (passages.empty()) return false;
    auto row = page.add("PAIR");
    show_report(row.add("REPORT"), a);
    show_report(row.add("REPORT"), b);
    row.set("NAME_A", a.nomination.name).set("NAME_B", b.nomination.name);
    for (const auto& passage : passages)
      row.add("PASSAGE")
          .set("WORDS", passage.words)
          .set("NAME_A", a.nomination.name)
          .set("NAME_B", b.nomination.name)
          .set("UNIT_A", unit_name(campaign_.plan, a.nomination.unit_code))
          .set("UNIT_B", unit_name(campaign_.plan, b.nomination.unit_code))
          .set("TEXT_A", text_a.substr(passage.begin_a, passage.end_a - passage.begin_a))
          .set("TEXT_B", text_b.substr(passage.begin_b, passage.end_b - passage.begin_b));
    return true;
  }

  // Pages are those of the current campaign.
  static void show_report(platform::web::Block row, const Report& report) {
    if (report.campaign.empty())
      row.add("HERE").set("ID", report.nomination.id).set("NAME", report.nomination.name);
    else
      row.add("EARLIER").set("CAMPAIGN", report.campaign).set("NAME", report.nomination.name);
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_likeness_routes(access::Door& door, platform::db::Database& db,
                         const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<LikenessRoutes>(db, campaign);
  door.get("/dossiers/likeness", Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator}),
           [routes](const Visit& v) { return routes->show(v); });
}

}  // namespace vinhdanh::campaign::dossiers
