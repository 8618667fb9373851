#include "rules/general.h"

#include <algorithm>

namespace vinhdanh::rules {
namespace {

bool same_values(const Ruling& left, const Ruling& right) {
  return left.of_years == right.of_years &&
         std::ranges::equal(left.values, right.values, {}, &RulingValue::name, &RulingValue::name);
}

constexpr auto kReadings = {&Reading::years,     &Reading::open_years,       &Reading::before_founding,
                            &Reading::same_work, &Reading::after_discipline, &Reading::rewarded_works};

class Merger {
 public:
  Merger(RuleSet own, const RuleSet& general) : out_(std::move(own)), general_(general) {}

  RuleSet run() {
    own_facts_ = out_.facts.size();
    rulings();
    append_all();
    criteria();
    for (const int at : general_.order) {
      if (const int to = criteria_[index(at)]; to >= 0) out_.order.push_back(to);
    }
    return std::move(out_);
  }

 private:
  static std::size_t index(int at) { return static_cast<std::size_t>(at); }

  void rulings() {
    for (std::size_t i = 0; i < general_.rulings.size(); ++i) {
      const auto& ruling = general_.rulings[i];
      const auto found = std::ranges::find_if(out_.rulings, [&](const Ruling& own) {
        return own.name == ruling.name && same_values(own, ruling);
      });
      const int settled = settled_by_own(static_cast<int>(i));
      rulings_.push_back(settled >= 0 ? settled : static_cast<int>(found - out_.rulings.begin()));
      if (found == out_.rulings.end() && settled < 0) out_.rulings.push_back(ruling);
    }
    for (const auto reading : kReadings) {
      if (out_.reading.*reading < 0 && general_.reading.*reading >= 0)
        out_.reading.*reading = rulings_[index(general_.reading.*reading)];
    }
  }

  // The campaign's own ruling on a reading that this general one settles; -1 if it has none.
  int settled_by_own(int ruling) const {
    for (const auto reading : kReadings) {
      if (general_.reading.*reading == ruling && out_.reading.*reading >= 0) return out_.reading.*reading;
    }
    return -1;
  }

  void append_all() {
    parameters_ = static_cast<int>(out_.parameters.size());
    definitions_ = static_cast<int>(out_.definitions.size());
    out_.parameters.insert(out_.parameters.end(), general_.parameters.begin(), general_.parameters.end());
    for (const auto& fact : general_.facts) {
      if (!declared_by_own(fact.name)) out_.facts.push_back(fact);
    }
    int next = static_cast<int>(out_.criteria.size());
    for (const auto& criterion : general_.criteria) criteria_.push_back(left_out(criterion) ? -1 : next++);
    for (auto definition : general_.definitions) {
      move(definition.condition);
      out_.definitions.push_back(std::move(definition));
    }
  }

  void criteria() {
    for (std::size_t i = 0; i < general_.criteria.size(); ++i) {
      if (criteria_[i] < 0) continue;
      auto criterion = general_.criteria[i];
      move(criterion.rule);
      if (criterion.when) move(*criterion.when);
      if (criterion.part_of >= 0) criterion.part_of = criteria_[index(criterion.part_of)];
      out_.criteria.push_back(std::move(criterion));
    }
  }

  bool declared_by_own(const std::string& name) const {
    const auto end = out_.facts.begin() + static_cast<std::ptrdiff_t>(own_facts_);
    return std::find_if(out_.facts.begin(), end, [&](const auto& f) { return f.name == name; }) != end;
  }

  bool left_out(const Criterion& criterion) const {
    return std::ranges::find(out_.criteria, criterion.id, &Criterion::id) != out_.criteria.end() ||
           speaks_of_own(criterion.rule);
  }

  bool speaks_of_own(const Node& node) const {
    const bool fact = node.op == Op::kTruthFact || node.op == Op::kNumberFact || node.op == Op::kDateFact;
    return (fact && declared_by_own(node.name)) ||
           std::ranges::any_of(node.children, [this](const Node& n) { return speaks_of_own(n); });
  }

  void move(Node& node) const {
    if (node.op == Op::kRulingIs || node.op == Op::kRulingTruth || node.op == Op::kRulingNumber)
      node.index = rulings_[index(node.index)];
    if (node.op == Op::kParameter) node.index += parameters_;
    if (node.op == Op::kDefinition) node.index += definitions_;
    if (node.op == Op::kCriterion) node.index = criteria_[index(node.index)];
    for (auto& child : node.children) move(child);
  }

  RuleSet out_;
  const RuleSet& general_;
  std::vector<int> rulings_;   // of each general ruling: where it stands now
  std::vector<int> criteria_;  // of each general criterion: where it stands now; -1: left out
  std::size_t own_facts_ = 0;
  int parameters_ = 0;
  int definitions_ = 0;
};

}  // namespace

RuleSet with_general(RuleSet own, const RuleSet& general) {
  return Merger(std::move(own), general).run();
}

}  // namespace vinhdanh::rules
