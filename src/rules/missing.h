#pragma once

#include <vector>

#include "rules/evaluator.h"

namespace vinhdanh::rules {

// The smallest sets of facts that would make every criterion met, at most three, the most
// reachable first. Known facts are never taken back: a year evaluated too low or an attestation
// "no" leaves no set. The evaluator has to have run with findings kept.
std::vector<std::vector<Change>> missing(Evaluator& evaluator);

}  // namespace vinhdanh::rules
