#pragma once

#include <filesystem>

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/evidence.h"
#include "campaign/registry/format_view.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// GET /decision/signed/signatures (office, leader, administrator): who signed the PDF of the decision.
// `roots` holds the certificates that are trusted, `room` what is being read.
// Of a .docx GET /decision/signed/format and …/format/copy: its format, and the corrected copy.
void add_signature_routes(access::Door& door, platform::db::Database& db,
                          const plan::CurrentCampaign& campaign, registry::EvidenceFiles files,
                          const std::filesystem::path& roots, const std::filesystem::path& room,
                          registry::FindPages find_pages = {});

}  // namespace vinhdanh::campaign::council
