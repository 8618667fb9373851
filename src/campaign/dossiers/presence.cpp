#include "campaign/dossiers/presence.h"

#include <algorithm>

namespace vinhdanh::campaign::dossiers {

std::vector<Presence::Someone> Presence::meet(const std::string& holder, std::int64_t user,
                                              const std::string& name, base::Instant now) {
  const std::scoped_lock lock(only_);
  forget(now);
  auto& here = there_[holder];
  auto me = std::ranges::find(here, user, &Someone::user);
  if (me == here.end()) me = here.insert(here.end(), {user, name, now, now});
  me->last = now;
  auto others = here;
  std::erase_if(others, [&](const Someone& one) { return one.user == user; });
  return others;
}

void Presence::forget(base::Instant now) {
  for (auto& [holder, people] : there_)
    std::erase_if(people, [&](const Someone& one) { return now - one.last > kStillThere; });
  std::erase_if(there_, [](const auto& one) { return one.second.empty(); });
}

}  // namespace vinhdanh::campaign::dossiers
