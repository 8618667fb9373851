#include "campaign/registry/lineage_policy.h"

#include <algorithm>
#include <unordered_map>

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

// Marked as main, or the only one from which results come. A transfer is never main alone.
bool counts_as_main(const Reorganisation& line, int incoming) {
  return line.main || (incoming == 1 && line.change != Change::kTransfer);
}

bool decided_to_count(const LineagePolicy& policy, const Reorganisation& line) {
  const auto found = policy.cases.find({line.from, line.to});
  return found != policy.cases.end() && found->second;
}

}  // namespace

base::Message label(LineageChoice choice) {
  switch (choice) {
    case LineageChoice::kAll:
      return msg("All predecessors");
    case LineageChoice::kMain:
      return msg("The main predecessor");
    case LineageChoice::kNone:
      return msg("No predecessor");
    case LineageChoice::kCase:
      return msg("By decision in each case");
  }
  return {};
}

base::Message meaning(LineageChoice choice) {
  switch (choice) {
    case LineageChoice::kAll:
      return msg(
          "The years of every unit that it came from count for a collective; where several were evaluated in "
          "one year, the lowest level counts.");
    case LineageChoice::kMain:
      return msg("Only the years of the main predecessor count, or of the only one.");
    case LineageChoice::kNone:
      return msg("Only what a collective has achieved itself, since it was founded, counts.");
    case LineageChoice::kCase:
      return msg(
          "For each step from a unit to its successor it is decided, with a reason, whether the results "
          "count. "
          "What has not been decided does not count.");
  }
  return {};
}

LineageChoice lineage_choice(std::string_view code) {
  const auto found = std::ranges::find(kLineageChoiceCodes, code);
  return found == kLineageChoiceCodes.end() ? LineageChoice::kAll
                                            : static_cast<LineageChoice>(found - kLineageChoiceCodes.begin());
}

double share_passed_on(const Reorganisation& line) {
  if (line.to.empty() || line.from.empty() || line.change == Change::kDissolve) return 0;
  const bool whole = line.change == Change::kMerge || line.change == Change::kRename;
  return std::clamp(line.share.value_or(whole ? 1.0 : 0.0), 0.0, 1.0);
}

bool passes_results(const Reorganisation& line) {
  return share_passed_on(line) > 0;
}

std::vector<Reorganisation> passing_lines(std::span<const Reorganisation> lines) {
  std::vector<Reorganisation> out;
  std::ranges::copy_if(lines, std::back_inserter(out), passes_results);
  return out;
}

std::vector<Reorganisation> counting_lines(std::span<const Reorganisation> lines,
                                           const LineagePolicy& policy) {
  auto out = passing_lines(lines);
  std::unordered_map<std::string, int> incoming;
  for (const auto& line : out) ++incoming[line.to];
  std::erase_if(out, [&](const Reorganisation& line) {
    switch (policy.choice) {
      case LineageChoice::kAll:
        return false;
      case LineageChoice::kMain:
        return !counts_as_main(line, incoming[line.to]);
      case LineageChoice::kNone:
        return true;
      case LineageChoice::kCase:
        break;
    }
    return !decided_to_count(policy, line);
  });
  return out;
}

}  // namespace vinhdanh::campaign::registry
