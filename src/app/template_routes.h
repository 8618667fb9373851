#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/evidence.h"
#include "platform/db/database.h"

namespace vinhdanh::app {

// /templates: the agency's own Word templates for papers of the campaign, with check, preview and versions.
// Their files lie among `files`.
void add_template_routes(access::Door& door, platform::db::Database& db,
                         campaign::criteria::VerdictBook& book,
                         const campaign::plan::CurrentCampaign& campaign,
                         const campaign::registry::EvidenceFiles& files);

}  // namespace vinhdanh::app
