#pragma once

#include <vector>

#include "campaign/registry/column_choice.h"
#include "campaign/registry/seen_sheet.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// A sheet of an upload with how it is, or would be, read.
struct ShownSheet {
  const SeenSheet* sheet;
  SheetChoice choice;
  bool proposed_anew = false;  // the fields are a proposal that nobody has seen yet
};

// Fills the rows SHEET of views/import_columns.html: kinds of record, columns with their first values and
// the fields they may hold, what is still missing. `problems` carry the field "kind_<tab>".
void show_sheets(platform::web::Page& page, const std::vector<ShownSheet>& sheets,
                 const base::Problems& problems, int this_year);

}  // namespace vinhdanh::campaign::registry
