#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::nominations {

// /nominations, /nominations/:id with its steps
void add_nomination_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign);

// /candidates: who qualifies but is not nominated, and (?list=one) who lacks one thing; a unit
// contact sees the own unit only. /candidates.xlsx
void add_candidate_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                          const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::nominations
