#pragma once

#include "access/door.h"
#include "campaign/papers/paper_pages.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// /dossiers: the task list of a unit, its letter and minutes; /dossiers/:id of a nominee;
// their papers; /dossiers/likeness for the Office
void add_dossier_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                        const papers::PaperDesk& desk);

}  // namespace vinhdanh::campaign::dossiers
