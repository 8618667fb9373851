#pragma once

#include <vector>

#include "rules/evaluate.h"

namespace vinhdanh::rules {

// For each item the number of the work that it is a record of: items that name each other
// (`same_as`), directly or through others, are one work.
std::vector<std::size_t> works_of(const std::vector<Item>& items);

// For each item whether it is a record of a work that was the ground of an award already and
// therefore does not count (the ruling `rewarded_works` of the reading). `works` as above.
std::vector<bool> left_out(const Settled& settled, const std::vector<Item>& items,
                           const std::vector<std::size_t>& works);

}  // namespace vinhdanh::rules
