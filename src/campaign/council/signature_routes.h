#pragma once

#include <filesystem>

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/evidence.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// GET /decision/signed/signatures (office, leader, administrator): who signed the PDF of the decision.
// `roots` holds the certificates that are trusted, `room` what is being read.
void add_signature_routes(access::Door& door, platform::db::Database& db,
                          const plan::CurrentCampaign& campaign, registry::EvidenceFiles files,
                          const std::filesystem::path& roots, const std::filesystem::path& room);

}  // namespace vinhdanh::campaign::council
