#pragma once

#include <vector>

#include "campaign/registry/totals.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// Everything that totals count, added up by the database. A work counts once, for its
// main author (the first one where none is marked), in the year of its recognition or
// acceptance.
std::vector<Tally> tallies(platform::db::Session& session);

}  // namespace vinhdanh::campaign::registry
