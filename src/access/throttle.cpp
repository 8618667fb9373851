#include "access/throttle.h"

#include <algorithm>

namespace vinhdanh::access {

std::chrono::seconds wait_after(std::int64_t failures) {
  constexpr std::int64_t kFree = 3;
  if (failures < kFree) return std::chrono::seconds(0);
  const auto doublings = std::min<std::int64_t>(failures - kFree, 10);
  return std::min(std::chrono::seconds(10) * (1 << doublings), std::chrono::seconds(900));
}

std::int64_t failures_in_force(std::int64_t failures, base::Instant last, base::Instant now) {
  return now - last > kFailuresCount ? 0 : failures;
}

std::chrono::seconds still_to_wait(std::int64_t failures, base::Instant last, base::Instant now) {
  const auto until = last + wait_after(failures_in_force(failures, last, now));
  return until <= now ? std::chrono::seconds(0) : std::chrono::ceil<std::chrono::seconds>(until - now);
}

}  // namespace vinhdanh::access
