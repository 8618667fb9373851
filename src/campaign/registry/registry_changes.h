#pragma once

#include <array>
#include <string>
#include <vector>

#include "campaign/registry/check.h"

namespace vinhdanh::campaign::registry {

// What tells one record of a table from another. Two equal honours in one registry (no
// year, no number) are told apart by their order.
std::vector<std::string> honour_keys(const std::vector<Honour>& honours);
std::vector<std::string> discipline_keys(const std::vector<Discipline>& measures);

// Positions, authors and members are part of the record that they belong to.
struct TableChanges {
  std::vector<std::size_t> added;  // numbers in the incoming registry
  std::vector<std::size_t> changed;
  std::vector<std::size_t> replaced;  // by place in `changed`: number in the stored registry
  std::size_t unchanged = 0;
};
struct Changes {
  std::array<TableChanges, kTables> tables;
  const TableChanges& of(Table table) const { return tables[static_cast<std::size_t>(table)]; }
  TableChanges& of(Table table) { return tables[static_cast<std::size_t>(table)]; }
  std::size_t added() const;
  std::size_t changed() const;
  std::size_t unchanged() const;
};

// What `incoming` would do to `stored`: records with a key of their own are added or take
// the place of the stored one; what `incoming` does not have stays.
Changes compare(const Registry& stored, const Registry& incoming);

}  // namespace vinhdanh::campaign::registry
