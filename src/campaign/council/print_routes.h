#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/evidence.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// Printing certificates (office, administrator; the leader looks): GET and POST /printing, GET
// /printing/preview/:code, GET /printing/batches/:id, its /file, POST its /stop, GET and POST
// /printing/copies/:id/spoilt; printers: GET and POST /printing/printers, /printing/printers/:id, GET its
// /calibration; designs (only office and administrator): GET and POST /printing/designs, POST its /choice and
// /fonts, GET and POST /printing/designs/:id and its /preview (SVG), GET its /sample and /artwork; the seal:
// GET and POST /printing/seal. `files` keeps pictures and fonts. `folder` holds the files that are being
// made. `stamp_address`: of the authority that gives the seal a time-stamp (RFC 3161); empty: none.
void add_print_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                      std::function<std::string()> public_url, const std::filesystem::path& folder,
                      const registry::EvidenceFiles& files, const std::string& stamp_address = {});
void add_seal_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                     std::function<std::string()> public_url, const registry::EvidenceFiles& files,
                     const std::string& stamp_address);
void add_printer_routes(access::Door& door, platform::db::Database& db);
void add_design_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                       std::function<std::string()> public_url, const registry::EvidenceFiles& files);

}  // namespace vinhdanh::campaign::council
