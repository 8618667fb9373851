#include <unordered_set>

#include "campaign/registry/check_context.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

// More levels than any agency has.
constexpr std::size_t kDeepest = 1000;

// A unit that, going up from parent to parent, comes back to itself.
bool stands_below_itself(const CheckContext& context, const Unit& unit) {
  const Unit* above = context.unit(unit.parent);
  for (std::size_t steps = 0; above != nullptr && steps <= kDeepest; ++steps) {
    if (above->code == unit.code) return true;
    above = context.unit(above->parent);
  }
  return false;
}

void check_unit(CheckContext& context, const Unit& unit) {
  context.demand_text("code", unit.code);
  context.demand_text("name", unit.name);
  context.demand_unit("parent", unit.parent);
  context.demand_order("dissolved", unit.founded, unit.dissolved);
  if (!unit.parent.empty() && stands_below_itself(context, unit))
    context.error("parent", msg("This unit would stand below itself. Give another unit above it."),
                  unit.parent);
}

void check_codes(CheckContext& context) {
  std::unordered_set<std::string_view> seen;
  const auto& units = context.registry.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    context.at(Table::kUnits, i);
    check_unit(context, units[i]);
    if (!units[i].code.empty() && !seen.insert(units[i].code).second)
      context.error(
          "code",
          msg("The code “{0}” is given to two units. Give each unit a code of its own.", units[i].code),
          units[i].code);
  }
}

}  // namespace

void check_units(CheckContext& context) {
  check_codes(context);
  check_reorganisations(context);
}

}  // namespace vinhdanh::campaign::registry
