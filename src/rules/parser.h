#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/expression.h"
#include "rules/rule_set.h"

namespace vinhdanh::rules {

// Reads one expression of a criteria file. Names are looked up in `rules`, of which rulings,
// parameters, facts and the names of definitions and criteria have to be there already.
// `own_criterion` is the one that `attested` without a name means (empty: none).
base::Result<Node> parse_condition(const RuleSet& rules, std::string_view text, Spot start,
                                   std::string_view own_criterion);

// Words that no name in a criteria file may be.
bool is_reserved(std::string_view word);

}  // namespace vinhdanh::rules
