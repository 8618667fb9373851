#include <algorithm>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/lineage_routes.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/unit_form.h"
#include "campaign/registry/unit_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

UnitForm form_of(const Visit& visit) {
  UnitForm form;
  for (const auto* name : {"code", "name", "short_name", "kind", "parent", "founded", "dissolved"})
    form.values.emplace(name, base::tidy(visit.form(name)));
  return form;
}

class UnitEditRoutes {
 public:
  explicit UnitEditRoutes(platform::db::Database& db) : db_(db) {}

  http::Response show_new(const Visit& visit) const {
    UnitForm form;
    form.values.emplace("kind", "division");
    return visit.show(page(visit, form, {}));
  }

  http::Response show(const Visit& visit) const {
    const auto found = find(visit);
    return visit.show(page(visit, filled_in(found.unit), found));
  }

  http::Response add(const Visit& visit) const { return save(visit, {}); }

  http::Response edit(const Visit& visit) const { return save(visit, find(visit)); }

 private:
  VersionedUnit find(const Visit& visit) const {
    const auto code = visit.request.path_values.get("code");
    auto found = db_.read([&](Session& s) { return find_unit(s, code); });
    if (!found) http::not_found();
    return *found;
  }

  // `before.version` 0: a new unit.
  http::Response save(const Visit& visit, const VersionedUnit& before) const {
    const auto form = form_of(visit);
    const bool late = before.version > 0 && visit.form("version") != std::to_string(before.version);
    const auto saved = db_.write([&](Session& s) -> base::Result<std::string> {
      const auto now = find_unit(s, before.unit.code);
      if (late || (before.version > 0 && (!now || now->version != before.version)))
        return base::refuse(changed_meanwhile(before.unit));
      auto unit = read_form(form, before.unit.code, load_units(s), base::local_date(visit.now));
      if (!unit) return base::refuse(std::move(unit.error()));
      if (*unit == before.unit) return unit->code;
      store_unit(s, *unit);
      access::record(s, {visit.now, visit.user().display_name, before.version ? "edited" : "added", "unit",
                         unit->code, before.version ? described(before.unit) : "", described(*unit)});
      return unit->code;
    });
    if (saved) return http::see_other(unit_link(*saved));
    const auto latest = before.version > 0 ? find(visit) : before;
    auto again = page(visit, form, latest);
    access::show_problems(again, saved.error());
    return visit.show(again, late ? 409 : 422);
  }

  static base::Problem changed_meanwhile(const Unit& now) {
    return {
        base::Severity::kError,
        {},
        msg("Somebody else has changed this unit in the meantime; nothing of yours is saved yet. On record "
            "now: {0}. Save again if yours is right.",
            described(now)),
        {}};
  }

  Page page(const Visit& visit, const UnitForm& form, const VersionedUnit& before) const {
    const bool is_new = before.version == 0;
    auto out = visit.page("campaign/registry/unit_edit.html",
                          is_new ? msg("Add a unit") : msg("Edit {0}", before.unit.name));
    out.set("BACK", is_new ? std::string("/units") : unit_link(before.unit.code));
    out.set("ACTION", is_new ? std::string("/units/new") : unit_link(before.unit.code) + "/edit");
    out.set("VERSION", before.version);
    if (is_new)
      out.show("IS_NEW");
    else
      out.add("ON_RECORD").set("NAME", before.unit.name).set("CODE", before.unit.code);
    for (const auto& [name, value] : form.values) out.set("VALUE_" + name, value);
    for (std::size_t i = 0; i < kUnitKindCodes.size(); ++i) {
      auto row = out.add("KIND");
      row.set("CODE", kUnitKindCodes[i]).set("LABEL", label(static_cast<UnitKind>(i)));
      row.show_if(form.value("kind") == kUnitKindCodes[i], "CHOSEN");
    }
    for (const auto& unit : db_.read([](Session& s) { return all_units(s); })) {
      if (unit.code == before.unit.code) continue;
      auto row = out.add("PARENT");
      row.set("CODE", unit.code).set("LABEL", unit.name);
      row.show_if(form.value("parent") == unit.code, "CHOSEN");
    }
    return out;
  }

  platform::db::Database& db_;
};

}  // namespace

void add_unit_edit_routes(access::Door& door, platform::db::Database& db) {
  const UnitEditRoutes routes(db);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/units/new", office, [routes](const Visit& v) { return routes.show_new(v); });
  door.post("/units/new", office, [routes](const Visit& v) { return routes.add(v); });
  door.get("/units/:code/edit", office, [routes](const Visit& v) { return routes.show(v); });
  door.post("/units/:code/edit", office, [routes](const Visit& v) { return routes.edit(v); });
}

}  // namespace vinhdanh::campaign::registry
