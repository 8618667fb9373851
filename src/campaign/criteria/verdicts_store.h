#pragma once

#include <string>

#include "platform/db/database.h"

namespace vinhdanh::campaign::criteria {

// Changes whenever a record of the registry does: the last import, the versions of
// units and people, how predecessors count, and what pages did.
std::string registry_stamp(platform::db::Session& session);

}  // namespace vinhdanh::campaign::criteria
