#pragma once

#include <memory>
#include <string>

#include "platform/db/database.h"

namespace vinhdanh::platform::db {

std::unique_ptr<Database> open_postgres(const std::string& address);

// ":name" → "$1" with the names in the order of their numbers; quoted text and "::" stay.
struct Numbered {
  std::string sql;
  std::vector<std::string> names;
};
Numbered numbered(std::string_view sql);

}  // namespace vinhdanh::platform::db
