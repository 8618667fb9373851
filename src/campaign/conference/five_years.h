#pragma once

#include <array>
#include <vector>

#include "campaign/plan/plan.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::conference {

// What the registry holds of the years that the plan looks back on, of present units and of those before the
// reorganisations (plan, III.3.1): every record once.
struct FiveYears {
  struct Year {
    int year = 0;
    // By registry::Level, without exempt.
    std::array<long, 4> collectives{}, people{};
    long initiatives = 0, topics = 0;  // recognised and accepted in that year
    bool operator==(const Year&) const = default;
  };
  struct Form {
    const registry::HonourForm* form = nullptr;
    long collectives = 0, people = 0;
    bool operator==(const Form&) const = default;
  };
  long units = 0, people = 0;  // on the day
  std::vector<Year> years{};   // of the plan, each once
  std::vector<Form> forms{};   // those that were won, in the order of the law
  bool operator==(const FiveYears&) const = default;
};

// Titles count for the year they were given for, else that of the decision. Units are those of the agency on
// `day`, without organisations and outside bodies.
FiveYears five_years(const plan::Plan& plan, const registry::Registry& registry, const base::Date& day);

}  // namespace vinhdanh::campaign::conference
