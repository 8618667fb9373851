#include "rules/tie_break.h"

#include <algorithm>

namespace vinhdanh::rules {
namespace {

constexpr double kShareOfWomen = 0.7;

std::optional<bool> preferred(const Equal& one) {
  if (one.kind == Kind::kPerson) return one.woman;
  return one.share_of_women ? std::optional(*one.share_of_women >= kShareOfWomen) : std::nullopt;
}

Text reason(const Equal& one) {
  const auto first = preferred(one);
  if (!first)
    return both(
        base::msg("Without preference: it is not known whether the preference among equals applies."));
  if (!*first) return both(base::msg("Without preference among equals."));
  return both(one.kind == Kind::kPerson
                  ? base::msg("Preferred among equals: a woman.")
                  : base::msg("Preferred among equals: a collective with at least 70 % women."));
}

}  // namespace

std::vector<Placed> among_equals(const std::vector<Equal>& equals) {
  std::vector<Placed> out;
  for (const auto& one : equals) out.push_back({one.id, preferred(one).value_or(false), reason(one)});
  std::ranges::stable_partition(out, &Placed::preferred);
  return out;
}

}  // namespace vinhdanh::rules
