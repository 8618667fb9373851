#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "rules/evaluate.h"

// Section IV of the plan of the sample campaign once more, written by hand for tests and
// benchmarks only: what the criteria file has to come to, and the limit of its speed.
namespace vinhdanh::rules::reference {

struct Rulings {
  int first = 2020;
  int last = 2024;
  int open = 2025;  // 0: none
  std::string before_founding = "exempt";
  std::string short_service = "not_met";
  std::string mixed_base = "ask";
  std::string coauthor = "any";
  double share = 0;
  std::string same_work = "once";

  RulingChoices choices() const {
    return {{"years", std::to_string(first) + ".." + std::to_string(last)},
            {"open_years", open == 0 ? "none" : std::to_string(open)},
            {"before_founding", before_founding},
            {"short_service", short_service},
            {"mixed_base", mixed_base},
            {"coauthor", coauthor == "share" ? "share:" + std::to_string(share) : coauthor},
            {"same_work", same_work}};
  }
};

struct Count {
  int low = 0;
  int high = 0;
  Value at_least(int number) const {
    if (low >= number) return Value::kMet;
    return high < number ? Value::kNotMet : Value::kUnknown;
  }
};

struct Years {
  int subject = 0;
  int excellent = 0;
  int low = 0;  // known and below good, or before the founding and counted against
  int missing = 0;
};

inline void add_year(Years& years, const std::optional<Level>& level) {
  if (level == Level::kExempt) return;
  ++years.subject;
  if (!level)
    ++years.missing;
  else if (*level < Level::kGood)
    ++years.low;
  else if (*level == Level::kExcellent)
    ++years.excellent;
}

inline std::optional<Level> level_in(const Evaluations& all, int year) {
  const auto at = all.find(year);
  return at == all.end() ? std::nullopt : std::optional(at->second);
}

inline std::optional<Level> of_predecessors(const Subject& unit, int year) {
  std::optional<Level> lowest;
  for (const auto& predecessor : unit.predecessors) {
    const bool counts = unit.lineage == Lineage::kAll || (unit.lineage == Lineage::kMain && predecessor.main);
    const auto level = counts ? level_in(predecessor.evaluations, year) : std::nullopt;
    if (level && (!lowest || *level < *lowest)) lowest = level;
  }
  return lowest;
}

inline bool counted_predecessor(const Subject& unit) {
  return std::any_of(unit.predecessors.begin(), unit.predecessors.end(), [&](const Predecessor& p) {
    return unit.lineage == Lineage::kAll || (unit.lineage == Lineage::kMain && p.main);
  });
}

inline std::optional<Level> level_of(const Subject& subject, int year, const Rulings& rulings) {
  const auto own = level_in(subject.evaluations, year);
  if (own || subject.kind == Kind::kPerson || !subject.founded || year > *subject.founded) return own;
  const auto inherited = of_predecessors(subject, year);
  if (inherited || year == *subject.founded || counted_predecessor(subject)) return inherited;
  return rulings.before_founding == "exempt" ? Level::kExempt : Level::kNotCompleted;
}

inline Years years_of(const Subject& subject, const Rulings& rulings) {
  Years years;
  for (int year = rulings.first; year <= rulings.last; ++year)
    add_year(years, level_of(subject, year, rulings));
  if (rulings.open == 0) return years;
  if (const auto open = level_in(subject.evaluations, rulings.open)) add_year(years, open);
  return years;
}

inline Value every_year(const Years& years) {
  if (years.low > 0) return Value::kNotMet;
  return years.missing > 0 ? Value::kUnknown : Value::kMet;
}

inline Value counts(const Item& item, Scope scope, const Rulings& rulings, const base::Date& date) {
  auto value = Value::kMet;
  if (!item.scope)
    value = Value::kUnknown;
  else if (*item.scope < scope)
    return Value::kNotMet;
  if (!item.day)
    value = Value::kUnknown;
  else if (*item.day < base::make_date(rulings.first, 1, 1) || *item.day > date)
    return Value::kNotMet;
  if (!item.applied)
    value = Value::kUnknown;
  else if (!*item.applied)
    return Value::kNotMet;
  if (rulings.coauthor == "share" && item.share.value_or(-1) < rulings.share) return Value::kNotMet;
  if (rulings.coauthor == "main") {
    if (!item.author)
      value = Value::kUnknown;
    else if (*item.author != Author::kMain)
      return Value::kNotMet;
  }
  return value;
}

inline Count count(const Subject& person, bool initiatives, bool topics, Scope scope, const Rulings& rulings,
                   const base::Date& date) {
  std::map<std::string, Value> works;
  for (const auto& item : person.items) {
    const bool topic = item.kind == ItemKind::kTopic;
    if (topic ? !topics : !initiatives) continue;
    const bool joined = topic && !item.same_as.empty() && rulings.same_work == "once";
    const auto key = joined ? "i " + item.same_as : (topic ? "t " : "i ") + item.id;
    const auto value = counts(item, scope, rulings, date);
    const auto [at, added] = works.emplace(key, value);
    if (!added) at->second = std::max(at->second, value);
  }
  Count out;
  for (const auto& [key, value] : works) {
    if (value == Value::kMet) ++out.low;
    if (value != Value::kNotMet) ++out.high;
  }
  return out;
}

inline Value attested(const Subject& subject, const std::string& id, bool mind_discipline,
                      const Rulings& rulings, const base::Date& date) {
  const auto at = subject.attestations.find(id);
  const bool knowing = at != subject.attestations.end() && at->second.despite_discipline;
  for (const auto& measure : subject.discipline) {
    const bool outside =
        measure.on && (*measure.on < base::make_date(rulings.first, 1, 1) || *measure.on > date);
    if (mind_discipline && !outside && !knowing) return Value::kUnknown;
  }
  if (at == subject.attestations.end() || !at->second.value) return Value::kUnknown;
  return *at->second.value ? Value::kMet : Value::kNotMet;
}

// In the order P1 P2 P3 P4 P4a P4b P4c, or T1 T2 T3 T4.
inline std::vector<Value> person(const Subject& subject, const Rulings& rulings, const base::Date& date) {
  const auto years = years_of(subject, rulings);
  const Count excellent{years.excellent, years.excellent + years.missing};
  auto p2 = every_year(years);
  auto p3 = excellent.at_least(2);
  if (years.subject < 2) p3 = rulings.short_service == "unknown" ? Value::kUnknown : Value::kNotMet;
  if (years.subject == 0) p2 = p3 = Value::kNotApplicable;
  const auto p4a = count(subject, true, false, Scope::kBase, rulings, date).at_least(2);
  const auto p4b = count(subject, false, true, Scope::kBase, rulings, date).at_least(2);
  const auto p4c = count(subject, true, true, Scope::kCity, rulings, date).at_least(1);
  auto mixed = count(subject, true, true, Scope::kBase, rulings, date).at_least(2);
  if (rulings.mixed_base == "no") mixed = Value::kNotMet;
  if (rulings.mixed_base == "ask" && mixed == Value::kMet) mixed = Value::kUnknown;
  const auto p4 = std::max({p4a, p4b, p4c, mixed});
  return {attested(subject, "P1", true, rulings, date), p2, p3, p4, p4a, p4b, p4c};
}

inline std::vector<Value> collective(const Subject& subject, const Rulings& rulings, const base::Date& date) {
  const auto years = years_of(subject, rulings);
  const Count excellent{years.excellent, years.excellent + years.missing};
  return {every_year(years), excellent.at_least(2), attested(subject, "T3", false, rulings, date),
          attested(subject, "T4", true, rulings, date)};
}

inline std::vector<Value> values(const Subject& subject, const Rulings& rulings, const base::Date& date) {
  return subject.kind == Kind::kPerson ? person(subject, rulings, date) : collective(subject, rulings, date);
}

inline Overall overall(const std::vector<Value>& all) {
  auto out = Overall::kEligible;
  for (std::size_t i = 0; i < std::min<std::size_t>(4, all.size()); ++i) {
    if (all[i] == Value::kNotMet) return Overall::kNotEligible;
    if (all[i] == Value::kUnknown) out = Overall::kUndetermined;
  }
  return out;
}

}  // namespace vinhdanh::rules::reference
