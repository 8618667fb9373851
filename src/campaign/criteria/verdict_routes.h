#pragma once

#include "access/door.h"
#include "campaign/criteria/verdicts.h"

namespace vinhdanh::campaign::criteria {

// /verdicts, /verdicts.xlsx
void add_verdict_routes(access::Door& door, VerdictBook& book, const plan::CurrentCampaign& campaign);

// /verdicts/:kind/:code with what may be entered there: attestations, and circumstances that the
// general rules ask for. Both are taken back with a reason, never changed.
void add_subject_routes(access::Door& door, platform::db::Database& db, VerdictBook& book,
                        const plan::CurrentCampaign& campaign);

// Whether the visitor may see the verdicts of that unit: its own contact and head, and all who
// work on the whole campaign.
bool may_see_unit(const access::Visit& visit, std::string_view unit_code);

// "/verdicts/person/0012"
std::string verdict_address(const registry::Subject& subject);
// "/people/0012", "/units/VP"
std::string record_address(const registry::Subject& subject);
// Fills verdict_body.html: rows CRITERION with their conditions and the records used (links to the
// registry), MISSING and RULING.
void show_verdict(platform::web::Page& page, const Verdicts& verdicts, const registry::Subject& subject);

}  // namespace vinhdanh::campaign::criteria
