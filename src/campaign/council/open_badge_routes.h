#pragma once

#include <functional>
#include <string>

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// For everybody: GET /verify/:code/:revision/badge (the Open Badge of a certificate that is valid), GET
// /verify/issuer (who awards), GET /verify/keys/:name (a public key as JWK).
void add_open_badge_routes(access::Door& door, platform::db::Database& db,
                           const plan::CurrentCampaign& campaign, std::function<std::string()> public_url);

}  // namespace vinhdanh::campaign::council
