#include "campaign/nominations/nomination_routes.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/criteria/relied_store.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/criteria/verdict_words.h"
#include "campaign/nominations/nomination_store.h"
#include "campaign/nominations/nomination_words.h"
#include "campaign/nominations/quota_store.h"

namespace vinhdanh::campaign::nominations {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using base::msgn;
using platform::db::Session;

class NominationRoutes {
 public:
  NominationRoutes(platform::db::Database& db, criteria::VerdictBook& book,
                   const plan::CurrentCampaign& campaign)
      : db_(db), book_(book), campaign_(campaign) {}

  http::Response list(const Visit& visit) const { return show_list(visit, {}, 200); }

  http::Response nominate(const Visit& visit) const {
    const std::string unit(visit.form("unit"));
    const bool person = visit.form("kind") != "collective";
    const Subject subject{person ? SubjectKind::kPerson : SubjectKind::kCollective,
                          std::string(visit.form("code"))};
    const auto verdicts = book_.current();
    const auto* judged = verdicts->find(subject);
    if (!judged || judged->unit_code != unit || !may_nominate_for(visit.user(), unit)) http::not_found();
    const auto name = judged->honorific.empty() ? judged->name : judged->honorific + " " + judged->name;
    const auto made = db_.write([&](Session& s) {
      auto id = add_draft(s, {campaign_.id, unit, subject, name, judged->post}, visit.user().display_name,
                          visit.now);
      if (id) rely(s, *verdicts, subject, Step::kDrafted, *id, visit);
      return id;
    });
    if (!made) return show_list(visit, made.error(), 422);
    return http::see_other("/nominations?unit=" + http::encode_url(unit));
  }

  http::Response one(const Visit& visit) const { return show_one(visit, {}, 200); }

  http::Response step(const Visit& visit, Step to) const {
    const auto nomination = seen(visit);
    const auto version = std::atoll(std::string(visit.form("version")).c_str());
    const auto verdicts = book_.current();
    const auto done = db_.write([&](Session& s) {
      auto taken = take_step(s, campaign_.id, nomination.id, version, to, std::string(visit.form("reason")),
                             visit.user(), visit.now);
      if (taken && to == Step::kAccepted) rely(s, *verdicts, nomination.subject, to, nomination.id, visit);
      return taken;
    });
    if (!done) {
      auto problems = done.error();
      if (to == Step::kReturned && base::trim(visit.form("reason")).empty())
        problems.front().place.field = "reason";
      return show_one(visit, problems, 422);
    }
    return http::see_other(to == Step::kWithdrawn
                               ? "/nominations?unit=" + http::encode_url(nomination.unit_code)
                               : "/nominations/" + std::to_string(nomination.id));
  }

 private:
  // The verdict on which the step was taken stays with it, whatever the criteria become.
  void rely(Session& s, const criteria::Verdicts& verdicts, const Subject& subject, Step step,
            std::int64_t id, const Visit& visit) const {
    criteria::note_relied_on(s, campaign_.id, verdicts, subject, code(step), id, visit.user().display_name,
                             visit.now);
  }

  std::vector<std::pair<SubjectKind, int>> places(const std::string& unit) const {
    return db_.read([&](Session& s) { return places_of(s, campaign_.id, campaign_.plan, unit); });
  }

  std::string unit_name(std::string_view code) const {
    const auto* unit = campaign_.plan.unit(code);
    return unit ? unit->name : std::string(code);
  }

  // The nomination of the address, if it is open to the visitor.
  Nomination seen(const Visit& visit) const {
    const auto id = visit.request.number("id");
    if (!id) http::not_found();
    auto found = db_.read([&](Session& s) { return find_nomination(s, campaign_.id, *id); });
    if (!found || !criteria::may_see_unit(visit, found->unit_code)) http::not_found();
    return std::move(*found);
  }

  std::string shown_unit(const Visit& visit) const {
    if (visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator})) {
      return std::string(visit.request.method == http::Method::kPost ? visit.form("unit")
                                                                     : visit.query("unit"));
    }
    return visit.user().unit_code;
  }

  http::Response show_list(const Visit& visit, const base::Problems& problems, int status) const {
    const auto unit = shown_unit(visit);
    const auto all = db_.read([&](Session& s) {
      return unit.empty() ? nominations_of(s, campaign_.id) : nominations_of(s, campaign_.id, unit);
    });
    auto page = visit.page("campaign/nominations/nominations.html", msg("Nominations"));
    access::show_problems(page, problems);
    show_units(page, visit, unit);
    show_nominations(page, visit, all, unit);
    if (!unit.empty()) show_unit_work(page, visit, all, unit);
    return visit.show(page, status);
  }

  void show_units(platform::web::Page& page, const Visit& visit, const std::string& chosen) const {
    if (!visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator})) {
      page.set("UNIT_NAME", unit_name(chosen));
      return;
    }
    page.show("MAY_CHOOSE").show_if(visit.is(Role::kOffice), "MAY_TAKE_IN");
    if (!chosen.empty()) page.set("UNIT_NAME", unit_name(chosen));
    for (const auto& unit : campaign_.plan.units) {
      page.add("UNITS")
          .set("UNIT_CODE", unit.code)
          .set("UNIT_LABEL", unit.name)
          .show_if(unit.code == chosen, "UNIT_CHOSEN");
    }
    for (const auto step :
         {Step::kDrafted, Step::kSubmitted, Step::kReturned, Step::kAccepted, Step::kWithdrawn}) {
      page.add("STEPS")
          .set("VALUE", code(step))
          .set("LABEL", label(step))
          .show_if(code(step) == visit.query("state"), "CHOSEN");
    }
  }

  void show_nominations(platform::web::Page& page, const Visit& visit, const std::vector<Nomination>& all,
                        const std::string& unit) const {
    const auto wanted = step_from(visit.query("state"));
    std::size_t count = 0;
    for (const auto& nomination : all) {
      if (wanted && nomination.step != *wanted) continue;
      if (!wanted && nomination.step == Step::kWithdrawn && unit.empty()) continue;
      ++count;
      auto row = page.add("NOMINATION");
      row.set("ID", nomination.id)
          .set("NAME", nomination.name)
          .set("POST", nomination.post)
          .set("UNIT", unit_name(nomination.unit_code));
      row.set("KIND", registry::label(nomination.subject.kind))
          .set("SINCE", base::show(nomination.since))
          .set("BY", nomination.by);
      show_state(row.add("STEP"), nomination.step);
      row.show_if(nomination.late, "LATE");
      if (!nomination.reason.empty()) row.add("REASONED").set("REASON", nomination.reason);
    }
    page.set("COUNT_TEXT", msgn("{0} nomination", "{0} nominations", static_cast<long long>(count)));
    page.show_if(count > 0, "HAS_NOMINATIONS").show_if(count == 0, "NO_NOMINATIONS");
    page.set("EMPTY_TITLE", msg("No nominations yet"))
        .set("EMPTY_TEXT", msg("They appear here as soon as a unit nominates somebody."));
  }

  // Quota, the eligible who are not nominated, and the way to submission.
  void show_unit_work(platform::web::Page& page, const Visit& visit, const std::vector<Nomination>& of_unit,
                      const std::string& unit) const {
    page.set("UNIT_CODE", unit).show("ONE_UNIT");
    bool any_open = false;
    for (const auto& [category, places] : places(unit)) {
      const auto quota = quota_of(category, places, of_unit);
      any_open = any_open || quota.drafts > 0;
      auto row = page.add("QUOTA");
      row.set("CATEGORY", registry::label(category))
          .set("ALLOCATED", quota.allocated)
          .set("USED", quota.used)
          .set("DRAFTS", quota.drafts);
      row.set("LEFT", std::max(0, quota.left() - quota.drafts)).show_if(quota.left() < quota.drafts, "OVER");
    }
    const auto left =
        base::days_between(base::local_date(visit.now), campaign_.plan.campaign.dossier_deadline);
    page.set("DEADLINE", base::show(campaign_.plan.campaign.dossier_deadline));
    if (visit.now > campaign_.plan.deadline())
      page.set("DAYS_LEFT", msg("the deadline has passed")).show("PAST_DEADLINE");
    else
      page.set("DAYS_LEFT", msgn("{0} day left", "{0} days left", left));
    const bool may = may_nominate_for(visit.user(), unit);
    page.show_if(may && any_open, "MAY_SUBMIT");
    if (may) show_candidates(page, of_unit, unit);
  }

  void show_candidates(platform::web::Page& page, const std::vector<Nomination>& of_unit,
                       const std::string& unit) const {
    const auto verdicts = book_.current();
    std::size_t count = 0;
    for (const auto& judged : verdicts->all()) {
      if (judged.unit_code != unit || judged.overall == rules::Overall::kNotEligible) continue;
      const bool nominated = std::ranges::any_of(of_unit, [&](const Nomination& n) {
        return n.subject == judged.subject && n.step != Step::kWithdrawn;
      });
      if (nominated) continue;
      ++count;
      auto row = page.add("CANDIDATE");
      row.set("NAME", judged.name).set("POST", judged.post).set("CODE", judged.subject.code);
      row.set("KIND_CODE", registry::kSubjectKindCodes[static_cast<std::size_t>(judged.subject.kind)])
          .set("HREF", criteria::verdict_address(judged.subject));
      criteria::show_state(row.add("VERDICT"), judged.overall);
    }
    page.show("MAY_NOMINATE").show_if(count > 0, "HAS_CANDIDATES").show_if(count == 0, "NO_CANDIDATES");
  }

  http::Response show_one(const Visit& visit, const base::Problems& problems, int status) const {
    const auto nomination = seen(visit);
    auto page = visit.page("campaign/nominations/nomination.html", base::verbatim(nomination.name));
    access::show_problems(page, problems);
    page.set("ID", nomination.id)
        .set("NAME", nomination.name)
        .set("POST", nomination.post)
        .set("VERSION_SEEN", nomination.version);
    page.set("UNIT_NAME", unit_name(nomination.unit_code))
        .set("UNIT_CODE", nomination.unit_code)
        .set("REASON_TYPED", visit.form("reason"));
    show_state(page.add("STEP"), nomination.step);
    page.show_if(nomination.late, "LATE");
    const auto verdicts = book_.current();
    if (const auto* judged = verdicts->find(nomination.subject)) {
      criteria::show_state(page.add("OVERALL"), judged->overall);
      criteria::show_verdict(page, *verdicts, nomination.subject);
    }
    const bool office = visit.is(Role::kOffice) && nomination.step == Step::kSubmitted;
    page.show_if(office, "MAY_DECIDE");
    page.show_if(!office && !base::trim(visit.form("reason")).empty(), "NOT_SENT");
    page.show_if(nomination.open() && may_nominate_for(visit.user(), nomination.unit_code), "MAY_WITHDRAW");
    for (const auto& taken : db_.read([&](Session& s) { return steps_of(s, nomination.id); })) {
      auto row = page.add("EVENT");
      row.set("WHEN", base::show(taken.at))
          .set("ISO", base::iso(taken.at))
          .set("WHAT", label(taken.step))
          .set("BY", taken.by);
      if (!taken.reason.empty()) row.add("REASONED").set("REASON", taken.reason);
    }
    return visit.show(page, status);
  }

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_nomination_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<NominationRoutes>(db, book, campaign);
  const auto readers =
      Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  const auto writers = Rule::roles({Role::kOffice, Role::kUnitContact});
  const auto office = Rule::roles({Role::kOffice});
  door.get("/nominations", readers, [routes](const Visit& v) { return routes->list(v); });
  door.post("/nominations", writers, [routes](const Visit& v) { return routes->nominate(v); });
  door.get("/nominations/:id", readers, [routes](const Visit& v) { return routes->one(v); });
  door.post("/nominations/:id/withdrawal", writers,
            [routes](const Visit& v) { return routes->step(v, Step::kWithdrawn); });
  door.post("/nominations/:id/return", office,
            [routes](const Visit& v) { return routes->step(v, Step::kReturned); });
  door.post("/nominations/:id/acceptance", office,
            [routes](const Visit& v) { return routes->step(v, Step::kAccepted); });
}

}  // namespace vinhdanh::campaign::nominations
