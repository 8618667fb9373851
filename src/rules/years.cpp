#include "rules/years.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace vinhdanh::rules {
namespace {

using State = YearFact::State;

YearFact evaluated(int year, Level level, const Predecessor* from) {
  return {year, level == Level::kExempt ? State::kExempt : State::kEvaluated, level, false, false, from};
}

std::optional<Level> level_in(const Evaluations& evaluations, int year) {
  const auto at = evaluations.find(year);
  return at == evaluations.end() ? std::nullopt : std::optional(at->second);
}

bool counted(const Subject& subject, const Predecessor& predecessor, int year) {
  if (subject.lineage == Lineage::kNone || (subject.lineage == Lineage::kMain && !predecessor.main))
    return false;
  return !predecessor.founded || *predecessor.founded <= year;
}

// The lowest level of the counted predecessors evaluated in that year; kExempt is the highest
// level, so that it stands only where all others are exempt too.
std::optional<YearFact> inherited(const Subject& subject, int year) {
  std::optional<YearFact> lowest;
  for (const auto& predecessor : subject.predecessors) {
    const auto level =
        counted(subject, predecessor, year) ? level_in(predecessor.evaluations, year) : std::nullopt;
    if (level && (!lowest || *level < lowest->level)) lowest = evaluated(year, *level, &predecessor);
  }
  return lowest;
}

bool predecessor_existed(const Subject& subject, int year) {
  return std::ranges::any_of(subject.predecessors, [&](const auto& p) { return counted(subject, p, year); });
}

State before_founding(const Settled& settled) {
  const auto name = value_taken(settled, settled.rules->reading.before_founding);
  if (name.empty()) return State::kMissing;
  return name == "exempt" ? State::kExempt : State::kBeforeFounding;
}

YearFact fact_of(const Settled& settled, const Subject& subject, int year) {
  YearFact missing{year, State::kMissing, Level::kNotCompleted, false, false, nullptr};
  missing.disputed = subject.disputed_years.contains(year);
  if (missing.disputed) return missing;
  if (const auto own = level_in(subject.evaluations, year)) return evaluated(year, *own, nullptr);
  if (subject.kind != Kind::kCollective) return missing;
  // In the year of its founding the unit may have been evaluated as what it was before.
  const bool may_inherit = !subject.founded || year <= *subject.founded;
  if (may_inherit) {
    if (const auto found = inherited(subject, year)) return *found;
  }
  if (!subject.founded || year >= *subject.founded || predecessor_existed(subject, year)) return missing;
  return {year, before_founding(settled), Level::kNotCompleted, true, false, nullptr};
}

}  // namespace

int YearsView::subject_to_evaluation() const {
  return static_cast<int>(
      std::ranges::count_if(years, [](const auto& y) { return y.state != State::kExempt; }));
}

std::string_view value_taken(const Settled& settled, int index) {
  if (index < 0) return {};
  const auto& ruling = settled.rulings[static_cast<std::size_t>(index)];
  return ruling.value < 0 ? std::string_view()
                          : ruling.ruling->values[static_cast<std::size_t>(ruling.value)].name;
}

base::Date counting_from(const Settled& settled, const Subject& subject) {
  auto from = settled.from;
  if (value_taken(settled, settled.rules->reading.after_discipline) != "restart") return from;
  for (const auto& measure : subject.discipline) {
    const auto ended = measure.until ? measure.until : measure.on;
    if (!ended || *ended < settled.from || *ended > settled.to) continue;
    from = std::max(from, base::Date(std::chrono::sys_days(*ended) + std::chrono::days(1)));
  }
  return from;
}

YearsView years_of(const Settled& settled, const Subject& subject) {
  YearsView view;
  const auto from = counting_from(settled, subject);
  const auto fact_in = [&](int year) {
    if (base::make_date(year, 1, 1) >= from) return fact_of(settled, subject, year);
    return YearFact{year, State::kExempt, Level::kExempt, false, true, nullptr};
  };
  for (const int year : settled.years) view.years.push_back(fact_in(year));
  for (const int year : settled.open_years) {
    const auto fact = fact_in(year);
    if (fact.state == State::kEvaluated || fact.state == State::kExempt)
      view.years.push_back(fact);
    else
      view.open.push_back(year);
  }
  std::ranges::sort(view.years, {}, &YearFact::year);
  return view;
}

}  // namespace vinhdanh::rules
