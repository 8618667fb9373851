#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "campaign/registry/unit.h"

namespace vinhdanh::campaign::registry {

// A unit that a later one comes from, directly or through others.
struct Ancestor {
  std::string unit;
  base::Date until;             // the day on which it went over
  bool main = false;            // every step on the way was the main one (the only one counts as main)
  std::optional<double> share;  // product of the shares on the way; nothing when none is given
  int steps = 1;
  bool operator==(const Ancestor&) const = default;
};

// Who became what. Mergers, splits and new names lead from predecessor to successor; a
// transfer does so only when it carries a share. The lines must be free of circles
// (check.h refuses them); a circle is followed once and then left.
class Lineage {
 public:
  explicit Lineage(std::span<const Reorganisation> lines);

  // Nearest first, then by day; each unit once.
  std::vector<Ancestor> ancestors(std::string_view unit) const;
  // Those of the ancestors, or the unit itself, that were there on the day.
  std::vector<Ancestor> ancestors_on(std::string_view unit, const base::Date& day,
                                     std::span<const Unit> units) const;
  // What `unit` has become, directly.
  std::vector<Reorganisation> became(std::string_view unit) const;
  std::vector<Reorganisation> came_from(std::string_view unit) const;

  // Numbers of the lines that close a circle.
  static std::vector<std::size_t> circles(std::span<const Reorganisation> lines);

 private:
  using Index = std::unordered_map<std::string, std::vector<std::size_t>>;
  std::vector<Reorganisation> lines_;
  Index to_;
  Index from_;
};

// True for the lines that make `from` a predecessor of `to`.
bool passes_on(const Reorganisation& line);

}  // namespace vinhdanh::campaign::registry
