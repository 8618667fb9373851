#pragma once

#include "access/door.h"
#include "campaign/papers/paper_pages.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// /dossiers/part-report: a unit's part of the five-year report, saved while somebody types, as .docx and PDF;
// /dossiers/part-reports.docx: those of all units, for the Office.
void add_part_report_routes(access::Door& door, platform::db::Database& db,
                            const plan::CurrentCampaign& campaign, const papers::PaperDesk& desk);

}  // namespace vinhdanh::campaign::dossiers
