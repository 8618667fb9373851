#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "access/door.h"
#include "platform/db/database.h"

namespace vinhdanh::access {

// Code and name of the units that an account may belong to.
using UnitChoices = std::function<std::vector<std::pair<std::string, std::string>>()>;

// /account: one's own password and sessions. /users: accounts, for the administrator.
void add_account_routes(Door& door, platform::db::Database& db, UnitChoices units);

}  // namespace vinhdanh::access
