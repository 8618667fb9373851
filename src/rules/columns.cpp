#include "rules/columns.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "rules/evaluator.h"
#include "rules/works.h"

namespace vinhdanh::rules {
namespace {

std::uint8_t byte(Value value) {
  return static_cast<std::uint8_t>(value);
}

std::uint8_t byte(const std::optional<bool>& truth) {
  return byte(truth ? value_of(*truth) : Value::kUnknown);
}

std::int32_t days(const base::Date& date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

template <typename Map>
double known(const Map& facts, const std::string& name) {
  const auto at = facts.find(name);
  if (at == facts.end()) return std::numeric_limits<double>::quiet_NaN();
  if constexpr (std::is_same_v<typename Map::mapped_type, base::Date>)
    return days(at->second);
  else
    return static_cast<double>(at->second);
}

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

std::uint8_t code_of(const YearFact& year) {
  using State = YearFact::State;
  switch (year.state) {
    case State::kEvaluated:
      return static_cast<std::uint8_t>(year.level);
    case State::kExempt:
      return Columns::kExempt;
    case State::kMissing:
      return Columns::kMissing;
    case State::kBeforeFounding:
      break;
  }
  return Columns::kBeforeFounding;
}

}  // namespace

Columns::Columns(const Settled& settled) : years(settled.years), first_item{0}, settled_(&settled) {
  years.insert(years.end(), settled.open_years.begin(), settled.open_years.end());
  std::ranges::sort(years);
  for (const auto& definition : settled.rules->definitions) collect(definition.condition);
  for (const auto& criterion : settled.rules->criteria) {
    collect(criterion.rule);
    if (criterion.when) collect(*criterion.when);
  }
  levels.resize(years.size());
  attested.resize(attested_names.size());
  knowing.resize(attested_names.size());
  titles.resize(title_names.size() * years.size());
  facts.resize(settled.rules->facts.size());
}

void Columns::reserve(std::size_t subjects, std::size_t items) {
  kind.reserve(subjects);
  disciplined.reserve(subjects);
  first_item.reserve(subjects + 1);
  for (auto* group : {&levels, &attested, &knowing, &titles}) {
    for (auto& column : *group) column.reserve(subjects);
  }
  for (auto* column : {&item_kind, &scope, &author, &applied, &recognised, &rewarded, &in_period})
    column->reserve(items);
  day.reserve(items);
  share.reserve(items);
}

void Columns::collect(const Node& node) {
  if (node.op == Op::kAttested) add_once(attested_names, node.name);
  if ((node.op == Op::kEveryYear || node.op == Op::kCountYears) && !node.name.empty())
    add_once(title_names, node.name);
  for (const auto& child : node.children) collect(child);
}

void Columns::add(const Subject& subject) {
  kind.push_back(static_cast<std::uint8_t>(subject.kind));
  add_years(subject);
  for (std::size_t i = 0; i < attested_names.size(); ++i) {
    const auto at = subject.attestations.find(attested_names[i]);
    const bool there = at != subject.attestations.end();
    attested[i].push_back(there ? byte(at->second.value) : byte(Value::kUnknown));
    knowing[i].push_back(there && at->second.despite_discipline ? 1 : 0);
  }
  auto measures = Value::kNotMet;
  for (const auto& measure : subject.discipline)
    measures = either_of(
        measures, !measure.on ? Value::kUnknown
                              : value_of(settled_->from <= *measure.on && *measure.on <= settled_->to));
  disciplined.push_back(byte(measures));
  add_facts(subject);
  add_items(subject);
}

void Columns::add_years(const Subject& subject) {
  for (auto& column : levels) column.push_back(kExempt);
  for (const auto& year : years_of(*settled_, subject).years) {
    const auto at = static_cast<std::size_t>(std::ranges::lower_bound(years, year.year) - years.begin());
    levels[at].back() = code_of(year);
  }
  add_titles(subject);
}

void Columns::add_titles(const Subject& subject) {
  for (std::size_t i = 0; i < title_names.size(); ++i) {
    const auto won = subject.titles.find(title_names[i]);
    for (std::size_t year = 0; year < years.size(); ++year) {
      auto value = Value::kUnknown;
      if (won != subject.titles.end())
        value = value_of(std::ranges::find(won->second, years[year]) != won->second.end());
      if (levels[year].back() == kExempt) value = Value::kNotApplicable;
      titles[i * years.size() + year].push_back(byte(value));
    }
  }
}

void Columns::add_facts(const Subject& subject) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const auto& fact = settled_->rules->facts[i];
    facts[i].push_back(fact.type == FactType::kNumber  ? known(subject.numbers, fact.name)
                       : fact.type == FactType::kTruth ? known(subject.truths, fact.name)
                                                       : known(subject.dates, fact.name));
  }
}

void Columns::add_items(const Subject& subject) {
  const auto works = works_of(subject.items);
  const auto from = counting_from(*settled_, subject);
  std::vector<std::size_t> order(works.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return works[i]; });
  const auto skipped = left_out(*settled_, subject.items, works);
  std::erase_if(order, [&](std::size_t i) { return skipped[i]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& item = subject.items[order[i]];
    if (i > 0 && works[order[i]] == works[order[i - 1]])
      followers.push_back(static_cast<std::uint32_t>(item_kind.size()));
    item_kind.push_back(static_cast<std::uint8_t>(item.kind));
    scope.push_back(item.scope ? static_cast<std::uint8_t>(*item.scope) : 3);
    author.push_back(item.author ? static_cast<std::uint8_t>(*item.author) : 2);
    applied.push_back(byte(item.applied));
    recognised.push_back(item.recognised || !item.day ? byte(item.recognised) : byte(Value::kMet));
    rewarded.push_back(byte(item.rewarded));
    in_period.push_back(
        byte(!item.day ? Value::kUnknown : value_of(from <= *item.day && *item.day <= settled_->to)));
    day.push_back(item.day ? days(*item.day) : kNoDay);
    share.push_back(item.share.value_or(-1));
  }
  first_item.push_back(static_cast<std::uint32_t>(item_kind.size()));
}

}  // namespace vinhdanh::rules
