#pragma once

#include <string>
#include <string_view>

#include "platform/db/database.h"

namespace vinhdanh::platform::db {

// Brings the database to the state that this program knows: runs every migration
// (resources "migrations/NNNN_<name>.sql") that it has not had, by number, each in a
// transaction with its row in schema_migrations. Two programs that start at once wait
// for each other. Throws base::Interruption with a sentence when the database comes from a
// newer program or a migration was changed after it ran.
void migrate(Database& database);

// The dialect words of a migration (docs/database.md):
//   @id       a primary key that numbers itself
//   @integer  64 bits     @real  double precision
//   @sqlite, @postgres  at the beginning of a line: the line is for that database only
std::string in_dialect(std::string_view sql, Dialect dialect);

}  // namespace vinhdanh::platform::db
