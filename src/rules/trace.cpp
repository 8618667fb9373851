#include "rules/trace.h"

#include <algorithm>

#include "rules/words.h"

namespace vinhdanh::rules {
namespace {

using What = Used::What;

class Tracer {
 public:
  explicit Tracer(const Evaluator& evaluator)
      : evaluator_(evaluator),
        vi_(base::Language::kVietnamese, evaluator),
        en_(base::Language::kEnglish, evaluator) {}

  TraceLine criterion(std::size_t index) const {
    const auto& criterion = evaluator_.settled().rules->criteria[index];
    TraceLine line{criterion.text, evaluator_.value(index), {}, {}};
    for (const auto& finding : evaluator_.findings(index)) line.children.push_back(condition(finding));
    return line;
  }

 private:
  TraceLine condition(const Finding& finding) const {
    TraceLine line{{vi_.sentence(finding), en_.sentence(finding)}, finding.value, {}, {}};
    use(finding, line);
    for (const auto& child : finding.children) {
      if (child.node->type == Type::kCondition)
        line.children.push_back(condition(child));
      else
        use(child, line);
    }
    return line;
  }

  void use(const Finding& finding, TraceLine& line) const {
    const auto& node = *finding.node;
    if (node.op == Op::kEveryYear || node.op == Op::kCountYears) use_years(node, line.used);
    if (node.op == Op::kAttested) use_attestation(node, line.used);
    for (const auto& work : finding.works) {
      const auto what = work.item->kind == ItemKind::kInitiative ? What::kInitiative : What::kTopic;
      line.used.push_back({what, work.item->id, 0, work.value});
    }
    // What a count counts are conditions too; they belong below the comparison.
    if (node.op == Op::kCountTrue) {
      for (const auto& child : finding.children) line.children.push_back(condition(child));
    }
  }

  void use_years(const Node& test, std::vector<Used>& used) const {
    for (const auto& year : evaluator_.years().years) {
      if (year.state == YearFact::State::kExempt) {
        used.push_back({What::kEvaluation, {}, year.year, Value::kNotApplicable});
        continue;
      }
      const auto what = test.name.empty() ? What::kEvaluation : What::kTitle;
      used.push_back({what, year.from == nullptr ? std::string() : year.from->id, year.year,
                      evaluator_.year_value(test, year)});
    }
  }

  void use_attestation(const Node& node, std::vector<Used>& used) const {
    const auto& all = evaluator_.subject().attestations;
    const auto at = all.find(node.name);
    const auto value = at == all.end() || !at->second.value ? Value::kUnknown : value_of(*at->second.value);
    used.push_back({What::kAttestation, node.name, 0, value});
    if (!node.flag) return;
    for (const auto& measure : evaluator_.subject().discipline) {
      const auto counts = evaluator_.in_period(measure.on);
      if (counts != Value::kNotMet)
        used.push_back({What::kDiscipline, measure.on ? base::iso(*measure.on) : std::string(), 0, counts});
    }
  }

  const Evaluator& evaluator_;
  Words vi_;
  Words en_;
};

void gather(const TraceLine& line, std::vector<Used>& out) {
  for (const auto& used : line.used) {
    if (std::ranges::find(out, used) == out.end()) out.push_back(used);
  }
  for (const auto& child : line.children) gather(child, out);
}

}  // namespace

TraceLine trace_of(const Evaluator& evaluator, std::size_t criterion) {
  return Tracer(evaluator).criterion(criterion);
}

std::vector<Used> used_in(const TraceLine& trace) {
  std::vector<Used> out;
  gather(trace, out);
  return out;
}

}  // namespace vinhdanh::rules
