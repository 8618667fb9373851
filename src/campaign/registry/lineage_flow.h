#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "campaign/registry/lineage_policy.h"

namespace vinhdanh::campaign::registry {

// Where a result that a collective has won stands after the reorganisations up to a day:
// shares by unit code that come to 1. What a reorganisation does not take along stays where
// it is, so nothing is lost and nothing counts twice.
class LineageFlow {
 public:
  // `counting`: see counting_lines. Lines in a circle, which the check refuses, move
  // results once.
  LineageFlow(std::span<const Unit> units, std::span<const Reorganisation> counting, const base::Date& day);

  // `year`: in which it was won. A unit that goes on after a split or transfer gives of the
  // years before; one that ends gives of all. A result without a year goes as the oldest do.
  std::map<std::string, double> of(std::string_view unit, std::optional<int> year) const;

 private:
  bool is_given(const Reorganisation& line, std::string_view won_in, std::optional<int> year) const;

  std::unordered_map<std::string, std::optional<base::Date>> ended_;
  std::vector<Reorganisation> lines_;  // by day, predecessors before successors
};

}  // namespace vinhdanh::campaign::registry
