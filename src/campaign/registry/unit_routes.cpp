#include <algorithm>
#include <functional>

#include "campaign/registry/lineage.h"
#include "campaign/registry/people_store.h"
#include "campaign/registry/profile_view.h"
#include "campaign/registry/record_actions_view.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/unit_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

class UnitRoutes {
 public:
  explicit UnitRoutes(platform::db::Database& db) : db_(db) {}

  http::Response list(const Visit& visit) const {
    if (const auto own = only_unit(visit)) return http::see_other(unit_link(*own));
    auto page = visit.page("campaign/registry/units.html", msg("Units"));
    const auto today = base::local_date(visit.now);
    std::int64_t here = 0;
    std::int64_t gone = 0;
    for (const auto& line : db_.read([](Session& s) { return unit_tree(s); })) {
      const bool now = exists_on(line.unit, today);
      ++(now ? here : gone);
      auto row = page.add(now ? "HERE" : "GONE");
      row.set("HREF", unit_link(line.unit.code)).set("NAME", line.unit.name).set("CODE", line.unit.code);
      row.set("KIND", label(line.unit.kind)).set("PEOPLE", line.people);
      row.set("FOUNDED", show(line.unit.founded)).set("ENDED", show(line.unit.dissolved));
      for (int i = 0; now && i < line.depth; ++i) row.show("DEEPER");
    }
    page.show(here + gone == 0 ? "NO_UNITS" : "HAS_UNITS").show_if(gone > 0, "HAS_GONE");
    page.set("EMPTY_TITLE", msg("There are no units yet"));
    page.set("EMPTY_TEXT", msg("Import a workbook with your units and people."));
    page.show_if(visit.is(access::Role::kOffice), "MAY_IMPORT");
    return visit.show(page);
  }

  http::Response unit(const Visit& visit) const {
    const std::string code(visit.request.path_values.get("code"));
    const auto units = db_.read([](Session& s) { return load_units(s); });
    const auto found = std::ranges::find(units.units, code, &Unit::code);
    const Lineage lineage(units.reorganisations);
    if (found == units.units.end() || !may_see_unit(visit, lineage, code)) http::not_found();
    auto page = visit.page("campaign/registry/unit.html", base::verbatim(found->name));
    const Names names{units.units,
                      [&](const std::string& other) { return may_see_unit(visit, lineage, other); }};
    fill_facts(page, *found, names);
    if (visit.is(access::Role::kOffice))
      page.add("MAY_EDIT_UNIT").set("EDIT_UNIT_HREF", unit_link(code) + "/edit");
    fill_lineage(page, lineage, code, names);
    fill_record(visit, page, lineage, code, units.units);
    return visit.show(page);
  }

 private:
  // Units by name, and which of them the visitor may open.
  struct Names {
    const std::vector<Unit>& units;
    std::function<bool(const std::string&)> opens;

    void show(platform::web::Block row, const std::string& code) const {
      row.set("OTHER_NAME", name(units, code)).set("OTHER_HREF", unit_link(code));
      row.show(opens(code) ? "OPENS" : "NAMED");
    }
  };

  static std::string name(const std::vector<Unit>& units, const std::string& code) {
    const auto found = std::ranges::find(units, code, &Unit::code);
    return found == units.end() ? code : found->name;
  }

  static std::string short_name(const std::vector<Unit>& units, const std::string& code) {
    const auto found = std::ranges::find(units, code, &Unit::code);
    return found == units.end() ? code : called(*found);
  }

  static void fill_facts(Page& page, const Unit& unit, const Names& names) {
    page.set("NAME", unit.name)
        .set("CODE", unit.code)
        .set("SHORT", unit.short_name)
        .set("KIND", label(unit.kind));
    page.set("FOUNDED", show(unit.founded)).set("ENDED", show(unit.dissolved));
    page.show_if(unit.dissolved.has_value(), "HAS_ENDED");
    page.set("PEOPLE_HREF", "/people?unit=" + http::encode_url(unit.code));
    if (!unit.parent.empty()) names.show(page.add("ABOVE"), unit.parent);
  }

  static void fill_lineage(Page& page, const Lineage& lineage, const std::string& code, const Names& names) {
    const auto add = [&](std::string_view section, const Reorganisation& line, const std::string& other) {
      auto row = page.add(section);
      row.set("WHEN", base::show(line.on)).set("CHANGE", label(line.change)).set("SOURCE", line.source);
      row.show_if(line.main, "IS_MAIN");
      if (!other.empty()) names.show(row.add("OTHER"), other);
    };
    const auto before = lineage.came_from(code);
    const auto after = lineage.became(code);
    for (const auto& line : before) add("CAME_FROM", line, line.from);
    for (const auto& line : after) add("BECAME", line, line.to);
    page.show_if(!before.empty(), "HAS_CAME_FROM").show_if(!after.empty(), "HAS_BECAME");
    page.show_if(!before.empty() || !after.empty(), "HAS_LINEAGE");
    page.set("LINEAGE_HREF", "/lineage?unit=" + http::encode_url(code));
    page.set("TOTALS_HREF", "/lineage/totals?unit=" + http::encode_url(code));
  }

  // The years of the units that it came from stand below its own.
  void fill_record(const Visit& visit, Page& page, const Lineage& lineage, const std::string& code,
                   const std::vector<Unit>& units) const {
    const int this_year = static_cast<int>(base::local_date(visit.now).year());
    const Subject subject{SubjectKind::kCollective, code};
    const auto record = db_.read([&](Session& s) { return load_record(s, subject); });
    const auto years = profile_years(record, subject, this_year);
    std::vector<Registry> records;  // what the years point to
    std::vector<YearsBefore> before;
    const auto ancestors = lineage.ancestors(code);
    records.reserve(ancestors.size());
    for (const auto& ancestor : ancestors) {
      const Subject was{SubjectKind::kCollective, ancestor.unit};
      records.push_back(db_.read([&](Session& s) { return load_record(s, was); }));
      before.push_back({short_name(units, ancestor.unit), unit_link(ancestor.unit), ancestor.until,
                        profile_years(records.back(), was, this_year)});
    }
    show_timeline(page, record, subject, years, before);
    show_records(
        db_, page, record, subject, [&](const std::string& unit) { return name(units, unit); },
        visit.is(access::Role::kOffice));
    page.set("PEOPLE", db_.read([&](Session& s) { return count_people(s, {{}, code, 25, {}, false}); }));
  }

  platform::db::Database& db_;
};

}  // namespace

void add_unit_routes(access::Door& door, platform::db::Database& db) {
  const UnitRoutes routes(db);
  door.get("/units", Rule::signed_in(), [routes](const Visit& v) { return routes.list(v); });
  door.get("/units/:code", Rule::signed_in(), [routes](const Visit& v) { return routes.unit(v); });
}

}  // namespace vinhdanh::campaign::registry
