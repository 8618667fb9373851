#include "rules/batch_plan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vinhdanh::rules {
namespace {

using Code = Step::Code;

std::size_t index_of(int index) {
  return static_cast<std::size_t>(index);
}

constexpr double kLargestCount = 60'000;

class Compiler {
 public:
  Compiler(const Settled& settled, const Columns& columns) : settled_(settled), columns_(columns) {}

  Plan run(Kind kind) {
    for (const int at : settled_.rules->order) {
      const auto& criterion = settled_.rules->criteria[index_of(at)];
      if (criterion.subject == kind) criteria_[at] = compile(criterion);
    }
    for (std::size_t i = 0; i < settled_.rules->criteria.size(); ++i) {
      const auto& criterion = settled_.rules->criteria[i];
      if (criterion.subject == kind)
        plan_.outputs.push_back({i, criteria_.at(static_cast<int>(i)), criterion.part_of < 0});
    }
    return std::move(plan_);
  }

 private:
  int compile(const Criterion& criterion) {
    const int rule = condition(criterion.rule, false);
    if (!criterion.when) return rule;
    conditional_ = true;
    return two(Code::kWhen, condition(*criterion.when, false), rule, false);
  }

  int condition(const Node& node, bool of_items) {
    switch (node.op) {
      case Op::kAll:
        return chain(node, Code::kAnd, of_items);
      case Op::kAny:
        return chain(node, Code::kOr, of_items);
      case Op::kNone:
        return one(Code::kNot, chain(node, Code::kOr, of_items), of_items);
      case Op::kNot:
        return one(Code::kNot, condition(node.children[0], of_items), of_items);
      case Op::kCompare:
        return compared(node, of_items);
      case Op::kRulingIs:
        return constant(ruling_is(node), of_items);
      case Op::kRulingTruth:
        return constant(ruling_truth(node), of_items);
      case Op::kDefinition:
        return defined(node.index, of_items);
      case Op::kCriterion:
        return criteria_.at(node.index);
      case Op::kEveryYear:
        return every_year(node);
      case Op::kAttested:
        return attested(node);
      case Op::kDiscipline:
        return spread(Code::kSpread, subject(Code::kDisciplined), of_items);
      case Op::kTruthFact:
        return spread(Code::kSpread, subject(Code::kTruth, fact(node)), of_items);
      case Op::kScope:
        return tested(Code::kScope, node);
      case Op::kAuthor:
        return tested(Code::kAuthor, node);
      case Op::kApplied:
        return item(Code::kApplied);
      case Op::kRecognised:
        return item(Code::kRecognised);
      default:
        return item(node.op == Op::kRewarded ? Code::kRewarded : Code::kInPeriod);
    }
  }

  int chain(const Node& node, Code code, bool of_items) {
    int all = condition(node.children[0], of_items);
    for (std::size_t i = 1; i < node.children.size(); ++i)
      all = joined(code, all, condition(node.children[i], of_items), of_items);
    return all;
  }

  // What is known of the subject, where a condition on its items asks for it.
  int spread(Code code, int reg, bool of_items) { return of_items ? one(code, reg, true) : reg; }

  // With constants folded: “not met and x” is not met, “met and x” is x unless x may not apply.
  int joined(Code code, int left, int right, bool of_items) {
    for (const auto& [constant, other] : {std::pair(left, right), std::pair(right, left)}) {
      const auto& step = plan_.steps[index_of(constant)];
      if (step.code != Code::kConstant || step.value == Value::kUnknown) continue;
      const bool decides = (step.value == Value::kMet) == (code == Code::kOr);
      if (decides) return constant;
      if (!conditional_) return other;
    }
    return two(code, left, right, of_items);
  }

  int defined(int index, bool of_items) {
    const auto key = std::pair(index, of_items);
    if (!definitions_.contains(key)) {
      const int made = condition(settled_.rules->definitions[index_of(index)].condition, of_items);
      definitions_[key] = made;
    }
    return definitions_[key];
  }

  int compared(const Node& node, bool of_items) {
    const int left = number(node.children[0], of_items);
    const int right = number(node.children[1], of_items);
    const auto& limit = plan_.steps[index_of(right)];
    const bool small = is_count(left) && limit.code == Code::kNumber && limit.bounds.known() &&
                       limit.bounds.low >= 0 && limit.bounds.low <= kLargestCount &&
                       limit.bounds.low == std::floor(limit.bounds.low);
    Step step;
    step.code = small ? Code::kCompareCount : Code::kCompare;
    step.of_items = of_items;
    step.comparison = node.comparison;
    step.a = small ? left : bounds(left);
    step.b = small ? -1 : bounds(right);
    step.number = small ? limit.bounds.low : 0;
    return add(std::move(step));
  }

  bool is_count(int reg) const {
    const auto code = plan_.steps[index_of(reg)].code;
    return code == Code::kCountLevel || code == Code::kCountTitle || code == Code::kCountSubject ||
           code == Code::kCountItems;
  }

  int bounds(int reg) { return is_count(reg) ? one(Code::kFromCount, reg, false) : reg; }

  // A register of counts or of bounds.
  int number(const Node& node, bool of_items) {
    switch (node.op) {
      case Op::kNumber:
        return fixed({node.number, node.number}, of_items);
      case Op::kParameter: {
        const double value = settled_.parameters[index_of(node.index)];
        return fixed({value, value}, of_items);
      }
      case Op::kRulingNumber:
        return fixed(ruling_number(node), of_items);
      case Op::kCountYears:
        return count_years(node);
      case Op::kCountSubject:
        return subject(Code::kCountSubject);
      case Op::kCountItems:
        return count_items(node);
      case Op::kCountTrue:
        return count_true(node, of_items);
      case Op::kShare:
        return item(Code::kShare);
      case Op::kItemDay:
        return item(Code::kDay);
      case Op::kNumberFact:
      case Op::kDateFact:
        return spread(Code::kSpreadBounds, subject(Code::kFact, fact(node)), of_items);
      case Op::kDate:
        return fixed_day(node.date, of_items);
      case Op::kCampaignDate:
        return fixed_day(settled_.date, of_items);
      case Op::kPeriodStart:
        return fixed_day(settled_.from, of_items);
      case Op::kAdd:
        return both(Code::kAdd, node, of_items);
      case Op::kSubtract:
        return both(Code::kSubtract, node, of_items);
      case Op::kMultiply:
        return both(Code::kMultiply, node, of_items);
      case Op::kDivide:
        return both(Code::kDivide, node, of_items);
      case Op::kYearsBetween:
        return both(Code::kYearsBetween, node, of_items);
      default:
        return both(Code::kDaysBetween, node, of_items);
    }
  }

  int both(Code code, const Node& node, bool of_items) {
    const int left = bounds(number(node.children[0], of_items));
    return two(code, left, bounds(number(node.children[1], of_items)), of_items);
  }

  int fixed(Bounds value, bool of_items) {
    Step step;
    step.code = Code::kNumber;
    step.of_items = of_items;
    step.bounds = value;
    return add(std::move(step));
  }

  int fixed_day(const base::Date& date, bool of_items) {
    const auto days = static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
    return fixed({days, days}, of_items);
  }

  int every_year(const Node& node) {
    Step step;
    step.code = node.name.empty() ? Code::kEveryLevel : Code::kEveryTitle;
    return add(year_test(node, std::move(step)));
  }

  int count_years(const Node& node) {
    Step step;
    step.code = node.name.empty() ? Code::kCountLevel : Code::kCountTitle;
    step.flag = node.flag;
    return add(year_test(node, std::move(step)));
  }

  Step year_test(const Node& node, Step step) const {
    step.comparison = node.comparison;
    step.detail = node.name.empty() ? node.detail : position(columns_.title_names, node.name);
    return step;
  }

  int count_items(const Node& node) {
    Step step;
    step.code = Code::kCountItems;
    step.kinds = node.kinds;
    step.a = node.children.empty() ? constant(Value::kMet, true) : condition(node.children[0], true);
    step.detail = same_work();
    return add(std::move(step));
  }

  // Bit 0: each work once; bit 1: each record. Both where there is no ruling.
  int same_work() const {
    const int index = settled_.rules->reading.same_work;
    if (index < 0) return 1;
    const auto& ruling = settled_.rulings[index_of(index)];
    if (ruling.value < 0) return 3;
    return ruling.ruling->values[index_of(ruling.value)].name == "twice" ? 2 : 1;
  }

  int count_true(const Node& node, bool of_items) {
    Step step;
    step.code = Code::kCountTrue;
    step.of_items = of_items;
    for (const auto& child : node.children) step.many.push_back(condition(child, of_items));
    return add(std::move(step));
  }

  int attested(const Node& node) {
    Step step;
    step.code = Code::kAttested;
    step.detail = position(columns_.attested_names, node.name);
    step.flag = node.flag;
    return add(std::move(step));
  }

  int tested(Code code, const Node& node) {
    Step step;
    step.code = code;
    step.of_items = true;
    step.comparison = node.comparison;
    step.detail = node.detail;
    return add(std::move(step));
  }

  Value ruling_is(const Node& node) const {
    const int taken = settled_.rulings[index_of(node.index)].value;
    return taken < 0 ? Value::kUnknown : value_of(taken == node.detail);
  }

  Value ruling_truth(const Node& node) const {
    const auto& ruling = settled_.rulings[index_of(node.index)];
    return ruling.value < 0 ? Value::kUnknown
                            : ruling.ruling->values[index_of(ruling.value)].means.value_or(Value::kUnknown);
  }

  Bounds ruling_number(const Node& node) const {
    const auto& ruling = settled_.rulings[index_of(node.index)];
    const bool there = ruling.value >= 0 && ruling.ruling->values[index_of(ruling.value)].takes_number;
    return there ? Bounds{ruling.number, ruling.number} : kAnyNumber;
  }

  int fact(const Node& node) const {
    const auto& facts = settled_.rules->facts;
    return static_cast<int>(std::ranges::find(facts, node.name, &DeclaredFact::name) - facts.begin());
  }

  static int position(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<int>(std::ranges::find(names, name) - names.begin());
  }

  int constant(Value value, bool of_items) {
    Step step;
    step.value = value;
    step.of_items = of_items;
    return add(std::move(step));
  }

  int subject(Code code, int detail = 0) {
    Step step;
    step.code = code;
    step.detail = detail;
    return add(std::move(step));
  }

  int item(Code code) {
    Step step;
    step.code = code;
    step.of_items = true;
    return add(std::move(step));
  }

  int one(Code code, int a, bool of_items) { return two(code, a, -1, of_items); }

  int two(Code code, int a, int b, bool of_items) {
    Step step;
    step.code = code;
    step.of_items = of_items;
    step.a = a;
    step.b = b;
    return add(std::move(step));
  }

  int add(Step step) {
    const auto at = std::ranges::find(plan_.steps, step);
    if (at != plan_.steps.end()) return static_cast<int>(at - plan_.steps.begin());
    plan_.steps.push_back(std::move(step));
    return static_cast<int>(plan_.steps.size()) - 1;
  }

  const Settled& settled_;
  const Columns& columns_;
  Plan plan_;
  bool conditional_ = false;  // some criterion so far may not apply
  std::map<int, int> criteria_;
  std::map<std::pair<int, bool>, int> definitions_;
};

}  // namespace

Plan compile(const Settled& settled, const Columns& columns, Kind kind) {
  return Compiler(settled, columns).run(kind);
}

}  // namespace vinhdanh::rules
