#pragma once

#include <optional>
#include <vector>

#include "campaign/criteria/criteria_version.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::criteria {

// Writes version 1 if the campaign has none yet, so that a newer program with other general
// rules changes nothing under a campaign that runs.
void pin_first_version(platform::db::Session& session, const plan::CurrentCampaign& campaign);

// The one in force. Throws std::runtime_error before the first is pinned.
CriteriaVersion current_version(platform::db::Session& session, std::int64_t campaign);
int version_in_force(platform::db::Session& session, std::int64_t campaign);  // 0: none yet
std::optional<CriteriaVersion> find_version(platform::db::Session& session, std::int64_t campaign,
                                            int number);
// Newest first, without their texts.
std::vector<CriteriaVersion> versions_of(platform::db::Session& session, std::int64_t campaign);

// Saves what `version` holds as the next one, with its audit row; the number given. Refused when
// `seen` is no longer the one in force: somebody else saved in the meantime.
base::Result<int> add_version(platform::db::Session& session, std::int64_t campaign, int seen,
                              const CriteriaVersion& version);

}  // namespace vinhdanh::campaign::criteria
