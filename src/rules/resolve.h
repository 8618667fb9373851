#pragma once

#include "base/result.h"
#include "rules/rule_set.h"

namespace vinhdanh::rules {

// The checks that need the whole file: no cycles, nothing of an item outside its filter, no
// criterion of persons used for collectives, no definitions that unfold without measure. Sets
// Definition::of_item and RuleSet::order.
base::Problems resolve(RuleSet& rules);

}  // namespace vinhdanh::rules
