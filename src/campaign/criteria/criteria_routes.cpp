#include "campaign/criteria/criteria_routes.h"

#include "campaign/criteria/criteria_version_store.h"
#include "campaign/criteria/criteria_view.h"

namespace vinhdanh::campaign::criteria {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

// Whoever saved the first version: the campaign itself.
base::Message reason_of(const CriteriaVersion& version) {
  return version.reason.empty() ? msg("As the campaign began") : base::verbatim(version.reason);
}

class CriteriaRoutes {
 public:
  CriteriaRoutes(platform::db::Database& db, VerdictBook& book, const plan::CurrentCampaign& campaign)
      : db_(db), book_(book), campaign_(campaign) {}

  http::Response current(const Visit& visit) const {
    book_.current();  // pins the first version
    return show(visit, db_.read([&](Session& s) { return current_version(s, campaign_.id); }), true);
  }

  http::Response versions(const Visit& visit) const {
    book_.current();
    const auto all = db_.read([&](Session& s) { return versions_of(s, campaign_.id); });
    auto page = visit.page("campaign/criteria/criteria_versions.html", msg("Versions of the criteria"));
    for (const auto& version : all) {
      auto row = page.add("VERSION");
      row.set("NUMBER", version.number).set("WHEN", base::show(version.saved_at)).set("BY", version.saved_by);
      row.set("REASON", reason_of(version)).set("HASH", version.hash);
      row.show_if(version.number == all.front().number, "IN_FORCE");
    }
    return visit.show(page);
  }

  http::Response one(const Visit& visit) const { return show(visit, found(visit), false); }

  http::Response file(const Visit& visit) const {
    const auto version = found(visit);
    const bool general = visit.query("file") == "general";
    return http::file(general ? version.texts.general : version.texts.own,
                      std::string(general ? kGeneralFile : kOwnFile), "application/toml; charset=utf-8");
  }

 private:
  CriteriaVersion found(const Visit& visit) const {
    const auto number = visit.request.number("number");
    if (!number || *number > 1'000'000) http::not_found();
    auto version =
        db_.read([&](Session& s) { return find_version(s, campaign_.id, static_cast<int>(*number)); });
    if (!version) http::not_found();
    return std::move(*version);
  }

  http::Response show(const Visit& visit, const CriteriaVersion& version, bool in_force) const {
    const auto rules = read_criteria(version.texts);
    if (!rules) throw std::runtime_error("version " + std::to_string(version.number) + " can't be read");
    const auto settled = rules::settle(*rules, campaign_date(campaign_), {});
    if (!settled) throw std::runtime_error("version " + std::to_string(version.number) + " can't be settled");
    auto page = visit.page("campaign/criteria/criteria.html", msg("Criteria"));
    page.set("TITLE", rules->title.in(visit.language)).set("NUMBER", version.number);
    page.set("WHEN", base::show(version.saved_at)).set("BY", version.saved_by).set("HASH", version.hash);
    page.set("REASON", reason_of(version)).set("DATE", base::show(campaign_date(campaign_)));
    page.show_if(in_force && visit.is(Role::kOffice), "MAY_EDIT").show_if(!in_force, "OLD");
    const auto own = rules::parse(version.texts.own, kOwnFile);
    show_rules(page, *settled, own ? own->criteria.size() : 0);
    return visit.show(page);
  }

  platform::db::Database& db_;
  VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_criteria_routes(access::Door& door, platform::db::Database& db, VerdictBook& book,
                         const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<CriteriaRoutes>(db, book, campaign);
  const auto anyone = Rule::signed_in();
  door.get("/criteria", anyone, [routes](const Visit& v) { return routes->current(v); });
  door.get("/criteria/versions", anyone, [routes](const Visit& v) { return routes->versions(v); });
  door.get("/criteria/versions/:number", anyone, [routes](const Visit& v) { return routes->one(v); });
  door.get("/criteria/versions/:number/file", anyone, [routes](const Visit& v) { return routes->file(v); });
}

}  // namespace vinhdanh::campaign::criteria
