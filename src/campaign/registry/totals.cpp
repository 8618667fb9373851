#include "campaign/registry/totals.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using Key = std::pair<std::string, int>;

double& cell(Totals& totals, const std::string& unit, const Tally& tally) {
  return totals[Key(unit, tally.year.value_or(0))][static_cast<std::size_t>(tally.measure)];
}

}  // namespace

base::Message label(Measure measure) {
  switch (measure) {
    case Measure::kExcellent:
      return msg("Excellent");
    case Measure::kGood:
      return msg("Good");
    case Measure::kCompleted:
      return msg("Completed");
    case Measure::kNotCompleted:
      return msg("Not completed");
    case Measure::kTitles:
      return msg("Emulation titles");
    case Measure::kCommendations:
      return msg("Commendations");
    case Measure::kInitiatives:
      return msg("Initiatives");
    case Measure::kWorks:
      return msg("Topics, schemes and works");
  }
  return {};
}

Totals totals_before(std::span<const Tally> tallies) {
  Totals totals;
  for (const auto& tally : tallies) cell(totals, tally.won_in, tally) += static_cast<double>(tally.count);
  return totals;
}

Totals totals_after(std::span<const Tally> tallies, const LineageFlow& flow) {
  Totals totals;
  std::map<std::pair<std::string, std::optional<int>>, std::map<std::string, double>> known;
  for (const auto& tally : tallies) {
    const auto count = static_cast<double>(tally.count);
    if (tally.of_people) {
      cell(totals, tally.now_in.empty() ? tally.won_in : tally.now_in, tally) += count;
      continue;
    }
    const auto [place, added] = known.try_emplace({tally.won_in, tally.year});
    if (added) place->second = flow.of(tally.won_in, tally.year);
    for (const auto& [unit, share] : place->second) cell(totals, unit, tally) += count * share;
  }
  return totals;
}

Counts sum(const Totals& totals) {
  Counts all{};
  for (const auto& [key, counts] : totals) all += counts;
  return all;
}

Counts& operator+=(Counts& sum, const Counts& more) {
  for (std::size_t i = 0; i < kMeasures; ++i) sum[i] += more[i];
  return sum;
}

}  // namespace vinhdanh::campaign::registry
