#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "campaign/registry/unit.h"

namespace vinhdanh::campaign::registry {

// How the results of the units that a collective came from count for it; chosen once for
// a whole campaign. The results of people follow the person and are not touched by it.
enum class LineageChoice : std::uint8_t {
  kAll,   // all predecessors
  kMain,  // the main predecessor, or the only one
  kNone,
  kCase,  // each step from unit to unit by a decision of its own
};
inline constexpr std::array<std::string_view, 4> kLineageChoiceCodes{"all", "main", "none", "case"};
base::Message label(LineageChoice choice);
// The whole sentence: what follows from the choice.
base::Message meaning(LineageChoice choice);
// kAll for a word that is not a code.
LineageChoice lineage_choice(std::string_view code);

struct LineagePolicy {
  LineageChoice choice = LineageChoice::kAll;
  // kCase: predecessor and successor by code → whether it counts. What has not been
  // decided does not count.
  std::map<std::pair<std::string, std::string>, bool> cases = {};
};

// The part of what `from` has won that the line takes to `to`, whatever the choice. A merger
// and a new name take everything unless a share says otherwise; a split and a transfer
// take the share they carry, and nothing when they carry none.
double share_passed_on(const Reorganisation& line);
bool passes_results(const Reorganisation& line);

// The lines that take results along, before any choice.
std::vector<Reorganisation> passing_lines(std::span<const Reorganisation> lines);
// Those of them that count by the choice.
std::vector<Reorganisation> counting_lines(std::span<const Reorganisation> lines,
                                           const LineagePolicy& policy);

}  // namespace vinhdanh::campaign::registry
