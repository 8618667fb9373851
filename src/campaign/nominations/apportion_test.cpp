#include "campaign/nominations/apportion.h"

#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace vinhdanh::campaign::nominations {
namespace {

using Heads = std::vector<std::int64_t>;
using Seats = std::vector<int>;

Seats divided(Apportionment method, int places, const Heads& heads, int minimum = 0) {
  return apportion(method, places, heads, minimum).value();
}
std::string refusal(int places, const Heads& heads, int minimum) {
  const auto answer = apportion(Apportionment::kSainteLague, places, heads, minimum);
  return answer ? "" : base::say(base::Language::kEnglish, answer.error().front().text);
}

// The example of the method in the literature on largest remainders: 100,000 votes, ten seats.
TEST(Apportion, largest_remainders_divide_as_published) {
  EXPECT_EQ(divided(Apportionment::kLargestRemainder, 10, {47000, 16000, 15900, 12000, 6000, 3100}),
            (Seats{5, 2, 1, 1, 1, 0}));
  // The Alabama paradox of the method: one more seat costs the smallest one.
  EXPECT_EQ(divided(Apportionment::kLargestRemainder, 10, {6, 6, 2}), (Seats{4, 4, 2}));
  EXPECT_EQ(divided(Apportionment::kLargestRemainder, 11, {6, 6, 2}), (Seats{5, 5, 1}));
}

// Published worked examples of Webster's / Sainte-Laguë's method.
TEST(Apportion, sainte_lague_divides_as_published) {
  EXPECT_EQ(divided(Apportionment::kSainteLague, 7, {53000, 24000, 23000}), (Seats{3, 2, 2}));
  EXPECT_EQ(divided(Apportionment::kSainteLague, 8, {100000, 80000, 30000, 20000}), (Seats{3, 3, 1, 1}));
}

TEST(Apportion, every_unit_with_people_gets_the_minimum) {
  EXPECT_EQ(divided(Apportionment::kLargestRemainder, 10, {900, 50, 50, 0}, 1), (Seats{8, 1, 1, 0}));
  EXPECT_EQ(divided(Apportionment::kSainteLague, 10, {900, 50, 50, 0}, 1), (Seats{8, 1, 1, 0}));
  EXPECT_EQ(divided(Apportionment::kLargestRemainder, 3, {900, 50, 50, 0}, 1), (Seats{1, 1, 1, 0}));
}

TEST(Apportion, what_cannot_be_divided_is_refused_with_what_to_do) {
  EXPECT_EQ(refusal(2, {5, 5, 5}, 1),
            "2 places are too few for 3 units with at least 1 each. Enter more places or a smaller minimum.");
  EXPECT_EQ(refusal(2, {0, 0}, 0),
            "No unit has people on record yet. Import the registry first, or enter the places by hand.");
  EXPECT_EQ(refusal(-1, {1}, 0), "Enter numbers of places from 0 to 10000.");
}

TEST(Apportion, sums_minimum_and_order_of_sizes_hold_for_any_heads) {
  std::mt19937 random(20250814);
  for (int round = 0; round < 3000; ++round) {
    Heads heads(1 + random() % 30);
    for (auto& h : heads) h = static_cast<std::int64_t>(random() % 500);
    heads[0] = std::max<std::int64_t>(1, heads[0]);
    const int minimum = static_cast<int>(random() % 3);
    const int places = minimum * static_cast<int>(heads.size()) + static_cast<int>(random() % 200);
    for (const auto method : {Apportionment::kLargestRemainder, Apportionment::kSainteLague}) {
      const auto seats = divided(method, places, heads, minimum);
      ASSERT_EQ(std::accumulate(seats.begin(), seats.end(), 0), places);
      for (std::size_t i = 0; i < heads.size(); ++i) {
        ASSERT_GE(seats[i], heads[i] ? minimum : 0);
        ASSERT_TRUE(heads[i] > 0 || seats[i] == 0);
        for (std::size_t j = 0; j < heads.size(); ++j)
          ASSERT_TRUE(heads[i] <= heads[j] || seats[i] >= seats[j]) << "more people, fewer places";
      }
    }
  }
}

// The quota rule of the method, and that no seat more takes one away in Sainte-Laguë's.
TEST(Apportion, each_method_keeps_its_promise) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    Heads heads(2 + random() % 10);
    for (auto& h : heads) h = static_cast<std::int64_t>(1 + random() % 300);
    const int places = static_cast<int>(random() % 60);
    const auto total = std::accumulate(heads.begin(), heads.end(), std::int64_t{0});
    const auto seats = divided(Apportionment::kLargestRemainder, places, heads);
    const auto before = divided(Apportionment::kSainteLague, places, heads);
    const auto after = divided(Apportionment::kSainteLague, places + 1, heads);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      ASSERT_GE(seats[i], heads[i] * places / total);
      ASSERT_LE(seats[i], (heads[i] * places + total - 1) / total);
      ASSERT_GE(after[i], before[i]);
    }
  }
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
