#pragma once

#include <optional>
#include <vector>

#include "campaign/registry/reorganisation_event.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// All on record, the latest day first.
std::vector<ReorganisationEvent> all_events(platform::db::Session& session);
std::optional<ReorganisationEvent> find_event(platform::db::Session& session, std::int64_t id);

// Writes a checked amendment; `before` goes. Every unit named in it gets a new version.
void store_amendment(platform::db::Session& session, const Amendment& amendment,
                     const std::optional<ReorganisationEvent>& before);

}  // namespace vinhdanh::campaign::registry
