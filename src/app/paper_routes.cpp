#include "app/paper_routes.h"

#include <memory>
#include <sstream>

#include "app/office_pdf.h"
#include "app/paper_fields.h"
#include "app/paper_sources.h"
#include "app/template_store.h"
#include "campaign/council/correction_store.h"
#include "paper/docx_writer.h"
#include "paper/pdf_document.h"

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
      {PaperStep::kConference, msg("The invitation letters"), msg("One for each delegate."), msg("Delegates"),
       "/delegates"},
      {PaperStep::kConference, msg("Cards and banner"),
       msg("Badges, table names, seat labels, cue cards and the banner of the stage."),
       msg("Cards and banner"), "/conference/cards"}};
}

class PaperRoutes {
 public:
  PaperRoutes(platform::db::Database& db, campaign::criteria::VerdictBook& book,
              const campaign::plan::CurrentCampaign& campaign, campaign::registry::EvidenceFiles files)
      : db_(db), book_(book), campaign_(campaign), files_(std::move(files)) {}

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
    const auto from = sources(visit);
    if (const auto why = kind->lacks(from)) throw http::HttpError{409, *why};
    if (kind->id == "decision") note_made(visit);
    const auto name = visit.say(kind->file) + ending;
    if (const auto own = db_.read([&](Session& s) { return chosen_template(s, std::string(kind->id)); }))
      return from_template(*own, from, name, ending == ".pdf");
    const auto document = kind->make(from);
    if (ending == ".docx") return http::file(paper::docx_bytes(document), name, http::content_type::kDocx);
    return http::file(pdf_of(document), name, http::content_type::kPdf);
  }

 private:
  PaperSources sources(const Visit& visit) const {
    const auto verdicts = book_.current();
    return db_.read([&](Session& s) { return paper_sources(s, campaign_, *verdicts, visit.now); });
  }

  http::Response from_template(const OwnTemplate& own, const PaperSources& from, const std::string& name,
                               bool pdf) const {
    const auto bytes = files_.read(own.hash);
    if (!bytes)
      throw http::HttpError{503,
                            msg("The file of the template is gone. Choose another version on the page of "
                                "templates.")};
    auto filled = paper::fill_docx(*bytes, own.file_name, paper_fields(from));
    if (!filled) throw http::HttpError{409, filled.error().front().text};
    if (!pdf) return http::file(std::move(*filled), name, http::content_type::kDocx);
    auto made = office_pdf(*filled);
    if (!made) throw http::HttpError{503, made.error().front().text};
    return http::file(std::move(*made), name, http::content_type::kPdf);
  }

  static std::string pdf_of(const paper::Document& document) {
    std::ostringstream out;
    const auto problems = paper::render_document(document, out);
    if (base::has_errors(problems)) throw http::HttpError{503, problems.front().text};
    return std::move(out).str();
  }

  // So that a correction of a name finds the list that still has the old one.
  void note_made(const Visit& visit) const {
    db_.write([&](Session& s) {
      campaign::council::note_made(s, campaign_.id, "decision", visit.user().display_name, visit.now);
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
  campaign::registry::EvidenceFiles files_;
};

}  // namespace

void add_paper_routes(access::Door& door, platform::db::Database& db, campaign::criteria::VerdictBook& book,
                      const campaign::plan::CurrentCampaign& campaign,
                      campaign::registry::EvidenceFiles files) {
  const auto routes = std::make_shared<PaperRoutes>(db, book, campaign, std::move(files));
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/papers", staff, [routes](const Visit& v) { return routes->list(v); });
  door.get("/papers/:file", staff, [routes](const Visit& v) { return routes->one(v); });
}

}  // namespace vinhdanh::app
