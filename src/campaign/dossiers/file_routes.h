#pragma once

#include "access/door.h"
#include "campaign/nominations/nomination.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/evidence.h"
#include "campaign/registry/format_view.h"

namespace vinhdanh::campaign::dossiers {

// Files of a dossier: POST /dossiers/files (unit contact of the unit, Office; "unit", "nominee", "purpose",
// "fact", several "evidence"), GET /dossiers/files/:id and …/preview, POST /dossiers/files/:id/removal.
// GET /dossiers/files/:id/signatures, judged by the certificates in `roots` (registry/signature_view.h); of a
// .docx GET /dossiers/files/:id/format and …/format/copy, the corrected copy.
// Sealed places stay as they are.
void add_file_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                     registry::EvidenceFiles files, const std::filesystem::path& roots = {},
                     registry::FindPages find_pages = {});

// Fills files.html: FILE, FACTS, PURPOSES; `open`: files may be added and taken out.
void show_files(platform::web::Page& page, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                const std::string& unit, const nominations::Nomination* nominee, bool open);

}  // namespace vinhdanh::campaign::dossiers
