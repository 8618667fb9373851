#pragma once

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/lineage_policy.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// /lineage: who became what, as pictures and as a list; /lineage/choice: how predecessors
// count, chosen and decided by the Office; /lineage/totals: what was won, before and after;
// /reorganisations/…, /units/new, /units/:code/edit: entered and corrected by the Office. A unit contact sees
// what concerns the own unit. Without a campaign (nullptr) there is nothing to choose and
// all predecessors count. `campaign` lives as long as the door.
void add_lineage_routes(access::Door& door, platform::db::Database& db,
                        const plan::CurrentCampaign* campaign);

// Parts of the above.
void add_lineage_choice_routes(access::Door& door, platform::db::Database& db,
                               const plan::CurrentCampaign& campaign);
void add_totals_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign* campaign);
void add_reorganisation_routes(access::Door& door, platform::db::Database& db);
void add_unit_edit_routes(access::Door& door, platform::db::Database& db);

// What is in force for the campaign.
LineagePolicy policy_in_force(platform::db::Session& session, const plan::CurrentCampaign* campaign);

}  // namespace vinhdanh::campaign::registry
