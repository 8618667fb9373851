#include "campaign/nominations/submission.h"

#include <algorithm>

namespace vinhdanh::campaign::nominations {
namespace {

using base::msg;
using base::Problem;
using base::Severity;

void refuse(SubmissionCheck& check, base::Message text) {
  check.problems.push_back({Severity::kError, {}, std::move(text), {}});
}

void check_quota(SubmissionCheck& check, const Quota& quota) {
  const auto over = quota.used + quota.drafts - quota.allocated;
  if (over <= 0 || quota.drafts == 0) return;
  if (quota.category == SubjectKind::kPerson) {
    refuse(check, base::msgn("The list has {0} person more than the quota of {1}. Withdraw that many, or ask "
                             "the Office for more places.",
                             "The list has {0} people more than the quota of {1}. Withdraw that many, or ask "
                             "the Office for more places.",
                             over, quota.allocated));
  } else {
    refuse(check, base::msgn("The list has {0} collective more than the quota of {1}. Withdraw that many, or "
                             "ask the Office for more places.",
                             "The list has {0} collectives more than the quota of {1}. Withdraw that many, "
                             "or ask the Office for more places.",
                             over, quota.allocated));
  }
}

}  // namespace

Quota quota_of(SubjectKind category, int allocated, const std::vector<Nomination>& of_unit) {
  Quota quota{category, allocated, 0, 0};
  for (const auto& nomination : of_unit) {
    if (nomination.subject.kind != category) continue;
    if (counts(nomination)) ++quota.used;
    if (nomination.open()) ++quota.drafts;
  }
  return quota;
}

SubmissionCheck check_submission(const std::vector<Nomination>& of_unit, const std::vector<Quota>& quotas,
                                 const SubmissionTerms& terms, base::Instant now, const access::User& user) {
  SubmissionCheck check;
  std::ranges::copy_if(of_unit, std::back_inserter(check.list), &Nomination::open);
  check.late = now > terms.deadline;
  if (check.list.empty() && !terms.may_be_empty)
    refuse(check, msg("There is nothing to submit yet. Nominate somebody first."));
  if (check.late && !terms.admitted && !user.roles.has(access::Role::kOffice)) {
    refuse(check, msg("The deadline was {0}. Only the Office can still let the list in: call the Office.",
                      base::show(terms.deadline)));
  }
  for (const auto& quota : quotas) check_quota(check, quota);
  return check;
}

}  // namespace vinhdanh::campaign::nominations
