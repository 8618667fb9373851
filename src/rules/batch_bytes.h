#pragma once

#include <cstdint>
#include <functional>

#include "rules/columns.h"
#include "rules/value.h"

// What the passes of a batch share: values as bytes.
namespace vinhdanh::rules {

using Byte = std::uint8_t;
inline constexpr Byte kNo = static_cast<Byte>(Value::kNotMet);
inline constexpr Byte kUnknown = static_cast<Byte>(Value::kUnknown);
inline constexpr Byte kYes = static_cast<Byte>(Value::kMet);
inline constexpr Byte kNone = static_cast<Byte>(Value::kNotApplicable);

// Calls `go` with the comparison as a type of its own, so that each loop is compiled for it.
template <typename Go>
void with_comparison(Comparison comparison, Go go) {
  switch (comparison) {
    case Comparison::kLess:
      return go(std::less<int>());
    case Comparison::kAtMost:
      return go(std::less_equal<int>());
    case Comparison::kEqual:
      return go(std::equal_to<int>());
    case Comparison::kNotEqual:
      return go(std::not_equal_to<int>());
    case Comparison::kAtLeast:
      return go(std::greater_equal<int>());
    case Comparison::kMore:
      return go(std::greater<int>());
  }
}

template <typename Holds>
inline Byte level_value(const Holds& holds, Byte code, int wanted) {
  if (code == Columns::kMissing) return kUnknown;
  return code < Columns::kExempt && holds(static_cast<int>(code), wanted) ? kYes : kNo;
}

}  // namespace vinhdanh::rules
