#pragma once

#include "access/door.h"
#include "campaign/plan/campaign_store.h"

namespace vinhdanh::campaign::plan {

// /plan: the plan as a page, for everybody who is signed in: a plan is sent to all units. As an official
// document it is among the papers (app/paper_routes.h). `campaign` lives as long as the door.
void add_plan_routes(access::Door& door, const CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::plan
