#pragma once

#include "campaign/registry/column_choice.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// Takes the place of an earlier choice for the same headers in a sheet of the same name.
void remember_choice(platform::db::Session& session, const SheetChoice& choice);
ColumnChoices load_choices(platform::db::Session& session);

}  // namespace vinhdanh::campaign::registry
