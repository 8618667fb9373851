#include "campaign/registry/registry_routes.h"

#include <algorithm>

#include "campaign/registry/column_routes.h"

namespace vinhdanh::campaign::registry {

using access::Role;

void add_registry_routes(access::Door& door, platform::db::Database& db) {
  add_search_routes(door, db);
  add_list_routes(door, db);
  add_people_routes(door, db);
  add_person_edit_routes(door, db);
  add_unit_routes(door, db);
  add_import_routes(door, db);
  add_column_routes(door, db);
}

bool may_see_unit(const access::Visit& visit, const Lineage& lineage, const std::string& code) {
  const auto own = only_unit(visit);
  if (!own || *own == code) return true;
  const auto before = lineage.ancestors(*own);
  return std::ranges::find(before, code, &Ancestor::unit) != before.end();
}

std::optional<std::string> only_unit(const access::Visit& visit) {
  const bool sees_all = visit.is_any({Role::kAdministrator, Role::kOffice, Role::kLeader, Role::kViewer});
  return sees_all ? std::nullopt : std::optional(visit.user().unit_code);
}

}  // namespace vinhdanh::campaign::registry
