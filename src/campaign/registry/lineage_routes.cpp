#include "campaign/registry/lineage_routes.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/text.h"
#include "campaign/registry/lineage.h"
#include "campaign/registry/lineage_policy_store.h"
#include "campaign/registry/lineage_view.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/reorganisation_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

class LineageRoutes {
 public:
  LineageRoutes(platform::db::Database& db, const plan::CurrentCampaign* campaign)
      : db_(db), campaign_(campaign) {}

  http::Response show(const Visit& visit) const {
    auto [units, events, policy] = db_.read(
        [&](Session& s) { return std::tuple(load_units(s), all_events(s), policy_in_force(s, campaign_)); });
    const UnitNames names(units.units);
    const auto only = wanted(visit);
    if ((!only.empty() || only_unit(visit)) && names.find(only) == nullptr) http::not_found();
    if (!only.empty()) keep_family(units, events, only);
    auto page = visit.page("campaign/registry/lineage.html", msg("Lineage of the units"));
    if (!only.empty()) page.add("ONE_UNIT").set("NAME", names.name(only)).set("HREF", unit_link(only));
    page.show_if(!only.empty() && !only_unit(visit), "MAY_SEE_ALL");
    fill(page, visit, units, events, names);
    if (campaign_)
      page.add("CHOICE").set("LABEL", label(policy.choice)).set("MEANING", meaning(policy.choice));
    return visit.show(page);
  }

 private:
  static std::string wanted(const Visit& visit) {
    return only_unit(visit).value_or(std::string(visit.query("unit")));
  }

  static void keep_family(Registry& units, std::vector<ReorganisationEvent>& events,
                          const std::string& code) {
    const auto family = family_of(units.reorganisations, code);
    const auto outside = [&](const Reorganisation& line) {
      return std::ranges::find(family, line.from) == family.end();
    };
    std::erase_if(units.reorganisations, outside);
    std::erase_if(events, [&](const auto& event) { return outside(event.lines.front()); });
  }

  // A unit contact opens the own unit and those that it came from.
  static std::function<bool(const std::string&)> may_open(const Visit& visit,
                                                          const std::vector<Reorganisation>& lines) {
    const auto own = only_unit(visit);
    if (!own) return [](const std::string&) { return true; };
    std::set<std::string> open{*own};
    for (const auto& ancestor : Lineage(lines).ancestors(*own)) open.insert(ancestor.unit);
    return [open](const std::string& code) { return open.contains(code); };
  }

  static void fill(Page& page, const Visit& visit, const Registry& units,
                   const std::vector<ReorganisationEvent>& events, const UnitNames& names) {
    const bool office = visit.is(Role::kOffice);
    std::size_t number = 0;
    for (const auto& picture : lineage_pictures(units.units, units.reorganisations))
      show_picture(page, picture, names, ++number);
    const auto opens = may_open(visit, units.reorganisations);
    for (const auto& event : events) {
      auto row = show_event(page, event, names, opens);
      if (office)
        row.add("MAY_EDIT").set("EDIT_HREF", "/reorganisations/" + std::to_string(event.id));
      else
        row.show("MAY_READ");
    }
    page.show(events.empty() ? "NO_EVENTS" : "HAS_EVENTS").show_if(office, "IS_OFFICE");
    page.set("EMPTY_TITLE", msg("No reorganisation is on record"));
    page.set("EMPTY_TEXT", msg("Once units are merged, split or renamed, it shows here who became what."));
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign* campaign_;
};

}  // namespace

LineagePolicy policy_in_force(Session& session, const plan::CurrentCampaign* campaign) {
  if (campaign == nullptr) return {};
  return lineage_policy(session, campaign->id, campaign->plan.campaign.lineage);
}

void add_lineage_routes(access::Door& door, platform::db::Database& db,
                        const plan::CurrentCampaign* campaign) {
  const LineageRoutes routes(db, campaign);
  door.get("/lineage", Rule::signed_in(), [routes](const Visit& v) { return routes.show(v); });
  if (campaign) add_lineage_choice_routes(door, db, *campaign);
  add_totals_routes(door, db, campaign);
  add_reorganisation_routes(door, db);
  add_unit_edit_routes(door, db);
}

}  // namespace vinhdanh::campaign::registry
