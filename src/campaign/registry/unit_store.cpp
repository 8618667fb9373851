#include "campaign/registry/unit_store.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

std::set<std::string> units_in(const Registry& record) {
  std::set<std::string> codes;
  for (const auto& person : record.people)
    for (const auto& post : person.positions) codes.insert(post.unit);
  const auto add = [&](const auto& records) {
    for (const auto& one : records) codes.insert(one.origin.unit);
  };
  add(record.evaluations);
  add(record.honours);
  add(record.initiatives);
  add(record.topics);
  add(record.discipline);
  return codes;
}

}  // namespace

std::vector<Unit> all_units(Session& session) {
  return load_units(session).units;
}

std::vector<Reorganisation> all_reorganisations(Session& session) {
  return load_units(session).reorganisations;
}

std::optional<VersionedUnit> find_unit(Session& session, std::string_view code) {
  const auto units = all_units(session);
  const auto found = std::ranges::find(units, code, &Unit::code);
  if (found == units.end()) return {};
  return VersionedUnit{*found,
                       session.number("SELECT version FROM units WHERE code = :code", {{"code", code}})};
}

void store_unit(Session& session, const Unit& unit) {
  Registry one;
  one.units = {unit};
  store_registry(session, one, compare(load_units(session), one));
}

std::vector<UnitLine> unit_tree(Session& session) {
  std::unordered_map<std::string, std::int64_t> people;
  session.query("SELECT unit_code, COUNT(*) FROM people GROUP BY unit_code", {},
                [&](const Row& row) { people.emplace(row.text(0), row.integer(1)); });
  std::vector<UnitLine> lines;
  for (auto& unit : all_units(session)) {
    const auto count = people.find(unit.code);
    lines.push_back({std::move(unit), count == people.end() ? 0 : count->second, 0});
  }
  return in_tree_order(std::move(lines));
}

std::map<std::string, std::string> unit_names(Session& session, const Registry& record) {
  std::map<std::string, std::string> names;
  for (const auto& code : units_in(record))
    session.query(
        "SELECT CASE WHEN short_name = '' THEN name ELSE short_name END FROM units WHERE code = :code",
        {{"code", code}}, [&](const Row& row) { names.emplace(code, row.text(0)); });
  return names;
}

std::vector<UnitLine> in_tree_order(std::vector<UnitLine> units) {
  std::unordered_set<std::string> codes;
  for (const auto& line : units) codes.insert(line.unit.code);
  std::unordered_map<std::string, std::vector<std::size_t>> below;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto& parent = units[i].unit.parent;
    below[codes.contains(parent) ? parent : ""].push_back(i);
  }
  std::vector<UnitLine> out;
  // A stack of what is still to come, last first.
  std::vector<std::pair<std::size_t, int>> open;
  const auto push = [&](const std::string& parent, int depth) {
    const auto children = below.find(parent);
    if (children == below.end()) return;
    for (auto child = children->second.rbegin(); child != children->second.rend(); ++child)
      open.emplace_back(*child, depth);
  };
  push("", 0);
  while (!open.empty()) {
    const auto [number, depth] = open.back();
    open.pop_back();
    units[number].depth = depth;
    push(units[number].unit.code, depth + 1);
    out.push_back(std::move(units[number]));
  }
  return out;
}

}  // namespace vinhdanh::campaign::registry
