#pragma once

#include "campaign/conference/delegates.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::conference {

// The honoured of the campaign: those on the decision's list once it is recorded, before
// that the accepted.
std::vector<registry::Subject> exemplars_of(platform::db::Session& session, std::int64_t campaign);

// The delegates as of this moment (see delegates_of).
std::vector<Delegate> delegates_now(platform::db::Session& session, std::int64_t campaign,
                                    const plan::Plan& plan, const registry::Registry& registry);

}  // namespace vinhdanh::campaign::conference
