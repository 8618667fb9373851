#include "campaign/council/correction_routes.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "campaign/council/correction_store.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/print_store.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

class CorrectionRoutes {
 public:
  CorrectionRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign)
      : db_(db), campaign_(campaign) {}

  http::Response list(const Visit& visit, const base::Problems& problems = {}, int status = 200) const {
    const auto decision = recorded();
    const auto [corrections, made, copies, dismissals] = db_.read([&](Session& s) {
      return std::tuple(corrections_of(s, decision.id), made_papers(s, decision.id),
                        copies_of(s, decision.id), dismissals_of(s, decision.id));
    });
    auto page = visit.page("campaign/council/corrections.html", msg("Corrections"));
    access::show_problems(page, problems);
    page.show_if(corrections.empty(), "NONE");
    for (const auto& one : corrections) {
      auto row = page.add("CORRECTION");
      row.set("OLD", words(one.old_name, one.old_post)).set("NEW", words(one.new_name, one.new_post));
      row.set("REASON", one.reason).set("BY", one.by).set("WHEN", base::show(one.at));
      const auto stale = stale_papers(one, made, copies, dismissals);
      row.show_if(stale.empty(), "ALL_MADE").show_if(!stale.empty(), "SOME_STALE");
      for (const auto& paper : stale) show_paper(row.add("STALE"), one, paper, visit.is(Role::kOffice));
    }
    return visit.show(page, status);
  }

  http::Response ask(const Visit& visit) const {
    const auto awarded = found(visit);
    return form(visit, awarded, {awarded.name, awarded.post, ""}, {}, 200);
  }

  // What the editor saw comes back with the form, so that two corrections at once do not undo each other.
  http::Response enter(const Visit& visit) const {
    auto awarded = found(visit);
    awarded.name = visit.form("old_name");
    awarded.post = visit.form("old_post");
    const CorrectionEntry entry{std::string(visit.form("name")), std::string(visit.form("post")),
                                std::string(visit.form("reason"))};
    auto checked = checked_correction(awarded, entry);
    if (!checked) return form(visit, awarded, entry, checked.error(), 422);
    checked->by = visit.user().display_name;
    checked->at = visit.now;
    const auto decision = recorded();
    const auto done = db_.write([&](Session& s) { return correct(s, decision.id, *checked); });
    return done ? http::see_other("/decision/corrections") : form(visit, awarded, entry, done.error(), 409);
  }

  http::Response let_stay(const Visit& visit) const {
    const auto id = visit.request.number("id").value_or(0);
    const auto decision = recorded();
    const auto all = db_.read([&](Session& s) { return corrections_of(s, decision.id); });
    if (std::ranges::find(all, id, &Correction::id) == all.end()) http::not_found();
    const auto reason = base::tidy(visit.form("reason"));
    if (reason.empty())
      return list(visit,
                  {{base::Severity::kError, {}, msg("Give the reason why the paper may stay as it is."), {}}},
                  422);
    db_.write([&](Session& s) {
      return dismiss(s, {id, std::string(visit.form("paper")), reason, visit.user().display_name, visit.now});
    });
    return http::see_other("/decision/corrections");
  }

 private:
  static std::string words(const std::string& name, const std::string& post) {
    return post.empty() ? name : name + ", " + post;
  }

  static void show_paper(platform::web::Block row, const Correction& correction, const StalePaper& paper,
                         bool office) {
    row.set("TITLE", paper_title(paper.paper)).set("SERIAL", paper.serial).set("MADE_BY", paper.by);
    row.set("MADE", base::show(paper.at));
    if (!paper.dismissed.empty())
      row.add("STAYS").set("WHY", paper.dismissed);
    else if (office)
      row.add("MAY_DISMISS")
          .set("ID", correction.id)
          .set("PAPER", paper.paper)
          .set("OF", paper_title(paper.paper));
  }

  http::Response form(const Visit& visit, const Awarded& awarded, const CorrectionEntry& typed,
                      const base::Problems& problems, int status) const {
    auto page = visit.page("campaign/council/correction_new.html", msg("Correct a name or post"));
    access::show_problems(page, problems);
    page.set("CODE", awarded.code).set("OLD_NAME", awarded.name).set("OLD_POST", awarded.post);
    page.set("NAME", typed.name).set("POST", typed.post).set("REASON", typed.reason);
    return visit.show(page, status);
  }

  Decision recorded() const {
    auto found = db_.read([&](Session& s) { return decision_of(s, campaign_.id); });
    if (!found) http::not_found();
    return std::move(*found);
  }

  Awarded found(const Visit& visit) const {
    const auto decision = recorded();
    const auto at = std::ranges::find(decision.list, visit.request.path_values.get("code"), &Awarded::code);
    if (at == decision.list.end()) http::not_found();
    return *at;
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_correction_routes(access::Door& door, platform::db::Database& db,
                           const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<CorrectionRoutes>(db, campaign);
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const auto office = Rule::roles({Role::kOffice});
  door.get("/decision/corrections", readers, [routes](const Visit& v) { return routes->list(v); });
  door.get("/decision/corrections/:code/new", office, [routes](const Visit& v) { return routes->ask(v); });
  door.post("/decision/corrections/:code/new", office, [routes](const Visit& v) { return routes->enter(v); });
  door.post("/decision/dismissals/:id", office, [routes](const Visit& v) { return routes->let_stay(v); });
}

}  // namespace vinhdanh::campaign::council
