#include "app/overview_routes.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "campaign/council/decision_store.h"
#include "campaign/dossiers/queue_store.h"
#include "campaign/nominations/nomination_store.h"
#include "campaign/nominations/nomination_words.h"
#include "campaign/nominations/quota_store.h"
#include "campaign/plan/schedule.h"

namespace vinhdanh::app {
namespace {

namespace http = platform::http;
namespace nominations = campaign::nominations;
namespace plan = campaign::plan;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using base::msgn;
using nominations::Nomination;
using nominations::Step;
using platform::db::Session;

class Overview {
 public:
  Overview(platform::db::Database& db, const campaign::plan::CurrentCampaign& campaign)
      : db_(db), campaign_(campaign) {}

  http::Response show(const Visit& visit) const {
    if (!visit.is_any(
            {Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead}))
      return http::see_other("/plan");
    const bool one_unit = !visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator});
    const auto [all, decided, balances] = db_.read([&](Session& s) {
      auto list = one_unit ? nominations::nominations_of(s, campaign_.id, visit.user().unit_code)
                           : nominations::nominations_of(s, campaign_.id);
      return std::tuple(std::move(list), campaign::council::decision_of(s, campaign_.id).has_value(),
                        nominations::current_balances(s, campaign_.id, plan()));
    });
    auto page = visit.page("app/overview.html", msg("Overview of the campaign"));
    page.set("GREETING", msg("Welcome, {0}", visit.user().display_name));
    if (one_unit) show_unit_news(page, visit);
    page.set("UNITS_HREF", "/nominations").set("LATE_HREF", "/nominations").set("TASKS_HREF", "/plan#tasks");
    show_countdown(page, visit);
    show_next_step(page, visit, all, decided);
    show_tally(page, all);
    show_units(page, visit, all, balances, one_unit);
    show_tasks(page, visit, one_unit);
    return visit.show(page);
  }

 private:
  const campaign::plan::Plan& plan() const { return campaign_.plan; }

  // What the Office sent to the unit and what it returned, above everything else.
  void show_unit_news(platform::web::Page& page, const Visit& visit) const {
    namespace dossiers = campaign::dossiers;
    const auto& unit = visit.user().unit_code;
    const auto [returned, standing, messages] = db_.read([&](Session& s) {
      const auto all = dossiers::unit_dossier(s, campaign_.id, unit);
      return std::tuple(dossiers::returned_to(s, campaign_.id, all, plan().deadline()),
                        dossiers::standing_now(s, campaign_.id, all, plan().deadline()),
                        dossiers::messages_to(s, campaign_.id, unit));
    });
    if (!returned.empty())
      page.add("NEWS")
          .set("HREF", "/submissions/new")
          .set("TEXT",
               msgn("{0} item was returned; it is due {1}.", "{0} items were returned; they are due {1}.",
                    static_cast<long long>(returned.size()), base::show(standing.open_until)));
    const bool waits =
        standing.state != dossiers::State::kSubmitted && standing.state != dossiers::State::kAccepted;
    if (waits && !messages.empty())
      page.add("NEWS")
          .set("HREF", "/submissions/new")
          .set("TEXT", text_of(messages.front().kind, messages.front().deadline))
          .set("WHEN", base::show(messages.front().at));
  }

  static void count_down(platform::web::Page& page, int days, const base::Date& date,
                         const base::Message& what, const char* href) {
    auto row = page.add("COUNTDOWN");
    row.set("NUMBER", std::abs(days)).set("DATE", base::show(date)).set("HREF", href);
    row.set("UNIT", days < 0 ? msgn("day ago", "days ago", -days) : msgn("day", "days", days))
        .set("WHAT", what);
    row.set("TONE", days < 0 ? "late" : days <= 3 ? "soon" : "");
  }

  void show_countdown(platform::web::Page& page, const Visit& visit) const {
    count_down(page, plan::days_to_deadline(plan(), visit.now), plan().campaign.dossier_deadline,
               msg("dossier deadline"), "/nominations");
    count_down(page, plan::days_to_conference(plan(), visit.now), plan().campaign.conference,
               msg("conference"), "/conference");
  }

  static long count(const std::vector<Nomination>& all, Step step) {
    return std::ranges::count(all, step, &Nomination::step);
  }

  void next(platform::web::Page& page, const base::Message& title, const base::Message& text,
            const std::string& href, const base::Message& action) const {
    auto step = page.add("NEXT_STEP");
    step.set("NEXT_TITLE", title).set("NEXT_TEXT", text).set("NEXT_HREF", href).set("NEXT_ACTION", action);
  }

  void show_next_step(platform::web::Page& page, const Visit& visit, const std::vector<Nomination>& all,
                      bool decided) const {
    const auto waiting = count(all, Step::kSubmitted);
    const auto open = count(all, Step::kDrafted) + count(all, Step::kReturned);
    if (visit.is(Role::kUnitHead)) {
      next(page, msg("Read and approve"),
           msgn("{0} nomination is still with the unit.", "{0} nominations are still with the unit.", open),
           "/submissions/new?unit=" + http::encode_url(visit.user().unit_code),
           msg("To the dossier of the unit"));
    } else if (visit.is(Role::kUnitContact)) {
      const auto list = "/nominations?unit=" + http::encode_url(visit.user().unit_code);
      if (open > 0)
        next(page, msg("Submit your list"),
             msgn("{0} nomination is still with you.", "{0} nominations are still with you.", open),
             "/submissions/new?unit=" + http::encode_url(visit.user().unit_code), msg("Check and submit"));
      else
        next(page, msg("Nominate"), msg("Choose from those of your unit who meet the criteria."), list,
             msg("To the nominations"));
    } else if (decided) {
      next(page, msg("Print the papers"),
           msg("The decision is recorded. Certificates, invitations and programme are ready."), "/decision",
           msg("To the papers"));
    } else if (waiting > 0) {
      next(page, msg("Check what came in"),
           msgn("{0} nomination waits for the Office.", "{0} nominations wait for the Office.", waiting),
           "/submissions", msg("To the queue"));
    } else if (count(all, Step::kAccepted) > 0) {
      next(page, msg("Record the decision"),
           msgn("{0} nomination is accepted.", "{0} nominations are accepted.", count(all, Step::kAccepted)),
           "/decision", msg("To the decision"));
    } else {
      next(page, msg("Waiting for the units"), msg("No list has come in yet. See who meets the criteria."),
           "/verdicts", msg("To the eligibility list"));
    }
  }

  void show_tally(platform::web::Page& page, const std::vector<Nomination>& all) const {
    for (const auto step : {Step::kAccepted, Step::kSubmitted, Step::kReturned, Step::kDrafted}) {
      auto row = page.add("TALLY");
      nominations::show_state(row, step);
      row.set("NUMBER", count(all, step))
          .set("LABEL", label(step))
          .set("HREF", "/nominations?state=" + std::string(code(step)));
    }
  }

  void show_units(platform::web::Page& page, const Visit& visit, const std::vector<Nomination>& all,
                  const std::vector<nominations::Balance>& balances, bool one_unit) const {
    std::map<std::string, int> places;
    for (const auto& balance : balances) places[balance.unit] += balance.places();
    std::map<std::string, std::vector<Nomination>> by_unit;
    for (const auto& nomination : all) by_unit[nomination.unit_code].push_back(nomination);
    bool any = false;
    bool any_late = false;
    for (const auto& quota : plan().quotas) {
      if (one_unit && quota.unit != visit.user().unit_code) continue;
      any = true;
      show_unit(page, quota.unit, places[quota.unit], by_unit[quota.unit]);
      any_late = show_late(page, visit, quota, by_unit[quota.unit]) || any_late;
    }
    page.show_if(any, "HAS_UNITS")
        .show_if(!any, "NO_UNITS")
        .show_if(any_late, "HAS_LATE")
        .show_if(!any_late, "NO_LATE");
  }

  void show_unit(platform::web::Page& page, const std::string& code, int places,
                 const std::vector<Nomination>& of_unit) const {
    const long accepted = count(of_unit, Step::kAccepted);
    const long waiting = count(of_unit, Step::kSubmitted);
    const long open = count(of_unit, Step::kDrafted) + count(of_unit, Step::kReturned);
    const auto* unit = plan().unit(code);
    auto row = page.add("UNIT");
    row.set("NAME", unit ? unit->name : code).set("HREF", "/nominations?unit=" + http::encode_url(code));
    row.set("DONE", std::to_string(accepted + waiting + open) + "/" + std::to_string(places));
    long x = 0;
    for (const auto& [part, tone] :
         {std::pair{accepted, "good"}, std::pair{waiting, "info"}, std::pair{open, "warn"}}) {
      const long width = places ? std::min(100 - x, part * 100 / places) : 0;
      if (width > 0) row.add("BAR").set("X", x).set("WIDTH", width).set("TONE", tone);
      x += width;
    }
    if (count(of_unit, Step::kReturned) > 0)
      nominations::show_state(row, Step::kReturned);
    else if (open > 0)
      nominations::show_state(row, Step::kDrafted);
    else if (waiting > 0)
      nominations::show_state(row, Step::kSubmitted);
    else if (accepted > 0)
      nominations::show_state(row, Step::kAccepted);
    else
      row.set("TONE", "idle").set("ICON", "circle-dashed").set("STATE", msg("Not started"));
  }

  // A unit that has places and has submitted nothing after the deadline.
  bool show_late(platform::web::Page& page, const Visit& visit, const campaign::plan::QuotaRow& quota,
                 const std::vector<Nomination>& of_unit) const {
    const bool submitted = std::ranges::any_of(of_unit, nominations::counts);
    if (submitted || visit.now <= plan().deadline()) return false;
    const int days = -plan::days_to_deadline(plan(), visit.now);
    const auto* unit = plan().unit(quota.unit);
    auto row = page.add("LATE");
    row.set("TITLE", msg("List not submitted"))
        .set("WHO", unit ? unit->name : quota.unit)
        .set("HREF", "/nominations?unit=" + http::encode_url(quota.unit));
    row.set("SINCE", msgn("{0} day late", "{0} days late", days));
    return true;
  }

  std::string owners_of(const Visit& visit, const campaign::plan::Task& task) const {
    std::vector<std::string> names;
    for (const auto& code : task.owners) {
      const auto* unit = plan().unit(code);
      names.push_back(code == "*" ? visit.say(msg("Every unit")) : unit ? unit->name : code);
    }
    return base::join(names, ", ");
  }

  // Of the whole campaign, or of the unit of a contact.
  void show_tasks(platform::web::Page& page, const Visit& visit, bool one_unit) const {
    const auto today = base::local_date(visit.now);
    const auto coming = plan::next_tasks(
        one_unit ? plan::tasks_of(plan(), visit.user().unit_code) : plan::all_tasks(plan()), today);
    for (std::size_t i = 0; i < std::min<std::size_t>(coming.size(), 5); ++i) {
      const auto& task = *coming[i].task;
      auto row = page.add("TASK");
      row.set("TITLE", task.text)
          .set("CLAUSE", coming[i].clause)
          .set("WHO", owners_of(visit, task))
          .set("DUE", base::show(*task.deadline))
          .set("HREF", "/plan#tasks");
      row.set("LEFT", msgn("{0} day left", "{0} days left", base::days_between(today, *task.deadline)));
    }
    page.show_if(!coming.empty(), "HAS_TASKS").show_if(coming.empty(), "NO_TASKS");
  }

  platform::db::Database& db_;
  const campaign::plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_overview_routes(access::Door& door, platform::db::Database& db,
                         const campaign::plan::CurrentCampaign& campaign) {
  const auto overview = std::make_shared<Overview>(db, campaign);
  door.get("/", Rule::signed_in(), [overview](const Visit& visit) { return overview->show(visit); });
}

}  // namespace vinhdanh::app
