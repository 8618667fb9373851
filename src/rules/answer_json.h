#pragma once

#include <string>
#include <vector>

#include "rules/evaluate.h"

namespace vinhdanh::rules {

// {"results": […]} as docs/criteria.md describes it, with the rulings in force and the rules'
// version; verdicts in the order given.
std::string answer_json(const Settled& settled, const std::vector<Verdict>& verdicts);

}  // namespace vinhdanh::rules
