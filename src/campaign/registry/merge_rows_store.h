#pragma once

#include <string>

#include "campaign/registry/row_archive_store.h"

namespace vinhdanh::campaign::registry {

// Everything that names a person, row by row.
RowArchive rows_of_person(platform::db::Session& session, const std::string& code);
// What `from` has belongs to `to`; what `to` has too (the same year, honour, work …) goes. The
// record of `from` itself goes.
void move_rows(platform::db::Session& session, const std::string& from, const std::string& to);
// The way back, with what rows_of_person() said before move_rows(). The survivor's own data go back
// when its version is still `version`.
void take_back_rows(platform::db::Session& session, const std::string& survivor, std::int64_t version,
                    const RowArchive& absorbed_rows, const RowArchive& survivor_rows);

}  // namespace vinhdanh::campaign::registry
