#include "rules/evaluator.h"

#include <algorithm>
#include <map>

#include "rules/works.h"

namespace vinhdanh::rules {
namespace {

using State = YearFact::State;

std::size_t index_of(int index) {
  return static_cast<std::size_t>(index);
}

// Ranks are small whole numbers; a rank that is not known lies anywhere.
template <typename Rank>
Value compare_rank(const Node& node, const std::optional<Rank>& rank) {
  if (!rank) return Value::kUnknown;
  const auto left = static_cast<double>(*rank);
  const auto right = static_cast<double>(node.detail);
  return compare(node.comparison, {left, left}, {right, right});
}

Value known(const std::optional<bool>& truth) {
  return truth ? value_of(*truth) : Value::kUnknown;
}

// A work that was the ground of an award already fails whatever the filter asks.
Value rewarded_before(std::vector<Finding>& why) {
  static const Node kRewarded = [] {
    Node node;
    node.op = Op::kRewarded;
    return node;
  }();
  for (auto& finding : why) {
    finding.node = &kRewarded;
    finding.value = Value::kNotMet;
  }
  return Value::kNotMet;
}

Finding* child_of(Finding* keep) {
  return keep == nullptr ? nullptr : &keep->children.emplace_back();
}

}  // namespace

Evaluator::Evaluator(const Settled& settled, const Subject& subject)
    : settled_(settled),
      subject_(subject),
      years_(years_of(settled, subject)),
      from_(counting_from(settled, subject)),
      values_(settled.rules->criteria.size(), Value::kNotApplicable),
      findings_(settled.rules->criteria.size()),
      works_(works_of(subject.items)),
      left_out_(left_out(settled, subject.items, works_)) {}

void Evaluator::run(bool keep) {
  for (const int at : settled_.rules->order) {
    const auto index = index_of(at);
    if (settled_.rules->criteria[index].subject != subject_.kind) continue;
    values_[index] = criterion(index, keep ? &findings_[index] : nullptr);
  }
}

Value Evaluator::criterion(std::size_t index, std::vector<Finding>* keep) {
  const auto& criterion = settled_.rules->criteria[index];
  if (keep != nullptr) keep->reserve(2);
  if (criterion.when) {
    const auto applies =
        condition(*criterion.when, nullptr, keep == nullptr ? nullptr : &keep->emplace_back());
    if (applies == Value::kUnknown) return Value::kUnknown;
    if (applies != Value::kMet) return Value::kNotApplicable;
  }
  return condition(criterion.rule, nullptr, keep == nullptr ? nullptr : &keep->emplace_back());
}

Value Evaluator::condition(const Node& node, const Item* item, Finding* keep) {
  if (keep != nullptr) keep->node = &node;
  const auto value = found(node, item, keep);
  if (keep != nullptr) keep->value = value;
  return value;
}

Value Evaluator::found(const Node& node, const Item* item, Finding* keep) {
  switch (node.op) {
    case Op::kAll:
    case Op::kAny:
    case Op::kNone:
      return chain(node, item, keep);
    case Op::kNot:
      return opposite(condition(node.children[0], item, child_of(keep)));
    case Op::kCompare: {
      const auto left = as_number(node.children[0], item, child_of(keep));
      return compare(node.comparison, left, as_number(node.children[1], item, child_of(keep)));
    }
    case Op::kRulingIs: {
      const int taken = settled_.rulings[index_of(node.index)].value;
      return taken < 0 ? Value::kUnknown : value_of(taken == node.detail);
    }
    case Op::kRulingTruth:
      return ruling_truth(node);
    case Op::kDefinition:
      return condition(settled_.rules->definitions[index_of(node.index)].condition, item, child_of(keep));
    case Op::kEveryYear:
      return every_year(node);
    case Op::kAttested:
      return attested(node);
    case Op::kCriterion:
      return values_[index_of(node.index)];
    case Op::kTruthFact: {
      const auto at = subject_.truths.find(node.name);
      return at == subject_.truths.end() ? Value::kUnknown : value_of(at->second);
    }
    case Op::kDiscipline:
      return disciplined();
    case Op::kScope:
      return compare_rank(node, item->scope);
    case Op::kAuthor:
      return compare_rank(node, item->author);
    case Op::kApplied:
      return known(item->applied);
    case Op::kRecognised:
      return item->recognised || !item->day ? known(item->recognised) : Value::kMet;
    case Op::kDayInPeriod:
      return counts_on(item->day);
    case Op::kRewarded:
      return known(item->rewarded);
    default:
      return Value::kUnknown;
  }
}

Value Evaluator::chain(const Node& node, const Item* item, Finding* keep) {
  auto value = Value::kNotApplicable;
  if (keep != nullptr) keep->children.reserve(node.children.size());
  for (const auto& child : node.children) {
    const auto next = condition(child, item, child_of(keep));
    value = node.op == Op::kAll ? both_of(value, next) : either_of(value, next);
  }
  return node.op == Op::kNone ? opposite(value) : value;
}

Value Evaluator::every_year(const Node& node) const {
  auto value = Value::kMet;
  for (const auto& year : years_.years) {
    if (year.state != State::kExempt) value = both_of(value, year_value(node, year));
  }
  return value;
}

Value Evaluator::attested(const Node& node) const {
  const auto at = subject_.attestations.find(node.name);
  const bool knowing = at != subject_.attestations.end() && at->second.despite_discipline;
  if (node.flag && !knowing && disciplined() != Value::kNotMet) return Value::kUnknown;
  return at == subject_.attestations.end() ? Value::kUnknown : known(at->second.value);
}

Value Evaluator::disciplined() const {
  auto value = Value::kNotMet;
  for (const auto& measure : subject_.discipline) value = either_of(value, in_period(measure.on));
  return value;
}

Value Evaluator::in_period(const std::optional<base::Date>& day) const {
  return day ? value_of(settled_.from <= *day && *day <= settled_.to) : Value::kUnknown;
}

Value Evaluator::counts_on(const std::optional<base::Date>& day) const {
  return day ? value_of(from_ <= *day && *day <= settled_.to) : Value::kUnknown;
}

Value Evaluator::ruling_truth(const Node& node) const {
  const auto& ruling = settled_.rulings[index_of(node.index)];
  return ruling.value < 0 ? Value::kUnknown
                          : ruling.ruling->values[index_of(ruling.value)].means.value_or(Value::kUnknown);
}

Bounds Evaluator::as_number(const Node& node, const Item* item, Finding* keep) {
  if (node.type != Type::kDate) return number(node, item, keep);
  if (keep != nullptr) keep->node = &node;
  const auto day = date(node, item);
  if (!day) return kAnyNumber;
  const auto days = static_cast<double>(std::chrono::sys_days(*day).time_since_epoch().count());
  if (keep != nullptr) keep->bounds = {days, days};
  return {days, days};
}

Bounds Evaluator::number(const Node& node, const Item* item, Finding* keep) {
  const auto both = [&](auto operation) {
    const auto left = number(node.children[0], item, child_of(keep));
    return operation(left, number(node.children[1], item, child_of(keep)));
  };
  const auto exact = [](double value) { return Bounds{value, value}; };
  const auto found = [&]() -> Bounds {
    switch (node.op) {
      case Op::kNumber:
        return exact(node.number);
      case Op::kParameter:
        return exact(settled_.parameters[index_of(node.index)]);
      case Op::kCountYears:
        return count_years(node);
      case Op::kCountSubject:
        return exact(years_.subject_to_evaluation());
      case Op::kCountItems:
        return count_items(node, keep);
      case Op::kCountTrue:
        return count_true(node, item, keep);
      // Who has no share in a work has none that could be large enough.
      case Op::kShare:
        return exact(item->share.value_or(-1));
      case Op::kRulingNumber:
        return ruling_number(node);
      case Op::kNumberFact: {
        const auto at = subject_.numbers.find(node.name);
        return at == subject_.numbers.end() ? kAnyNumber : exact(at->second);
      }
      case Op::kAdd:
        return both(add);
      case Op::kSubtract:
        return both(subtract);
      case Op::kMultiply:
        return both(multiply);
      case Op::kDivide:
        return both(divide);
      case Op::kYearsBetween:
      case Op::kDaysBetween:
        return between(node, item);
      default:
        return kAnyNumber;
    }
  }();
  if (keep == nullptr) return found;
  keep->node = &node;
  keep->bounds = found;
  return found;
}

Bounds Evaluator::count_years(const Node& node) const {
  Bounds count;
  Bounds run;
  Bounds longest;
  int last = 0;
  for (const auto& year : years_.years) {
    const auto value = year.state == State::kExempt ? Value::kNotMet : year_value(node, year);
    const bool follows = year.year == last + 1;
    run.low = value == Value::kMet ? (follows ? run.low : 0) + 1 : 0;
    run.high = value != Value::kNotMet ? (follows ? run.high : 0) + 1 : 0;
    longest = {std::max(longest.low, run.low), std::max(longest.high, run.high)};
    if (value == Value::kMet) ++count.low;
    if (value != Value::kNotMet) ++count.high;
    last = year.year;
  }
  return node.flag ? longest : count;
}

Value Evaluator::year_value(const Node& test, const YearFact& year) const {
  if (!test.name.empty()) {
    const auto title = subject_.titles.find(test.name);
    if (title == subject_.titles.end()) return Value::kUnknown;
    return value_of(std::ranges::find(title->second, year.year) != title->second.end());
  }
  if (year.state == State::kMissing) return Value::kUnknown;
  return year.state == State::kEvaluated ? compare_rank(test, std::optional(year.level)) : Value::kNotMet;
}

Bounds Evaluator::count_items(const Node& node, Finding* keep) {
  const int same_work = settled_.rules->reading.same_work;
  // Without a ruling on it: at least what counting each work once gives, at most what counting
  // each record gives.
  bool once = true;
  bool twice = false;
  if (same_work >= 0) {
    const auto& ruling = settled_.rulings[index_of(same_work)];
    twice = ruling.value < 0 || ruling.ruling->values[index_of(ruling.value)].name == "twice";
    once = ruling.value < 0 || !twice;
  }
  std::map<std::size_t, Work> works;
  Bounds records;
  for (std::size_t i = 0; i < subject_.items.size(); ++i) {
    const auto& item = subject_.items[i];
    if ((node.kinds & (1U << static_cast<unsigned>(item.kind))) == 0) continue;
    std::vector<Finding> why(keep != nullptr && (left_out_[i] || !node.children.empty()) ? 1 : 0);
    const auto value = left_out_[i] ? rewarded_before(why) : filtered(node, item, why);
    if (value == Value::kMet) ++records.low;
    if (value != Value::kNotMet) ++records.high;
    auto& work = works[once ? works_[i] : i];
    if (work.item == nullptr || value > work.value)
      work = {&item, value, std::move(why), {}};
    else if (keep != nullptr && value == work.value)
      work.others.push_back({&item, value, std::move(why), {}});
  }
  Bounds distinct;
  for (auto& [number, work] : works) {
    if (work.value == Value::kMet) ++distinct.low;
    if (work.value != Value::kNotMet) ++distinct.high;
    if (keep != nullptr) keep->works.push_back(std::move(work));
  }
  return {once ? distinct.low : records.low, twice ? records.high : distinct.high};
}

Value Evaluator::filtered(const Node& count, const Item& item, std::vector<Finding>& why) {
  if (count.children.empty()) return Value::kMet;
  return condition(count.children[0], &item, why.empty() ? nullptr : why.data());
}

Bounds Evaluator::count_true(const Node& node, const Item* item, Finding* keep) {
  Bounds count;
  if (keep != nullptr) keep->children.reserve(node.children.size());
  for (const auto& child : node.children) {
    const auto value = condition(child, item, child_of(keep));
    if (value == Value::kMet) ++count.low;
    if (value == Value::kMet || value == Value::kUnknown) ++count.high;
  }
  return count;
}

Bounds Evaluator::between(const Node& node, const Item* item) {
  const auto from = date(node.children[0], item);
  const auto to = date(node.children[1], item);
  if (!from || !to) return kAnyNumber;
  if (node.op == Op::kDaysBetween) {
    const auto days = static_cast<double>(base::days_between(*from, *to));
    return {days, days};
  }
  const auto day_of_year = [](const base::Date& d) {
    return std::pair(unsigned{d.month()}, unsigned{d.day()});
  };
  int years = int{to->year()} - int{from->year()};
  if (day_of_year(*to) < day_of_year(*from)) --years;
  return {static_cast<double>(years), static_cast<double>(years)};
}

Bounds Evaluator::ruling_number(const Node& node) const {
  const auto& ruling = settled_.rulings[index_of(node.index)];
  const bool there = ruling.value >= 0 && ruling.ruling->values[index_of(ruling.value)].takes_number;
  return there ? Bounds{ruling.number, ruling.number} : kAnyNumber;
}

std::optional<base::Date> Evaluator::date(const Node& node, const Item* item) const {
  switch (node.op) {
    case Op::kDate:
      return node.date;
    case Op::kCampaignDate:
      return settled_.date;
    case Op::kPeriodStart:
      return settled_.from;
    case Op::kItemDay:
      return item->day;
    case Op::kDateFact: {
      const auto at = subject_.dates.find(node.name);
      return at == subject_.dates.end() ? std::nullopt : std::optional(at->second);
    }
    default:
      return {};
  }
}

}  // namespace vinhdanh::rules
