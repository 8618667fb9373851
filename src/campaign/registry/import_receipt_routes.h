#pragma once

#include <string>
#include <string_view>

#include "access/door.h"
#include "campaign/registry/import_store.h"
#include "campaign/registry/record_use.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// Receipts of imports, all imports, and the undoing of one as long as nothing was built on it; `uses`
// tell what later steps keep of people and units.
void add_import_receipt_routes(access::Door& door, platform::db::Database& db, RecordUses uses);

// Address of an upload or import: "/registry/import/<token><more>".
std::string import_link(std::string_view token, std::string_view more = "");

// One import as a row of a list: HREF, FILE, BY, WHEN, ADDED, CHANGED, UNDONE.
void show_receipt_line(platform::web::Block row, const Receipt& one);

}  // namespace vinhdanh::campaign::registry
