#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "rules/evaluate.h"

namespace vinhdanh::rules {

// One example beside the rules: a subject, rulings and what has to come out.
struct Case {
  std::string name;
  Spot spot;
  base::Date date;
  RulingChoices rulings;
  Subject subject;
  struct Expectation {
    std::string criterion;  // empty: the overall verdict
    std::string value;
    Spot spot;
  };
  std::vector<Expectation> expected;
};

// A file of cases, one fact a line; docs/criteria.md describes it. Every problem at once.
base::Result<std::vector<Case>> parse_cases(std::string_view text, std::string_view file_name);

struct CaseReport {
  std::size_t cases = 0;
  std::size_t failed = 0;
  base::Problems failures;  // each at its expectation, with the reason that the rules give
};

// `file_name` is that of the cases.
CaseReport run_cases(const RuleSet& rules, const std::vector<Case>& cases, std::string_view file_name);

}  // namespace vinhdanh::rules
