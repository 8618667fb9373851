#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "rules/evaluate.h"

namespace vinhdanh::rules {

// What the command line and the pages call. `…_name` are for error messages only.

// vinhdanh criteria evaluate --json
base::Result<std::string> evaluate_json(std::string_view criteria, std::string_view criteria_name,
                                        std::string_view facts, std::string_view facts_name);
// The same as text for people.
base::Result<std::string> evaluate_text(std::string_view criteria, std::string_view criteria_name,
                                        std::string_view facts, std::string_view facts_name,
                                        base::Language language);

}  // namespace vinhdanh::rules
