#include "campaign/nominations/apportion.h"

#include <algorithm>
#include <numeric>

namespace vinhdanh::campaign::nominations {
namespace {

using base::msg;
using Heads = std::span<const std::int64_t>;

// a/b > c/d without fractions; heads and places are far below the square root of 2^63.
bool larger(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
  return a * d > c * b;
}

// Those that share the places: all with heads, less those held at the minimum.
std::vector<int> by_quota(Heads heads, const std::vector<bool>& sharing, int places) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) total += sharing[i] ? heads[i] : 0;
  std::vector<int> seats(heads.size(), 0);
  std::vector<std::size_t> order;
  int rest = places;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (!sharing[i]) continue;
    seats[i] = static_cast<int>(heads[i] * places / total);
    rest -= seats[i];
    order.push_back(i);
  }
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    const auto left = heads[a] * places % total, right = heads[b] * places % total;
    return left != right ? left > right : heads[a] > heads[b];
  });
  for (int i = 0; i < rest; ++i) ++seats[order[static_cast<std::size_t>(i)]];
  return seats;
}

// Whoever falls below the minimum is lifted to it, and the others share what is left,
// until nobody falls below.
std::vector<int> largest_remainder(Heads heads, int places, int minimum) {
  std::vector<bool> sharing(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) sharing[i] = heads[i] > 0;
  std::vector<int> lifted(heads.size(), 0);
  for (;;) {
    const int left = places - std::accumulate(lifted.begin(), lifted.end(), 0);
    auto seats = std::ranges::find(sharing, true) == sharing.end() ? std::vector<int>(heads.size(), 0)
                                                                   : by_quota(heads, sharing, left);
    bool again = false;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      if (!sharing[i] || seats[i] >= minimum) continue;
      sharing[i] = false;
      lifted[i] = minimum;
      again = true;
    }
    if (again) continue;
    for (std::size_t i = 0; i < heads.size(); ++i) seats[i] += lifted[i];
    return seats;
  }
}

std::vector<int> sainte_lague(Heads heads, int places, int minimum) {
  std::vector<int> seats(heads.size(), 0);
  for (std::size_t i = 0; i < heads.size(); ++i) seats[i] = heads[i] > 0 ? minimum : 0;
  for (int given = std::accumulate(seats.begin(), seats.end(), 0); given < places; ++given) {
    std::size_t best = heads.size();
    for (std::size_t i = 0; i < heads.size(); ++i) {
      if (heads[i] == 0) continue;
      if (best == heads.size()) {
        best = i;
        continue;
      }
      const std::int64_t mine = 2 * seats[i] + 1, its = 2 * seats[best] + 1;
      const bool equal = heads[i] * its == heads[best] * mine;
      if (equal ? heads[i] > heads[best] : larger(heads[i], mine, heads[best], its)) best = i;
    }
    ++seats[best];
  }
  return seats;
}

}  // namespace

base::Result<std::vector<int>> apportion(Apportionment method, int places, Heads heads, int minimum) {
  const auto with_heads =
      static_cast<int>(std::ranges::count_if(heads, [](std::int64_t h) { return h > 0; }));
  if (places < 0 || places > kMostPlaces || minimum < 0 || minimum > kMostPlaces)
    return base::refuse(msg("Enter numbers of places from 0 to {0}.", kMostPlaces));
  if (with_heads == 0)
    return base::refuse(
        msg("No unit has people on record yet. Import the registry first, or enter the places by hand."));
  if (minimum > 0 && places / minimum < with_heads)
    return base::refuse(
        msg("{0} places are too few for {1} units with at least {2} each. Enter more places or a "
            "smaller minimum.",
            places, with_heads, minimum));
  return method == Apportionment::kSainteLague ? sainte_lague(heads, places, minimum)
                                               : largest_remainder(heads, places, minimum);
}

}  // namespace vinhdanh::campaign::nominations
