#include "rules/resolve.h"

#include <algorithm>
#include <functional>

#include "rules/lexer.h"

namespace vinhdanh::rules {
namespace {

constexpr double kMostNodes = 20'000;

bool is_of_item(Op op) {
  return op == Op::kScope || op == Op::kAuthor || op == Op::kApplied || op == Op::kRecognised ||
         op == Op::kDayInPeriod || op == Op::kRewarded || op == Op::kShare || op == Op::kItemDay;
}

bool is_of_subject(Op op) {
  return op == Op::kEveryYear || op == Op::kAttested || op == Op::kCriterion || op == Op::kCountYears ||
         op == Op::kCountSubject || op == Op::kCountItems;
}

class Resolver {
 public:
  explicit Resolver(RuleSet& rules)
      : rules_(rules), definitions_(rules.definitions.size()), criteria_(rules.criteria.size()) {}

  base::Problems run() {
    for (std::size_t i = 0; i < definitions_.size() && problems_.empty(); ++i)
      definition(i, rules_.definitions[i].spot);
    for (std::size_t i = 0; i < criteria_.size() && problems_.empty(); ++i)
      criterion(i, rules_.criteria[i].spot);
    if (!problems_.empty()) return std::move(problems_);
    for (const auto& d : rules_.definitions) place(d.condition, d.of_item);
    for (const auto& c : rules_.criteria) {
      place(c.rule, false);
      if (c.when) place(*c.when, false);
    }
    return std::move(problems_);
  }

 private:
  enum class State : std::uint8_t { kNew, kOpen, kDone };
  struct Seen {
    State state = State::kNew;
    double nodes = 0;  // when every name is unfolded
  };

  // Each visits what the thing refers to; returns how much it unfolds to.
  double definition(std::size_t at, Spot spot) {
    return once(definitions_[at], spot, rules_.definitions[at].name, [&] {
      const double nodes = visit(rules_.definitions[at].condition);
      rules_.definitions[at].of_item = of_item(rules_.definitions[at].condition);
      return nodes;
    });
  }

  double criterion(std::size_t at, Spot spot) {
    return once(criteria_[at], spot, rules_.criteria[at].id, [&] {
      const auto& criterion = rules_.criteria[at];
      double nodes = visit(criterion.rule);
      if (criterion.when) nodes += visit(*criterion.when);
      same_subject(criterion, criterion.rule);
      rules_.order.push_back(static_cast<int>(at));
      return nodes;
    });
  }

  double once(Seen& seen, Spot spot, const std::string& name, const std::function<double()>& go) {
    if (seen.state == State::kOpen) {
      refuse(spot, base::msg("“{0}” refers to itself, here or through others. Break the circle.", name));
      return 0;
    }
    if (seen.state == State::kDone) return seen.nodes;
    seen.state = State::kOpen;
    seen.nodes = go();
    seen.state = State::kDone;
    if (seen.nodes > kMostNodes && problems_.empty())
      refuse(spot, base::msg("“{0}” unfolds to too many conditions. Make it simpler.", name));
    return seen.nodes;
  }

  double visit(const Node& node) {
    if (!problems_.empty()) return 0;
    double nodes = 1;
    if (node.op == Op::kDefinition) nodes += definition(static_cast<std::size_t>(node.index), node.spot);
    if (node.op == Op::kCriterion) nodes += criterion(static_cast<std::size_t>(node.index), node.spot);
    for (const auto& child : node.children) nodes += visit(child);
    return nodes;
  }

  bool of_item(const Node& node) const {
    if (is_of_item(node.op)) return true;
    if (node.op == Op::kCountItems) return false;
    if (node.op == Op::kDefinition) return rules_.definitions[static_cast<std::size_t>(node.index)].of_item;
    return std::ranges::any_of(node.children, [this](const Node& child) { return of_item(child); });
  }

  // What speaks of an item may stand in a filter only, and what speaks of a subject only outside.
  void place(const Node& node, bool in_item) {
    const bool item =
        is_of_item(node.op) ||
        (node.op == Op::kDefinition && rules_.definitions[static_cast<std::size_t>(node.index)].of_item);
    if (item && !in_item)
      refuse(node.spot, base::msg("This speaks of one initiative or topic. It may stand only in “… where "
                                  "(…)”: put the whole condition in brackets."));
    const bool subject =
        is_of_subject(node.op) || (node.op == Op::kDefinition && !item && speaks_of_subject(node));
    if (subject && in_item)
      refuse(node.spot, base::msg("This speaks of the person or unit. It may not stand in a condition on one "
                                  "initiative or topic."));
    for (const auto& child : node.children) place(child, in_item || node.op == Op::kCountItems);
  }

  bool speaks_of_subject(const Node& node) const {
    if (is_of_subject(node.op)) return true;
    if (node.op == Op::kDefinition &&
        speaks_of_subject(rules_.definitions[static_cast<std::size_t>(node.index)].condition))
      return true;
    return std::ranges::any_of(node.children, [this](const Node& child) { return speaks_of_subject(child); });
  }

  void same_subject(const Criterion& owner, const Node& node) {
    if (node.op == Op::kCriterion) {
      const auto& other = rules_.criteria[static_cast<std::size_t>(node.index)];
      if (other.subject != owner.subject)
        refuse(node.spot, base::msg("“{0}” is a criterion for others than “{1}”.", other.id, owner.id));
    }
    for (const auto& child : node.children) same_subject(owner, child);
  }

  void refuse(Spot spot, base::Message text) {
    problems_.push_back(problem_at(rules_.file, spot, std::move(text)));
  }

  RuleSet& rules_;
  std::vector<Seen> definitions_;
  std::vector<Seen> criteria_;
  base::Problems problems_;
};

}  // namespace

base::Problems resolve(RuleSet& rules) {
  return Resolver(rules).run();
}

}  // namespace vinhdanh::rules
