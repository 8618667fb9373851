#pragma once

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// GET /decision/corrections (office, leader, administrator); GET and POST /decision/corrections/:code/new,
// POST /decision/dismissals/:id (office).
void add_correction_routes(access::Door& door, platform::db::Database& db,
                           const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::council
