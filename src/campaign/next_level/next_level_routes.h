#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/evidence.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::next_level {

// /next-level: whom of the commended the agency proposes; list, papers and bundle.
void add_choice_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                       const plan::CurrentCampaign& campaign, registry::EvidenceFiles files);
// /bundles: what other agencies propose, taken in as nominations.
void add_taking_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                       registry::EvidenceFiles files);

}  // namespace vinhdanh::campaign::next_level
