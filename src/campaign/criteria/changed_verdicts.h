#pragma once

#include <optional>
#include <vector>

#include "campaign/criteria/verdicts.h"

namespace vinhdanh::campaign::criteria {

// How one subject's verdict would change if other rules held.
struct ChangedVerdict {
  const Judged* judged = nullptr;
  rules::Overall after = rules::Overall::kUndetermined;
  struct Criterion {
    std::string id;
    std::optional<rules::Value> before;  // nothing: the criterion is new
    std::optional<rules::Value> after;   // nothing: the criterion is gone
    rules::Text reason;                  // by the other rules
  };
  std::vector<Criterion> criteria;  // those that change
};

struct ChangedVerdicts {
  std::vector<ChangedVerdict> shown;  // at most `limit`, those whose whole verdict changes first
  std::size_t overall = 0;            // subjects whose whole verdict changes
  std::size_t details = 0;            // subjects of whom only single criteria change
};

// Refers to `now`, which has to outlive it.
ChangedVerdicts changed_verdicts(const Verdicts& now, const rules::Settled& other, std::size_t limit);

}  // namespace vinhdanh::campaign::criteria
