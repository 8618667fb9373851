#pragma once

#include "access/door.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// For everybody who holds a certificate: GET /verify, /verify/:code, /verify/:code/:revision (status), GET
// /verify/offline and /verify/offline.html (its signature). For the Office: POST /decision/publication, GET
// and POST /decision/withdrawals/:code.
void add_verify_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::council
