#include "rules/value.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vinhdanh::rules {
namespace {

Bounds span_of(std::array<double, 4> ends) {
  // 0 × ∞ comes up where one side is fully unknown; nothing is known of the product then.
  if (std::ranges::any_of(ends, [](double end) { return std::isnan(end); })) return kAnyNumber;
  const auto [low, high] = std::ranges::minmax(ends);
  return {low, high};
}

Value below(Bounds left, Bounds right) {
  if (left.high < right.low) return Value::kMet;
  return left.low >= right.high ? Value::kNotMet : Value::kUnknown;
}

Value equal(Bounds left, Bounds right) {
  if (left.known() && right.known()) return value_of(left.low == right.low);
  return left.high < right.low || right.high < left.low ? Value::kNotMet : Value::kUnknown;
}

}  // namespace

std::string_view code(Value value) {
  constexpr std::array<std::string_view, 4> kCodes{"not_met", "unknown", "met", "not_applicable"};
  return kCodes[static_cast<std::size_t>(value)];
}

std::string_view code(Overall overall) {
  constexpr std::array<std::string_view, 3> kCodes{"not_eligible", "undetermined", "eligible"};
  return kCodes[static_cast<std::size_t>(overall)];
}

Value both_of(Value left, Value right) {
  if (left == Value::kNotApplicable) return right;
  if (right == Value::kNotApplicable) return left;
  return std::min(left, right);
}

Value either_of(Value left, Value right) {
  if (left == Value::kNotApplicable) return right;
  if (right == Value::kNotApplicable) return left;
  return std::max(left, right);
}

Value opposite(Value value) {
  if (value == Value::kMet) return Value::kNotMet;
  return value == Value::kNotMet ? Value::kMet : value;
}

std::string_view sign(Comparison comparison) {
  constexpr std::array<std::string_view, 6> kSigns{"<", "<=", "=", "!=", ">=", ">"};
  return kSigns[static_cast<std::size_t>(comparison)];
}

Value compare(Comparison comparison, Bounds left, Bounds right) {
  switch (comparison) {
    case Comparison::kLess:
      return below(left, right);
    case Comparison::kAtMost:
      return opposite(below(right, left));
    case Comparison::kEqual:
      return equal(left, right);
    case Comparison::kNotEqual:
      return opposite(equal(left, right));
    case Comparison::kAtLeast:
      return opposite(below(left, right));
    case Comparison::kMore:
      break;
  }
  return below(right, left);
}

Bounds add(Bounds left, Bounds right) {
  return {left.low + right.low, left.high + right.high};
}
Bounds subtract(Bounds left, Bounds right) {
  return {left.low - right.high, left.high - right.low};
}

Bounds multiply(Bounds left, Bounds right) {
  return span_of(
      {left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high});
}

Bounds divide(Bounds left, Bounds right) {
  if (right.low <= 0 && right.high >= 0) return kAnyNumber;
  return span_of(
      {left.low / right.low, left.low / right.high, left.high / right.low, left.high / right.high});
}

}  // namespace vinhdanh::rules
