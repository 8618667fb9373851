#pragma once

#include <chrono>
#include <cstdint>

#include "base/date.h"

namespace vinhdanh::access {

inline constexpr std::chrono::hours kFailuresCount{24};

// How long a next try has to wait after so many failures in a row: nothing for the
// first three, then 10 seconds, doubling up to a quarter of an hour. Failures older
// than a day are forgotten.
std::chrono::seconds wait_after(std::int64_t failures);
std::chrono::seconds still_to_wait(std::int64_t failures, base::Instant last, base::Instant now);
std::int64_t failures_in_force(std::int64_t failures, base::Instant last, base::Instant now);

}  // namespace vinhdanh::access
