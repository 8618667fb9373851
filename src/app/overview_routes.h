#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::app {

// "/": what stands where, what is late, what comes next. Each figure leads to its list.
void add_overview_routes(access::Door& door, platform::db::Database& db,
                         const campaign::plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::app
