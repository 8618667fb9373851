#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/evidence.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// /submissions/new: everything that a unit hands in on one page, with the acts of contact, head and
// Office; /submissions/:id: receipt with its seal, as PDF too, and the manifest. `files`: the folder
// in which scans are kept under their SHA-256.
void add_submission_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign, registry::EvidenceFiles files);

}  // namespace vinhdanh::campaign::dossiers
