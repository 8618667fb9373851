#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// /submissions/review?unit=VP&nominee=12: the Office reads what was handed in beside verdict and records,
// returns items of it, accepts.
void add_review_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                       const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::dossiers
