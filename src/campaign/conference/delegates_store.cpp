#include "campaign/conference/delegates_store.h"

#include "campaign/conference/guest_store.h"
#include "campaign/council/decision_store.h"
#include "campaign/nominations/nomination_store.h"

namespace vinhdanh::campaign::conference {

using platform::db::Session;

std::vector<registry::Subject> exemplars_of(Session& session, std::int64_t campaign) {
  std::vector<registry::Subject> exemplars;
  if (const auto decision = council::decision_of(session, campaign)) {
    for (const auto& awarded : decision->list) exemplars.push_back(awarded.subject);
    return exemplars;
  }
  for (const auto& nomination : nominations::nominations_of(session, campaign)) {
    if (nomination.step == nominations::Step::kAccepted) exemplars.push_back(nomination.subject);
  }
  return exemplars;
}

std::vector<Delegate> delegates_now(Session& session, std::int64_t campaign, const plan::Plan& plan,
                                    const registry::Registry& registry) {
  return delegates_of(plan, registry, exemplars_of(session, campaign), guests_of(session, campaign));
}

}  // namespace vinhdanh::campaign::conference
