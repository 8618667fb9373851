#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

namespace vinhdanh::rules {

// What a condition comes to. Missing data is kUnknown, never kNotMet.
enum class Value : std::uint8_t { kNotMet, kUnknown, kMet, kNotApplicable };
enum class Overall : std::uint8_t { kNotEligible, kUndetermined, kEligible };

std::string_view code(Value value);      // not_met unknown met not_applicable
std::string_view code(Overall overall);  // not_eligible undetermined eligible

inline Value value_of(bool truth) {
  return truth ? Value::kMet : Value::kNotMet;
}

// Three-valued logic. What is not applicable is left out of it: the other side decides.
Value both_of(Value left, Value right);
Value either_of(Value left, Value right);
Value opposite(Value value);

// A number that is known to lie between two bounds: counting goes with low = items known to
// count, high = low + items that may count.
struct Bounds {
  double low = 0;
  double high = 0;

  bool known() const { return low == high; }
  bool operator==(const Bounds&) const = default;
};

enum class Comparison : std::uint8_t { kLess, kAtMost, kEqual, kNotEqual, kAtLeast, kMore };

std::string_view sign(Comparison comparison);  // < <= = != >= >
Value compare(Comparison comparison, Bounds left, Bounds right);
Bounds add(Bounds left, Bounds right);
Bounds subtract(Bounds left, Bounds right);
Bounds multiply(Bounds left, Bounds right);
// Without bounds where the divisor may be zero.
Bounds divide(Bounds left, Bounds right);
inline constexpr Bounds kAnyNumber{-std::numeric_limits<double>::infinity(),
                                   std::numeric_limits<double>::infinity()};

}  // namespace vinhdanh::rules
