#pragma once

#include <optional>
#include <string>

#include "campaign/council/decision.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// Records the decision on the accepted of the campaign with number and code of each
// certificate. Refused when there is one already or nobody was accepted.
base::Result<std::int64_t> record_decision(platform::db::Session& session, std::int64_t campaign,
                                           const CheckedEntry& entry, const std::vector<Awarded>& list,
                                           const std::string& by, base::Instant at);
std::optional<Decision> decision_of(platform::db::Session& session, std::int64_t campaign);

// Whose certificate has the code: the decision with that one line.
std::optional<Decision> find_certificate(platform::db::Session& session, const std::string& code);

}  // namespace vinhdanh::campaign::council
