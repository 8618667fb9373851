#pragma once

#include <string>

#include "base/date.h"
#include "campaign/registry/registry_changes.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// Writes into the history of each record that an import changed what stood there and what stands
// there now. Call it in the transaction of the import, with the state before it.
void note_imported(platform::db::Session& session, const Registry& stored, const Registry& incoming,
                   const Changes& changes, const std::string& by, base::Instant at);

}  // namespace vinhdanh::campaign::registry
