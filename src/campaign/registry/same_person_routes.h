#pragma once

#include "access/door.h"
#include "campaign/registry/person_follower.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// /people/same: records that may be one person; two side by side at /people/same/:first/:second, merged
// with a reason or told apart; /mergers/:number/undo. For the Office.
void add_same_person_routes(access::Door& door, platform::db::Database& db, PersonFollowers followers);

}  // namespace vinhdanh::campaign::registry
