#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"

namespace vinhdanh::campaign::criteria {

// The criteria as a page: /criteria, /criteria/versions, /criteria/versions/:number and its files;
// for the Office their editors: /criteria/settings (form) and /criteria/text (whole file), both of
// which show what would change before /criteria/versions saves.
void add_criteria_routes(access::Door& door, platform::db::Database& db, VerdictBook& book,
                         const plan::CurrentCampaign& campaign);
void add_editor_routes(access::Door& door, platform::db::Database& db, VerdictBook& book,
                       const plan::CurrentCampaign& campaign);

}  // namespace vinhdanh::campaign::criteria
