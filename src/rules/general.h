#pragma once

#include "rules/rule_set.h"

namespace vinhdanh::rules {

// The criteria of a campaign with general rules beside them, as one set: criteria, rulings,
// facts, parameters and definitions of `general` follow its own. What the campaign says itself
// goes first: a reading that it settles, a ruling of the same name and values, and a criterion
// of the same id or on facts that it declares itself are left out of the general ones.
// Name, version and hash stay those of `own`.
RuleSet with_general(RuleSet own, const RuleSet& general);

}  // namespace vinhdanh::rules
