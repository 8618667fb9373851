#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"

namespace vinhdanh::campaign::conference {

// GET /conference (everybody signed in), POST /conference/invitation
// (office, leader, administrator), and the routes of delegates and guests (delegate_routes.h).
void add_conference_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::conference
