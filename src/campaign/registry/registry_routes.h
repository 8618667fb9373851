#pragma once

#include <optional>
#include <string>

#include "access/door.h"
#include "campaign/registry/lineage.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// /people, /people/:code, /people/:code/edit, /units, /units/:code, the lists below /lists,
// and the import at /registry/import. Everybody who is signed in reads; a unit contact sees the own unit
// only, the Office alone edits and imports.
void add_registry_routes(access::Door& door, platform::db::Database& db);

// The one unit that the visitor may see; nothing when it is all of them.
std::optional<std::string> only_unit(const access::Visit& visit);
// A unit contact sees the own unit and what it came from.
bool may_see_unit(const access::Visit& visit, const Lineage& lineage, const std::string& code);

// Parts of the above.
void add_search_routes(access::Door& door, platform::db::Database& db);
void add_list_routes(access::Door& door, platform::db::Database& db);
void add_people_routes(access::Door& door, platform::db::Database& db);
void add_person_edit_routes(access::Door& door, platform::db::Database& db);
void add_unit_routes(access::Door& door, platform::db::Database& db);
void add_import_routes(access::Door& door, platform::db::Database& db);

}  // namespace vinhdanh::campaign::registry
