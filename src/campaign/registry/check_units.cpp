#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "campaign/registry/check_context.h"
#include "campaign/registry/lineage.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::show;

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

void check_ends(CheckContext& context, const Reorganisation& line) {
  if (line.change == Change::kDissolve) {
    if (!line.to.empty())
      context.error(
          "to", msg("A dissolved unit has no successor. Leave this empty, or choose “merger” or “split”."),
          line.to);
    return;
  }
  context.demand_text("to", line.to);
  context.demand_unit("to", line.to);
  if (!line.to.empty() && line.to == line.from)
    context.error("to", msg("A unit cannot become itself. Give the new unit a code of its own."), line.to);
}

void check_days(CheckContext& context, const Reorganisation& line) {
  const auto* from = context.unit(line.from);
  const auto* to = context.unit(line.to);
  if (from != nullptr && from->founded && line.on <= *from->founded && line.from != line.to)
    context.error(
        "on",
        msg("On {0} the unit “{1}” was not there yet: it was founded on {2}. Correct one of the two days.",
            show(line.on), called(*from), show(*from->founded)),
        show(line.on));
  if (from != nullptr && from->dissolved && *from->dissolved < line.on)
    context.error(
        "on",
        msg("On {0} the unit “{1}” was no longer there: it ended on {2}. Correct one of the two days.",
            show(line.on), called(*from), show(*from->dissolved)),
        show(line.on));
  if (to != nullptr && to->founded && line.on < *to->founded)
    context.error(
        "on",
        msg("On {0} the unit “{1}” was not there yet: it was founded on {2}. Correct one of the two days.",
            show(line.on), called(*to), show(*to->founded)),
        show(line.on));
}

// Rows on record already, without those that the new ones replace, may close a circle too.
void check_circles(CheckContext& context) {
  auto lines = context.registry.reorganisations;
  const auto count = lines.size();
  if (context.known != nullptr)
    for (const auto& old : context.known->reorganisations)
      if (std::ranges::none_of(context.registry.reorganisations,
                               [&](const auto& line) { return line.from == old.from && line.to == old.to; }))
        lines.push_back(old);
  std::ranges::rotate(lines, lines.begin() + static_cast<std::ptrdiff_t>(count));
  const auto old = lines.size() - count;
  for (const auto number : Lineage::circles(lines)) {
    context.at(Table::kReorganisations, number < old ? 0 : number - old);
    context.error(
        "to",
        msg("With this row “{0}” would come from itself. A unit that comes back under an old name needs a "
            "code of its own.",
            lines[number].to),
        lines[number].to);
  }
}

void check_lines(CheckContext& context) {
  const auto& lines = context.registry.reorganisations;
  std::set<std::pair<std::string_view, std::string_view>> seen;
  std::map<std::string_view, std::string_view> main;
  std::map<std::pair<std::string_view, base::Date>, double> given_away;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    context.at(Table::kReorganisations, i);
    context.demand_text("from", line.from);
    context.demand_unit("from", line.from);
    context.demand_share("share", line.share);
    check_ends(context, line);
    check_days(context, line);
    if (!line.to.empty() && !seen.insert({line.from, line.to}).second)
      context.error(
          "to", msg("“{0}” becoming “{1}” is recorded twice. Keep one of the two rows.", line.from, line.to),
          line.to);
    if (line.main && !line.to.empty() && !main.emplace(line.to, line.from).second)
      context.error(
          "main", msg("“{0}” already has a main predecessor, “{1}”. Mark only one.", line.to, main[line.to]));
    if (!line.share) continue;
    auto& sum = given_away[{line.from, line.on}];
    sum += *line.share;
    if (sum > 1.0005)
      context.error("share", msg("The shares of “{0}” come to more than 100 %. Correct them.", line.from));
  }
  check_circles(context);
}

}  // namespace

void check_units(CheckContext& context) {
  check_codes(context);
  check_lines(context);
}

}  // namespace vinhdanh::campaign::registry
