#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/registry/evidence.h"

namespace vinhdanh::campaign::council {

// The list between council and decision: POST /decision/freeze, GET and POST /decision/unfreeze (office); GET
// /decision/pack, /decision/pack.pdf, /decision/pack/:id (office, leader, administrator), POST
// /decision/opinions (leader); POST /decision/signed (office), GET /decision/signed.
void add_pack_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                     const plan::CurrentCampaign& campaign, registry::EvidenceFiles files);

}  // namespace vinhdanh::campaign::council
