#pragma once

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::nominations {

// /quotas: the places of the units, proposals from head counts, the ledger; its annex
void add_quota_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::nominations
