#pragma once

#include <vector>

#include "rules/facts.h"

namespace vinhdanh::rules {

// For each item the number of the work that it is a record of: items that name each other
// (`same_as`), directly or through others, are one work.
std::vector<std::size_t> works_of(const std::vector<Item>& items);

}  // namespace vinhdanh::rules
