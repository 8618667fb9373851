#pragma once

#include <memory>

#include "access/door.h"
#include "campaign/registry/column_choice.h"
#include "campaign/registry/seen_sheet.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// /registry/import/:token/columns: which column of an office's own workbook holds what. The Office only.
void add_column_routes(access::Door& door, platform::db::Database& db);

// How the sheets of an upload are read. A file that cannot be opened has none; its check says why.
struct UploadColumns {
  std::shared_ptr<const ColumnChoices> choices;  // the sheets point into it
  std::vector<SeenSheet> sheets;

  // A sheet is neither of the template nor read before.
  bool must_be_chosen() const;
  // "columns read as on … by …" is to be shown.
  bool any_remembered() const;
};
UploadColumns columns_of(const std::string& bytes, const std::string& name, ColumnChoices choices);

// Fills views/import_columns_line.html: a line for each sheet that is read as it was chosen before.
void show_remembered(platform::web::Page& page, const UploadColumns& columns, const std::string& address);

}  // namespace vinhdanh::campaign::registry
