#pragma once

#include "access/door.h"
#include "campaign/registry/evidence.h"
#include "campaign/registry/format_view.h"

namespace vinhdanh::app {

// GET and POST /papers/check ("document"): any .docx beside Decree 30/2020; then /papers/check/:token, what
// was found, and …/copy, the corrected copy, for an hour and for who uploaded it (all who make papers:
// office, leader, administrator, contact and head of a unit).
void add_format_routes(access::Door& door, campaign::registry::EvidenceFiles files,
                       campaign::registry::FindPages find_pages);

}  // namespace vinhdanh::app
