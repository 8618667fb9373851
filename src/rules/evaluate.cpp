#include "rules/evaluate.h"

#include <algorithm>

#include "rules/evaluator.h"
#include "rules/missing.h"
#include "rules/trace.h"
#include "rules/words.h"

namespace vinhdanh::rules {
namespace {

Overall overall_of(const std::vector<CriterionVerdict>& criteria) {
  auto overall = Overall::kEligible;
  for (const auto& criterion : criteria) {
    if (!criterion.counts) continue;
    if (criterion.value == Value::kNotMet) return Overall::kNotEligible;
    if (criterion.value == Value::kUnknown) overall = Overall::kUndetermined;
  }
  return overall;
}

}  // namespace

Verdict evaluate(const Settled& settled, const Subject& subject, Depth depth) {
  const bool reasons = depth != Depth::kValues;
  Evaluator evaluator(settled, subject);
  evaluator.run(reasons);
  Verdict verdict;
  verdict.id = subject.id;
  const Words vi(base::Language::kVietnamese, evaluator);
  const Words en(base::Language::kEnglish, evaluator);
  for (std::size_t i = 0; i < settled.rules->criteria.size(); ++i) {
    const auto& criterion = settled.rules->criteria[i];
    if (criterion.subject != subject.kind) continue;
    CriterionVerdict one{criterion.id, evaluator.value(i), criterion.part_of < 0, {}, {}, {}};
    if (reasons) one.reason = {vi.reason(i), en.reason(i)};
    if (depth == Depth::kFull) {
      one.trace = trace_of(evaluator, i);
      one.used = used_in(one.trace);
    }
    verdict.criteria.push_back(std::move(one));
  }
  verdict.overall = overall_of(verdict.criteria);
  if (reasons && verdict.overall != Overall::kEligible) verdict.missing = missing(evaluator);
  return verdict;
}

}  // namespace vinhdanh::rules
