#pragma once

#include <string>
#include <vector>

#include "rules/evaluate.h"

namespace vinhdanh::rules {

// Whose verdict differs between two versions of the rules (or two sets of rulings).
struct Difference {
  std::string subject;
  Overall before = Overall::kUndetermined;
  Overall after = Overall::kUndetermined;
  std::vector<std::string> criteria;  // ids that came to another value, appeared or went away
};

// Subjects without a difference are left out; the others in input order.
std::vector<Difference> differences(const Settled& before, const Settled& after,
                                    const std::vector<Subject>& subjects);

}  // namespace vinhdanh::rules
