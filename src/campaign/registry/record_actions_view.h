#pragma once

#include "campaign/registry/record_view.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// show_lists() of a profile with everything that may be done there: what can be added, what was
// withdrawn and why, who was merged into it (record_actions.html).
void show_records(platform::db::Database& db, platform::web::Page& page, const Registry& record,
                  const Subject& subject, const UnitName& unit_name, bool may_edit);

}  // namespace vinhdanh::campaign::registry
