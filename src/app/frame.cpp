#include "app/frame.h"

#include <algorithm>

#include "app/version.h"

namespace vinhdanh::app {
namespace {

using access::Role;
using access::Roles;
using access::Visit;
using base::msg;

const Roles kStaff{Role::kOffice, Role::kLeader, Role::kAdministrator};
const Roles kWithUnits{Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact};
const Roles kEverybody{Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kViewer};

struct Entry {
  const char* href;
  const char* icon;
  base::Message label;
  Roles roles;
};

std::vector<Entry> entries() {
  return {{"/", "home", msg("Overview"), kWithUnits},
          {"/plan", "file-text", msg("Plan"), kEverybody},
          {"/people", "users", msg("People"), kStaff},
          {"/units", "sitemap", msg("Units"), kStaff},
          {"/verdicts", "rosette", msg("Eligibility"), kWithUnits},
          {"/nominations", "clipboard-list", msg("Nominations"), kWithUnits},
          {"/council", "scale", msg("Council"), kStaff},
          {"/decision", "award", msg("Decision"), kStaff},
          {"/conference", "calendar-event", msg("Conference"), kEverybody},
          {"/users", "key", msg("Accounts"), {Role::kAdministrator}}};
}

void show_menu(const Visit& visit, platform::web::Block frame) {
  if (!visit.signed_in()) return;
  const auto& path = visit.request.path;
  for (const auto& entry : entries()) {
    if (!visit.is_any(entry.roles)) continue;
    auto row = frame.add("MENU");
    row.set("HREF", entry.href).set("ICON", entry.icon).set("LABEL", entry.label);
    const std::string href = entry.href;
    row.show_if(path == href || (href != "/" && path.starts_with(href + "/")), "CURRENT");
  }
}

struct Milestone {
  base::Date date;
  base::Message label;
  const char* href;
  bool today = false;
};

// The share of the line until the next milestone, in twelfths by days, at least one.
int span_of(const std::vector<Milestone>& all, std::size_t i) {
  if (i + 1 == all.size()) return 1;
  const int whole = std::max(1, base::days_between(all.front().date, all.back().date));
  const int part = base::days_between(all[i].date, all[i + 1].date);
  return std::clamp(part * 12 / whole, 1, 12);
}

const char* state_of(const Milestone& milestone, int days) {
  if (milestone.today) return "today";
  if (days < 0) return "past";
  return days <= 7 ? "soon" : "ahead";
}

void show_timeline(const Visit& visit, platform::web::Block frame, const campaign::plan::Plan& plan) {
  const auto today = base::local_date(visit.now);
  std::vector<Milestone> all;
  if (base::valid(plan.campaign.signed_on))
    all.push_back({plan.campaign.signed_on, msg("Plan signed"), "/plan"});
  all.push_back({plan.campaign.dossier_deadline, msg("Dossier deadline"), "/nominations"});
  all.push_back({plan.campaign.conference, msg("Conference"), "/conference"});
  all.push_back({today, msg("Today"), "/", true});
  std::ranges::stable_sort(all, {}, [](const Milestone& m) { return std::chrono::sys_days(m.date); });
  auto timeline = frame.add("TIMELINE");
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int days = base::days_between(today, all[i].date);
    auto row = timeline.add("MILESTONE");
    row.set("HREF", all[i].href)
        .set("DATE", base::show(all[i].date))
        .set("LABEL", all[i].label)
        .set("SPAN", span_of(all, i));
    row.set("STATE", state_of(all[i], days)).show_if(all[i].today, "IS_TODAY");
    if (!all[i].today && days >= 0)
      row.add("HAS_LEFT").set("LEFT", base::msgn("{0} day left", "{0} days left", days));
  }
}

}  // namespace

void dress(const Visit& visit, platform::web::Block frame, const campaign::plan::Plan* plan) {
  frame.set("VERSION", version_line().substr(version_line().find(' ') + 1));
  show_menu(visit, frame);
  if (visit.signed_in())
    frame.add("SEARCH").set("SEARCH_WORDS", visit.request.path == "/search" ? visit.query("q") : "");
  if (!plan) return;
  frame.add("CAMPAIGN").set("CAMPAIGN_TITLE", plan->campaign.name).set("CAMPAIGN_HREF", "/plan");
  if (visit.signed_in()) show_timeline(visit, frame, *plan);
}

}  // namespace vinhdanh::app
