#include "campaign/nominations/quota_document.h"

#include <fmt/format.h>

#include "campaign/plan/plan_document.h"

namespace vinhdanh::campaign::nominations {

plan::Plan with_places(const plan::Plan& plan, std::span<const Balance> balances) {
  auto now = plan;
  now.quotas.clear();
  now.sample_quotas = plan.sample_quotas;
  for (const auto& balance : balances) {
    if (now.quotas.empty() || now.quotas.back().unit != balance.unit)
      now.quotas.push_back({balance.unit, 0, 0, {}});
    auto& row = now.quotas.back();
    (balance.category == SubjectKind::kPerson ? row.people : row.collectives) = balance.places();
  }
  return now;
}

paper::Document quota_annex(const plan::Plan& plan, std::span<const Balance> balances, base::Instant made) {
  return plan::quota_document(with_places(plan, balances), made);
}

}  // namespace vinhdanh::campaign::nominations
