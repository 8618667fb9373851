#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/registry/registry.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

struct UnitLine {
  Unit unit;
  std::int64_t people = 0;  // whose main position is there
  int depth = 0;            // below how many others
};

// As a tree: each unit followed by those below it, in the order of entry.
std::vector<UnitLine> unit_tree(platform::db::Session& session);
// Without the numbers of people.
std::vector<Unit> all_units(platform::db::Session& session);
std::vector<Reorganisation> all_reorganisations(platform::db::Session& session);

// A unit with the version that an editor saw; versions begin with 1.
struct VersionedUnit {
  Unit unit;
  std::int64_t version = 0;
};
std::optional<VersionedUnit> find_unit(platform::db::Session& session, std::string_view code);
// Adds a checked unit or puts it in the place of the one with its code, with a new version.
void store_unit(platform::db::Session& session, const Unit& unit);

// Code → short name of the units that the record refers to; without those that are not there.
std::map<std::string, std::string> unit_names(platform::db::Session& session, const Registry& record);

// Units in tree order with their depth; a circle (which the check refuses) is cut.
std::vector<UnitLine> in_tree_order(std::vector<UnitLine> units);

}  // namespace vinhdanh::campaign::registry
