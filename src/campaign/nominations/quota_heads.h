#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "campaign/registry/unit_store.h"

namespace vinhdanh::campaign::nominations {

// Heads of each of these units, in their order: those in the unit itself and in what lies
// below it, as far as that is not one of these units too. `tree` is in tree order.
std::vector<std::int64_t> heads_of(std::span<const std::string> units,
                                   std::span<const registry::UnitLine> tree);

}  // namespace vinhdanh::campaign::nominations
