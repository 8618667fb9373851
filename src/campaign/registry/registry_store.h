#pragma once

#include "campaign/registry/record.h"
#include "campaign/registry/registry.h"
#include "campaign/registry/registry_changes.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// Everything on record. Units, works and honours in the order in which they came, people
// by name, evaluations by subject and year.
Registry load_registry(platform::db::Session& session);

// Everything of one person or collective: the record itself, achievements, works with all
// their authors. Empty `people` and `units` when there is none.
Registry load_record(platform::db::Session& session, const Subject& subject);

// The records of one kind that a condition finds, works with all their contributors.
Registry load_one(platform::db::Session& session, RecordKind kind, const std::string& condition,
                  const platform::db::Parameters& parameters);

// Only units and their reorganisations.
Registry load_units(platform::db::Session& session);

// Writes what `incoming` adds and changes. It has been checked, and `changes` come from
// the state that this session sees.
void store_registry(platform::db::Session& session, const Registry& incoming, const Changes& changes);

// Compares and writes at once: for what is checked already and for samples.
Changes import_registry(platform::db::Session& session, const Registry& incoming);

}  // namespace vinhdanh::campaign::registry
