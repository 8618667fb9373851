#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "campaign/registry/list_view.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// Nothing, a text, a number, a day, or a word in the language of the reader.
using ListCell = std::variant<std::monostate, std::string, std::int64_t, base::Date, base::Message>;

struct ListRow {
  std::string link;              // the page that holds the record, with its place on it; may be empty
  std::vector<ListCell> cells;   // by the columns of the view
  std::vector<std::string> key;  // for ListPlace
  bool operator==(const ListRow&) const = default;
};

struct ListQuery {
  ListView view;
  ListPlace place = {};
  std::size_t limit = 25;
  std::optional<std::string> own;  // the one unit that may be seen
  base::Date today;
};

struct ListPage {
  std::vector<ListRow> rows;
  bool more_before = false;
  bool more_after = false;
  std::int64_t count = 0;      // of the rows on all pages
  bool count_goes_on = false;  // there are more than that
};

// One page, found by key at the same cost wherever it lies. A place that does not fit the
// order of the view means the first page. Counting ends at kCountedAtOnce rows (sooner, at
// kCountedByWords, where each row must be looked at), so that a page of a list of millions
// costs no more than one of thousands.
inline constexpr std::int64_t kCountedAtOnce = 10'000;
inline constexpr std::int64_t kCountedByWords = 1'000;
ListPage list_page(platform::db::Session& session, const ListQuery& query);
// All rows of all pages, in their order.
void each_row(platform::db::Session& session, const ListQuery& query,
              const std::function<void(const ListRow&)>& each);

// The true number of rows, at its price.
std::int64_t count_rows(platform::db::Session& session, const ListQuery& query);

// Codes and short names of the units that are there today and of `chosen`, or of all; at most
// one more than kUnitsToChoose, beyond which nobody finds one in a drop-down list.
inline constexpr std::size_t kUnitsToChoose = 300;
std::vector<std::pair<std::string, std::string>> unit_choices(platform::db::Session& session,
                                                              const base::Date& today, bool all,
                                                              std::string_view chosen);

}  // namespace vinhdanh::campaign::registry
