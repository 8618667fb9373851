#pragma once

#include <string>

#include "campaign/registry/registry.h"
#include "campaign/registry/sample_random.h"

namespace vinhdanh::campaign::registry {

// Adds what the one person of `r` has achieved from 2019 to 2024. About one in five
// years is excellent, and some 35 to 50 % of the people meet section IV of the sample
// plan. `other`: staff code of a co-author; may be empty.
void add_sample_achievements(Registry& r, std::size_t number, const std::string& other, Random& random);

}  // namespace vinhdanh::campaign::registry
