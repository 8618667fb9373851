#pragma once

#include <vector>

#include "rules/evaluate.h"

namespace vinhdanh::rules {

// Facts that have to come together.
using ChangeSet = std::vector<Change>;

// As many sets are kept while sets are being combined.
inline constexpr std::size_t kKeptSets = 24;

// How hard the facts are to come by, larger is harder.
int effort(const ChangeSet& set);
int facts_in(const ChangeSet& set);
// Without sets that contain another; the most reachable first.
std::vector<ChangeSet> smallest(std::vector<ChangeSet> family);
// Each set of the one with each of the other, smallest kept.
std::vector<ChangeSet> together(const std::vector<ChangeSet>& left, const std::vector<ChangeSet>& right);

}  // namespace vinhdanh::rules
