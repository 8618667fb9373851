#pragma once

#include <string_view>

#include "rules/cases.h"
#include "rules/facts_json.h"
#include "rules/rule_set.h"

namespace vinhdanh::rules {

// Every reader of this room on the same bytes, and what was read once through the evaluation.
inline void feed(std::string_view bytes) {
  const auto rules = parse(bytes, "fuzz.toml");
  const auto facts = read_facts(bytes, "fuzz.json");
  const auto cases = parse_cases(bytes, "fuzz.cases");
  if (rules) {
    const auto settled = settle(*rules, base::make_date(2025, 8, 20), {});
    Subject subject;
    if (settled) evaluate(*settled, subject);
  }
}

}  // namespace vinhdanh::rules
