#include "base/clock.h"

namespace vinhdanh::base {

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace vinhdanh::base
