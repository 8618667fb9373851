#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// /decision with its papers.
// `public_url`: what the codes of certificates lead to.
void add_decision_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                         const plan::CurrentCampaign& campaign, std::function<std::string()> public_url);

}  // namespace vinhdanh::campaign::council
