#pragma once

#include "campaign/conference/invitation.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::conference {

// Version 0 and empty when nothing is recorded.
Invitation invitation_of(platform::db::Session& session, std::int64_t campaign);

// False when somebody else recorded it since `invitation.version`.
bool record_invitation(platform::db::Session& session, std::int64_t campaign, const Invitation& invitation,
                       const std::string& by, base::Instant at);

}  // namespace vinhdanh::campaign::conference
