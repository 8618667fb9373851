#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "campaign/registry/list_layout.h"
#include "platform/http/request.h"

namespace vinhdanh::campaign::registry {

// How a user looks at a list. Everything stands in its address, so that whoever gets the
// address sees the same list (as far as their rights go).
struct ListView {
  ListKind kind = ListKind::kPeople;
  std::string words;                           // every one begins some word
  std::map<std::string, std::string> filters;  // key → code; none: all
  std::vector<std::string> columns;            // keys in the order of the layout; never empty
  std::string sort;                            // key of a sortable column
  bool descending = false;
  bool operator==(const ListView&) const = default;
};

// The list as it opens.
ListView standard_view(ListKind kind);
// What `query` says; what no list knows is left out. A year is four digits, a unit any code.
ListView read_view(ListKind kind, const platform::http::Fields& query);
// The query that reads as `view`, without what is standard: "unit=VP&sort=-birth".
std::string address_of(const ListView& view);

// Which page: at an end of the list, or beside a row, which is known by the values that
// the list is sorted by.
struct ListPlace {
  enum class At : std::uint8_t { kFirst, kAfter, kBefore, kLast } at = At::kFirst;
  std::vector<std::string> row;  // of kAfter, kBefore
  bool operator==(const ListPlace&) const = default;
};
ListPlace read_place(const platform::http::Fields& query);
std::string address_of(const ListPlace& place);  // "after=…"; empty for the first page

// The parts joined with "&", empty ones left out, behind "?".
std::string address(std::string path, std::initializer_list<std::string> parts);

}  // namespace vinhdanh::campaign::registry
