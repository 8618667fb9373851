#pragma once

#include <functional>

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// /council: members and sessions; /council/:id with its deeds and papers; /ballot and
// /receipt, which need no account: a slip is enough. `public_url` stands on the slips.
void add_council_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                        std::function<std::string()> public_url);

}  // namespace vinhdanh::campaign::council
