#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// /submissions/comparison?category=person, /submissions/comparison.xlsx
void add_comparison_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::dossiers
