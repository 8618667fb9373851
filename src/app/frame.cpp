#include "app/frame.h"

#include <algorithm>

#include "app/version.h"
#include "campaign/plan/schedule.h"

namespace vinhdanh::app {
namespace {

namespace plan = campaign::plan;
using access::Role;
using access::Roles;
using access::Visit;
using base::msg;

const Roles kStaff{Role::kOffice, Role::kLeader, Role::kAdministrator};
const Roles kWithUnits{Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact,
                       Role::kUnitHead};
const Roles kEverybody{Role::kOffice,      Role::kLeader,   Role::kAdministrator,
                       Role::kUnitContact, Role::kUnitHead, Role::kViewer};

struct Entry {
  const char* href;
  const char* icon;
  base::Message label;
  Roles roles;
  std::vector<std::string> also = {};  // pages that belong to it at other addresses
};

std::vector<Entry> entries() {
  return {{"/", "home", msg("Overview"), kWithUnits},
          {"/plan", "file-text", msg("Plan"), kEverybody},
          {"/people", "users", msg("People"), kEverybody, {"/registry"}},
          {"/units", "sitemap", msg("Units"), kEverybody},
          {"/verdicts", "rosette", msg("Eligibility"), kWithUnits},
          {"/nominations",
           "clipboard-list",
           msg("Nominations"),
           kWithUnits,
           {"/submissions", "/quotas", "/bundles"}},
          {"/council", "scale", msg("Council"), kStaff},
          {"/decision", "award", msg("Decision"), kStaff, {"/printing", "/next-level"}},
          {"/conference", "calendar-event", msg("Conference"), kEverybody, {"/delegates", "/guests"}},
          {"/papers", "printer", msg("Papers"), kStaff, {"/templates"}},
          {"/papers/check", "list-check", msg("Check the format"), {Role::kUnitContact, Role::kUnitHead}},
          {"/users", "key", msg("Accounts"), {Role::kAdministrator}}};
}

bool belongs(const std::string& path, const std::string& href) {
  return path == href || (href != "/" && path.starts_with(href + "/"));
}

void show_menu(const Visit& visit, platform::web::Block frame) {
  if (!visit.signed_in()) return;
  const auto& path = visit.request.path;
  for (const auto& entry : entries()) {
    if (!visit.is_any(entry.roles)) continue;
    auto row = frame.add("MENU");
    row.set("HREF", entry.href).set("ICON", entry.icon).set("LABEL", entry.label);
    const bool here =
        belongs(path, entry.href) ||
        std::ranges::any_of(entry.also, [&](const std::string& href) { return belongs(path, href); });
    row.show_if(here, "CURRENT");
  }
}

const char* state_word(plan::MilestoneState state) {
  switch (state) {
    case plan::MilestoneState::kPast:
      return "past";
    case plan::MilestoneState::kToday:
      return "today";
    case plan::MilestoneState::kSoon:
      return "soon";
    case plan::MilestoneState::kAhead:
      break;
  }
  return "ahead";
}

// Where a milestone leads, if the visitor may go there; else to the plan.
const char* href_of(const Visit& visit, const plan::Milestone& milestone) {
  if (milestone.id == "today") return visit.is_any(kWithUnits) ? "/" : "/plan";
  if (milestone.id == "deadline" && visit.is_any(kWithUnits)) return "/nominations";
  return milestone.id == "conference" ? "/conference" : "/plan";
}

void show_timeline(const Visit& visit, platform::web::Block frame, const plan::Plan& plan) {
  auto timeline = frame.add("TIMELINE");
  for (const auto& milestone : plan::milestones(plan, base::local_date(visit.now))) {
    const bool is_today = milestone.id == "today";
    auto row = timeline.add("MILESTONE");
    row.set("HREF", href_of(visit, milestone))
        .set("DATE", base::show(milestone.date))
        .set("LABEL", milestone.label)
        .set("SPAN", milestone.span);
    row.set("STATE", state_word(milestone.state)).show_if(is_today, "IS_TODAY");
    if (!is_today && milestone.days_left >= 0)
      row.add("HAS_LEFT").set("LEFT", base::msgn("{0} day left", "{0} days left", milestone.days_left));
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
