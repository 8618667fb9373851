#pragma once

#include <atomic>

#include "base/date.h"

namespace vinhdanh::base {

// Who asks for the time asks a clock, so that a test can set it.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock : public Clock {
 public:
  Instant now() const override;
};

// Goes as the system's clock, ahead or behind by a fixed time: the sample campaign
// lives in the August of its plan.
class ShiftedClock : public Clock {
 public:
  explicit ShiftedClock(std::chrono::milliseconds shift) : shift_(shift) {}
  Instant now() const override { return system_.now() + shift_; }

 private:
  SystemClock system_;
  std::chrono::milliseconds shift_;
};

// Stands still until it is set.
class FixedClock : public Clock {
 public:
  explicit FixedClock(Instant start) : now_(start) {}
  Instant now() const override { return now_; }
  void set(Instant instant) { now_ = instant; }

 private:
  std::atomic<Instant> now_;
};

}  // namespace vinhdanh::base
