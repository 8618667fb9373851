#pragma once

#include <memory>
#include <string>

#include "platform/db/database.h"

namespace vinhdanh::platform::db {

std::unique_ptr<Database> open_sqlite(const std::string& path);

}  // namespace vinhdanh::platform::db
