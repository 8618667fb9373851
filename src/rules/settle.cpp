#include <algorithm>

#include "base/text.h"
#include "rules/evaluate.h"
#include "rules/ruling.h"

namespace vinhdanh::rules {
namespace {

base::Problem about_ruling(std::string_view name, base::Message text, std::string_view seen) {
  base::Place place;
  place.field = "rulings." + std::string(name);
  return {base::Severity::kError, std::move(place), std::move(text), std::string(seen)};
}

base::Message unknown_ruling(const RuleSet& rules, std::string_view name) {
  std::vector<std::string_view> known;
  for (const auto& ruling : rules.rulings) known.push_back(ruling.name);
  const auto near = base::nearest(name, known);
  const std::vector<std::string> all(known.begin(), known.end());
  if (near.empty())
    return base::msg("There is no ruling “{0}”. Known are: {1}.", name, base::join(all, ", "));
  return base::msg("There is no ruling “{0}”. Did you mean “{1}”?", name, near);
}

base::Problems check(const RuleSet& rules, const RulingChoices& choices) {
  base::Problems problems;
  for (const auto& [name, written] : choices) {
    const auto at = std::ranges::find(rules.rulings, name, &Ruling::name);
    if (at == rules.rulings.end()) {
      problems.push_back(about_ruling(name, unknown_ruling(rules, name), name));
    } else if (!written.empty()) {
      if (auto why = why_refused(*at, written))
        problems.push_back(about_ruling(name, std::move(*why), written));
    }
  }
  return problems;
}

double in_force_on(const Parameter& parameter, const base::Date& date) {
  // Before the first version there is no other value to take than the first.
  double value = parameter.versions.front().value;
  for (const auto& version : parameter.versions) {
    if (!base::valid(version.from) || version.from <= date) value = version.value;
  }
  return value;
}

std::vector<int> years_of(const Settled& settled, int ruling) {
  return ruling < 0 ? std::vector<int>() : settled.rulings[static_cast<std::size_t>(ruling)].years;
}

void set_period(Settled& settled) {
  const auto& reading = settled.rules->reading;
  settled.years = years_of(settled, reading.years);
  // A year that has to be evaluated is not open at the same time.
  for (const int year : years_of(settled, reading.open_years)) {
    if (std::ranges::find(settled.years, year) == settled.years.end()) settled.open_years.push_back(year);
  }
  if (!settled.years.empty()) settled.from = base::make_date(settled.years.front(), 1, 1);
  settled.to = settled.date;
}

}  // namespace

base::Result<Settled> settle(const RuleSet& rules, const base::Date& date, const RulingChoices& choices) {
  auto problems = check(rules, choices);
  if (!problems.empty()) return base::refuse(std::move(problems));
  Settled out;
  out.rules = &rules;
  out.date = date;
  for (const auto& ruling : rules.rulings) {
    const auto taken = choices.find(ruling.name);
    const auto& own = ruling.taken.empty() ? ruling.by_default : ruling.taken;
    out.rulings.push_back(in_force(ruling, taken == choices.end() ? own : taken->second));
  }
  for (const auto& parameter : rules.parameters) out.parameters.push_back(in_force_on(parameter, date));
  set_period(out);
  if (!out.years.empty()) return out;
  const auto& name = rules.rulings[static_cast<std::size_t>(rules.reading.years)].name;
  return base::refuse(
      about_ruling(name, base::msg("Say which years count: the ruling “{0}” is not taken.", name), ""));
}

}  // namespace vinhdanh::rules
