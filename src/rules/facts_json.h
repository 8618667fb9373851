#pragma once

#include <string_view>

#include "base/result.h"
#include "rules/facts.h"

namespace vinhdanh::rules {

// The facts as docs/criteria.md describes them. Every problem at once; `place.field` is the
// path to the value ("subjects[0].evaluations.2020"), `place.line` stands for broken JSON.
base::Result<Facts> read_facts(std::string_view json, std::string_view file_name);

}  // namespace vinhdanh::rules
