#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "campaign/registry/lineage_flow.h"

namespace vinhdanh::campaign::registry {

// What is counted: evaluations by level (exempt years are none), honours by kind,
// initiatives and topics that were not rejected.
enum class Measure : std::uint8_t {
  kExcellent,
  kGood,
  kCompleted,
  kNotCompleted,
  kTitles,
  kCommendations,
  kInitiatives,
  kWorks,
};
inline constexpr std::size_t kMeasures = 8;
base::Message label(Measure measure);

// Equal results taken together.
struct Tally {
  bool of_people = false;   // else of a collective
  std::string won_in;       // unit code; empty: not known
  std::string now_in;       // of people: unit of their post today; empty: they have none
  std::optional<int> year;  // nothing: not known
  Measure measure = Measure::kGood;
  std::int64_t count = 0;
  bool operator==(const Tally&) const = default;
};

using Counts = std::array<double, kMeasures>;
// By unit and year (0: not known).
using Totals = std::map<std::pair<std::string, int>, Counts>;

// As it was won: each result in the unit of its time.
Totals totals_before(std::span<const Tally> tallies);
// As it stands after the reorganisations: results of people where the person is now (where
// they were won for people without a post), those of collectives where the flow takes
// them. For every year and measure the sum over all units is that of totals_before.
Totals totals_after(std::span<const Tally> tallies, const LineageFlow& flow);

Counts sum(const Totals& totals);
Counts& operator+=(Counts& sum, const Counts& more);

}  // namespace vinhdanh::campaign::registry
