#pragma once

#include <string_view>
#include <vector>

#include "campaign/registry/list_layout.h"

namespace vinhdanh::campaign::registry {

// A list in SQL. The rows are of table `t`; `p` and `u` are the person and the unit that
// an achievement belongs to.
struct ListSource {
  std::string_view from;
  struct Column {
    std::string_view key;
    std::string_view sql;
  };
  std::vector<Column> columns;  // for every key of the layout
  // What a sorted list is walked by: together they tell one row from every other, none is
  // ever null, and an index holds them in this order (migration 0026).
  struct Part {
    std::string_view sql;
    bool number = false;
  };
  struct Order {
    std::string_view key;
    std::vector<Part> parts;
  };
  std::vector<Order> orders;
  // For a code of its own or, with an empty one, for any, which is then :<key>; of a year
  // :<key>_first and :<key>_last are its first and last day. :today is known to all.
  struct Condition {
    std::string_view key;
    std::string_view code;
    std::string_view sql;
  };
  std::vector<Condition> conditions;
  std::string_view folded;   // search_text() of the row
  std::string_view indexed;  // the table whose index knows these words (matching_ids); may be empty
  // The code of a person of that table, or of a unit; empty: the ids are those of `t`.
  std::string_view by_subject;
  std::string_view own;  // what a unit contact may see, whose unit is :own
  // What the link of a row is made of: kind and code of the subject, the place on its page.
  std::string_view link_kind, link_code, link_place;
  std::string_view own_link_code = {};  // for a unit contact, where it is another
};
const ListSource& list_source(ListKind kind);

}  // namespace vinhdanh::campaign::registry
