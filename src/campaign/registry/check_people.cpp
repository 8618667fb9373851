#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "campaign/registry/check_context.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::show;

// Nobody serves before this age (Labour Code 2019, article 143: at least 15).
constexpr int kYoungest = 15;

void check_life(CheckContext& context, const Person& person) {
  context.demand_past("birth_date", person.birth_date);
  context.demand_order("left", person.joined, person.left);
  if (!person.birth_date || !person.joined) return;
  if (*person.joined < *person.birth_date + std::chrono::years(kYoungest))
    context.error(
        "joined",
        msg("The person would have joined at an age below {0}. Correct the day of birth or of joining.",
            kYoungest),
        show(*person.joined));
}

void check_positions(CheckContext& context, const Person& person, std::size_t number) {
  for (std::size_t i = 0; i < person.positions.size(); ++i) {
    const auto& position = person.positions[i];
    context.at(Table::kPositions, number, i);
    context.demand_text("unit", position.unit);
    context.demand_unit("unit", position.unit);
    context.demand_order("to", position.from, position.to);
    const auto* unit = context.unit(position.unit);
    if (unit != nullptr && unit->dissolved && position.from && *unit->dissolved <= *position.from)
      context.warn("from",
                   msg("The post begins on {0}, when the unit “{1}” was no longer there ({2}).",
                       show(*position.from), called(*unit), show(*unit->dissolved)),
                   show(*position.from));
  }
}

std::string twin_key(const Person& person) {
  const auto* main = main_position(person);
  return base::fold(person.full_name) + '\n' + base::iso(*person.birth_date) + '\n' +
         (main == nullptr ? "" : main->unit);
}

}  // namespace

void check_people(CheckContext& context) {
  const auto& people = context.registry.people;
  std::unordered_set<std::string_view> codes;
  std::unordered_map<std::string, std::string_view> twins;
  codes.reserve(people.size());
  twins.reserve(people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto& person = people[i];
    context.at(Table::kPeople, i);
    context.demand_text("code", person.code);
    context.demand_text("full_name", person.full_name);
    if (!person.code.empty() && !codes.insert(person.code).second)
      context.error("code",
                    msg("The staff code “{0}” is given to two people. Give each person a code of their own.",
                        person.code),
                    person.code);
    check_life(context, person);
    if (person.birth_date) {
      const auto [twin, is_new] = twins.emplace(twin_key(person), person.code);
      if (!is_new && twin->second != person.code)
        context.warn(
            "full_name",
            msg("Same name, day of birth and unit as the person with the staff code “{0}”. If it is the same "
                "person, keep one row.",
                twin->second),
            person.full_name);
    }
    check_positions(context, person, i);
  }
}

}  // namespace vinhdanh::campaign::registry
