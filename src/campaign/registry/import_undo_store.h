#pragma once

#include "base/result.h"
#include "campaign/registry/record_use.h"
#include "campaign/registry/registry_changes.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// What store_registry() will write is noted under the number of the import, with the rows that it will
// change as they are now. Call it before store_registry(), in the same transaction.
void note_before(platform::db::Session& session, std::int64_t import, const Registry& incoming,
                 const Changes& changes);
// Call it after store_registry(): the versions that the rows have now.
void note_after(platform::db::Session& session, std::int64_t import);

// Takes out what the import added and puts back what it changed, or says all that was built on it since:
// changed or withdrawn records, records that other people entered for its people and units, evidence, and
// what `uses` name. Run it in a transaction that ends with its answer (Database::write does).
base::Result<void> undo_import(platform::db::Session& session, std::int64_t import, const RecordUses& uses);

}  // namespace vinhdanh::campaign::registry
