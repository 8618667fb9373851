#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

// One reorganisation as people speak of it: the lines that belong together. A merger is all
// units that became one on a day, a split all parts of one unit on a day; the others have
// one line.
struct ReorganisationEvent {
  std::int64_t id = 0;  // of its first line on record; 0: not on record
  Change change = Change::kMerge;
  base::Date on;
  bool whole = false;  // of a split: the unit ends with it
  std::string source;
  std::vector<Reorganisation> lines;
  bool operator==(const ReorganisationEvent&) const = default;
};

struct NumberedLine {
  std::int64_t id = 0;
  Reorganisation line;
};
// By day, the latest first.
std::vector<ReorganisationEvent> events_of(std::span<const NumberedLine> lines, std::span<const Unit> units);

// Everything of an event in one line: for the history, and to see that nobody changed it.
std::string described(const ReorganisationEvent& event);

// What it takes to put `after` in the place of `before`: the lines, the units that are
// founded, and the days on which units begin and end by it.
struct Amendment {
  Registry incoming;
  Registry known;  // on record, without the lines of `before`
};
// `before` or `after` may be missing: recorded anew, taken back. `founded`: new units.
Amendment amend(const Registry& units, const std::optional<ReorganisationEvent>& before,
                const std::optional<ReorganisationEvent>& after, std::vector<Unit> founded);

}  // namespace vinhdanh::campaign::registry
