#pragma once

#include <optional>

#include "base/result.h"
#include "campaign/conference/delegates.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::conference {

// By id.
std::vector<Guest> guests_of(platform::db::Session& session, std::int64_t campaign);
std::optional<Guest> find_guest(platform::db::Session& session, std::int64_t campaign, std::int64_t id);

// `guest.id` and `guest.version` are not read. All problems at once, each with its field; one of
// `present`, the delegates of this moment, is not added again.
base::Result<std::int64_t> add_guest(platform::db::Session& session, const plan::Plan& plan,
                                     std::int64_t campaign, const Guest& guest,
                                     const std::vector<Delegate>& present, const std::string& by,
                                     base::Instant at);

// Puts `guest` in the place of the one with its id; it must not become another of `present`. False
// when that is not of `guest.version` (any more) or is gone.
base::Result<bool> change_guest(platform::db::Session& session, const plan::Plan& plan, std::int64_t campaign,
                                const Guest& guest, std::vector<Delegate> present, const std::string& by,
                                base::Instant at);

// False when the guest is not of that version (any more) or is gone.
bool remove_guest(platform::db::Session& session, std::int64_t campaign, std::int64_t id,
                  std::int64_t version, const std::string& by, base::Instant at);

}  // namespace vinhdanh::campaign::conference
