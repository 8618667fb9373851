#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// /submissions: the queue of the Office with figures; /submissions/chase: who has not submitted, with
// reminders; /submissions/comparison (.xlsx): nominees of a category side by side
void add_queue_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                      const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::dossiers
