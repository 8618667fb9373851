#include "app/paper_routes.h"

#include <algorithm>
#include <memory>

#include "app/paper_fields.h"
#include "app/paper_sources.h"
#include "campaign/conference/delegate_routes.h"
#include "campaign/council/correction_store.h"
#include "campaign/council/session_store.h"
#include "campaign/papers/paper_pages.h"

namespace vinhdanh::app {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

// Papers that have pages or lists of their own.
struct Elsewhere {
  PaperStep step;
  base::Message title, needs, link;
  const char* href;
};

std::vector<Elsewhere> elsewhere() {
  return {
      {PaperStep::kDossiers, msg("Papers of each unit"),
       msg("Submission letter, minutes, achievement reports and profiles, drafted with the dossier."),
       msg("Queue"), "/submissions"},
      {PaperStep::kCouncil, msg("Voting slips"),
       msg("With the session of the council, when votes are cast on phones."), msg("Sessions"), "/council"},
      {PaperStep::kCouncil, msg("Pack for the leader"), msg("One page for each nominee of the frozen list."),
       msg("Decision"), "/decision"},
      {PaperStep::kCouncil, msg("The certificates in stage order"),
       msg("From the recorded decision; printing counts blanks."), msg("Printing"), "/printing"},
      {PaperStep::kConference, msg("Cards and banner"),
       msg("Badges, table names, seat labels, cue cards and the banner of the stage."),
       msg("Cards and banner"), "/conference/cards"}};
}

class PaperRoutes {
 public:
  PaperRoutes(platform::db::Database& db, campaign::criteria::VerdictBook& book,
              const campaign::plan::CurrentCampaign& campaign, const campaign::registry::EvidenceFiles& files)
      : db_(db), book_(book), campaign_(campaign), desk_(db, files) {}

  http::Response list(const Visit& visit) const {
    const auto from = sources(visit);
    auto page = visit.page("app/papers.html", msg("Papers of the campaign"));
    for (const auto step :
         {PaperStep::kPlan, PaperStep::kDossiers, PaperStep::kCouncil, PaperStep::kConference})
      show_step(page, step, from);
    return visit.show(page);
  }

  http::Response one(const Visit& visit) const {
    const std::string file(visit.request.path_values.get("file"));
    const auto dot = file.rfind('.');
    const auto* kind = paper_kind(file.substr(0, dot));
    const auto ending = dot == std::string::npos ? "" : file.substr(dot);
    if (kind == nullptr || (ending != ".docx" && ending != ".pdf")) http::not_found();
    if (!may_have(visit, kind->readers)) http::not_found();
    const auto from = chosen(visit, sources(visit));
    if (const auto why = kind->lacks(from)) throw http::HttpError{409, *why};
    if (kind->id == "decision" && from.decision) note_made(visit, "decision");
    if (kind->id == "invitations") note_made(visit, "invitations");
    return desk_.answer(visit, {kind->id, kind->file, ending == ".pdf", [&] { return kind->make(from); },
                                [&] { return paper_fields(kind->id, from); }});
  }

 private:
  static bool is_staff(const Visit& visit) {
    return visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator});
  }
  static bool may_have(const Visit& visit, PaperReaders readers) {
    if (is_staff(visit) || readers == PaperReaders::kEveryone) return true;
    return readers == PaperReaders::kUnits && visit.is_any({Role::kUnitContact, Role::kUnitHead});
  }

  PaperSources sources(const Visit& visit) const {
    const auto verdicts = book_.current();
    return db_.read([&](Session& s) { return paper_sources(s, campaign_, *verdicts, visit.now); });
  }

  // The delegates that the address asks for, the places that one may see, the session of the council.
  PaperSources chosen(const Visit& visit, PaperSources from) const {
    campaign::conference::keep_asked(from.delegates, visit);
    if (!is_staff(visit))
      std::erase_if(from.balances, [&](const auto& one) { return one.unit != visit.user().unit_code; });
    const auto id = std::atoll(std::string(visit.query("session")).c_str());
    if (id == 0) return from;
    from.session = db_.read([&](Session& s) { return campaign::council::find_session(s, campaign_.id, id); });
    if (!from.session) http::not_found();
    return from;
  }

  // So that a correction of a name finds the list that still has the old one.
  void note_made(const Visit& visit, const char* paper) const {
    db_.write([&](Session& s) {
      campaign::council::note_made(s, campaign_.id, paper, visit.user().display_name, visit.now);
    });
  }

  static void show_step(platform::web::Page& page, PaperStep step, const PaperSources& from) {
    auto part = page.add("STEP");
    part.set("STEP_ID", static_cast<int>(step)).set("STEP_TITLE", label(step));
    for (const auto& kind : paper_kinds()) {
      if (kind.step != step) continue;
      auto row = part.add("PAPER");
      row.set("TITLE", kind.title).set("NEEDS", kind.needs);
      if (const auto why = kind.lacks(from))
        row.add("WAITS").set("WHY", *why);
      else
        row.add("READY").set("ID", kind.id).set("PAPER_TITLE", kind.title);
    }
    for (const auto& other : elsewhere()) {
      if (other.step != step) continue;
      auto row = part.add("PAPER");
      row.set("TITLE", other.title).set("NEEDS", other.needs);
      row.add("ELSEWHERE").set("HREF", other.href).set("LINK", other.link);
    }
  }

  platform::db::Database& db_;
  campaign::criteria::VerdictBook& book_;
  const campaign::plan::CurrentCampaign& campaign_;
  campaign::papers::PaperDesk desk_;
};

}  // namespace

void add_paper_routes(access::Door& door, platform::db::Database& db, campaign::criteria::VerdictBook& book,
                      const campaign::plan::CurrentCampaign& campaign,
                      const campaign::registry::EvidenceFiles& files) {
  const auto routes = std::make_shared<PaperRoutes>(db, book, campaign, files);
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/papers", staff, [routes](const Visit& v) { return routes->list(v); });
  door.get("/papers/:file", Rule::signed_in(), [routes](const Visit& v) { return routes->one(v); });
}

}  // namespace vinhdanh::app
