#pragma once

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// /dossiers/likeness: achievement reports of this campaign that share long passages with others, of this or
// an earlier campaign. A part of add_dossier_routes.
void add_likeness_routes(access::Door& door, platform::db::Database& db,
                         const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::dossiers
