#pragma once

#include <vector>

#include "rules/evaluator.h"

namespace vinhdanh::rules {

// The conditions of one criterion as sentences in both languages with the records used. The
// evaluator has to have run with findings kept.
TraceLine trace_of(const Evaluator& evaluator, std::size_t criterion);

// Every record of the trace, each once.
std::vector<Used> used_in(const TraceLine& trace);

}  // namespace vinhdanh::rules
