#pragma once

#include <functional>
#include <string>

#include "base/date.h"
#include "campaign/registry/list_store.h"

namespace vinhdanh::campaign::registry {

// Hands over the rows of a list one by one.
using EachRow = std::function<void(const std::function<void(const ListRow&)>&)>;

// Exactly the columns and rows of the view. Days are days, numbers numbers; sheets of a
// million rows follow each other.
std::string list_xlsx(const ListView& view, base::Language language, base::Instant now, const EachRow& rows);
// RFC 4180 in UTF-8 with the mark by which Excel knows it. A text that a spreadsheet would
// take for a formula gets an apostrophe in front.
std::string list_csv(const ListView& view, base::Language language, const EachRow& rows);

// What stands in a cell, for people.
std::string shown(const ListCell& cell, base::Language language);

}  // namespace vinhdanh::campaign::registry
