#pragma once

#include "base/result.h"
#include "campaign/conference/delegates.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::conference {

// By id.
std::vector<Guest> guests_of(platform::db::Session& session, std::int64_t campaign);

// `guest.id` and `guest.version` are not read. All problems at once, each with its field (category, name).
base::Result<std::int64_t> add_guest(platform::db::Session& session, const plan::Plan& plan,
                                     std::int64_t campaign, const Guest& guest, const std::string& by,
                                     base::Instant at);

// False when the guest is not there (any more).
bool remove_guest(platform::db::Session& session, std::int64_t campaign, std::int64_t id,
                  const std::string& by, base::Instant at);

}  // namespace vinhdanh::campaign::conference
