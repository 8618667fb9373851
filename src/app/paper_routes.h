#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/evidence.h"
#include "platform/db/database.h"

namespace vinhdanh::app {

// GET /papers: every paper of the campaign in the order of the work (office, leader, administrator);
// /papers/:file: one of them, "tasks.docx" or "tasks.pdf" (some for everybody, see PaperKind). Delegates may
// be narrowed as on their page ("q", "category"), the council's papers be those of one session ("session").
void add_paper_routes(access::Door& door, platform::db::Database& db, campaign::criteria::VerdictBook& book,
                      const campaign::plan::CurrentCampaign& campaign,
                      const campaign::registry::EvidenceFiles& files);

}  // namespace vinhdanh::app
