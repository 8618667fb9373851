#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace vinhdanh::campaign::nominations {

// Ways to divide places by head counts.
enum class Apportionment : std::uint8_t {
  kLargestRemainder,  // Hare quota: whole parts first, the rest by the largest remainders
  kSainteLague,       // highest quotients of heads / 1, 3, 5 …
};

inline constexpr int kMostPlaces = 10'000;

// `places` divided among units with these heads, in their order; the sum is `places`. A
// unit with heads gets at least `minimum`, one without gets nothing. Equal claims go to
// the unit with more heads, then to the earlier one. Refused when the minimum needs more
// places than there are, when nobody has heads, or beyond kMostPlaces.
base::Result<std::vector<int>> apportion(Apportionment method, int places,
                                         std::span<const std::int64_t> heads, int minimum = 0);

}  // namespace vinhdanh::campaign::nominations
