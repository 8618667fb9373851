#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"

namespace vinhdanh::campaign::criteria {

// /verdicts, /verdicts.xlsx, /verdicts/:kind/:code
void add_verdict_routes(access::Door& door, VerdictBook& book, const plan::CurrentCampaign& campaign);

// Whether the visitor may see the verdicts of that unit: its own contact, and all who
// work on the whole campaign.
bool may_see_unit(const access::Visit& visit, std::string_view unit_code);

// "/verdicts/person/0012"
std::string verdict_address(const registry::Subject& subject);
// Fills rows CRITERION (ID, TEXT, REASON, state) and MISSING (TEXT) of a page.
void show_verdict(platform::web::Page& page, const Verdicts& verdicts, const registry::Subject& subject);

}  // namespace vinhdanh::campaign::criteria
