#include "campaign/criteria/changed_verdicts.h"

#include <algorithm>

#include "rules/difference.h"

namespace vinhdanh::campaign::criteria {
namespace {

const rules::CriterionVerdict* find(const rules::Verdict& verdict, const std::string& id) {
  const auto at = std::ranges::find(verdict.criteria, id, &rules::CriterionVerdict::id);
  return at == verdict.criteria.end() ? nullptr : &*at;
}

ChangedVerdict explained(const Verdicts& now, const rules::Settled& other, std::size_t number,
                         const rules::Difference& difference) {
  ChangedVerdict out{&now.all()[number], difference.after, {}};
  const auto& subject = now.subjects()[number];
  const auto before = rules::evaluate(now.settled(), subject, rules::Depth::kValues);
  const auto after = rules::evaluate(other, subject, rules::Depth::kReasons);
  for (const auto& id : difference.criteria) {
    ChangedVerdict::Criterion one{id, {}, {}, {}};
    if (const auto* was = find(before, id)) one.before = was->value;
    if (const auto* is = find(after, id)) one.after = is->value, one.reason = is->reason;
    out.criteria.push_back(std::move(one));
  }
  return out;
}

}  // namespace

ChangedVerdicts changed_verdicts(const Verdicts& now, const rules::Settled& other, std::size_t limit) {
  ChangedVerdicts out;
  std::vector<std::pair<std::size_t, rules::Difference>> found;
  const auto& subjects = now.subjects();
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    for (auto& difference : rules::differences(now.settled(), other, {subjects[i]}))
      found.emplace_back(i, std::move(difference));
  }
  const auto whole = [](const auto& one) { return one.second.before != one.second.after; };
  out.overall = static_cast<std::size_t>(std::ranges::count_if(found, whole));
  out.details = found.size() - out.overall;
  std::ranges::stable_partition(found, whole);
  for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
    out.shown.push_back(explained(now, other, found[i].first, found[i].second));
  return out;
}

}  // namespace vinhdanh::campaign::criteria
