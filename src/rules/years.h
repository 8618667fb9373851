#pragma once

#include <string_view>
#include <vector>

#include "rules/evaluate.h"

namespace vinhdanh::rules {

// One year of the period as the rules see it for one subject.
struct YearFact {
  enum class State : std::uint8_t {
    kEvaluated,
    kMissing,         // not known; so is a year of an unknown founding ruling
    kExempt,          // not subject to evaluation; does not count at all
    kBeforeFounding,  // neither the unit nor a counted predecessor existed, which counts against
  };
  int year = 0;
  State state = State::kMissing;
  Level level = Level::kNotCompleted;  // where evaluated
  bool founding = false;               // exempt or missing because nothing existed yet
  bool disciplined = false;            // exempt because the count restarts after discipline
  const Predecessor* from = nullptr;   // whose evaluation it is; nullptr: the subject's own
  bool disputed = false;               // missing because the records contradict each other
};

struct YearsView {
  std::vector<YearFact> years;  // rising; open years only if they have been evaluated
  std::vector<int> open;        // open years without an evaluation: neither missed nor counted
  int subject_to_evaluation() const;
};

// The first day that counts for the subject: that of the period, or, where the ruling
// `after_discipline` says so, the day after the last disciplinary measure in it has ended.
base::Date counting_from(const Settled& settled, const Subject& subject);

// The name of the value taken for a ruling of the reading; empty if there is no such ruling or none was
// taken.
std::string_view value_taken(const Settled& settled, int index);

// The evaluations of the years and open years, after lineage and `before_founding`.
YearsView years_of(const Settled& settled, const Subject& subject);

}  // namespace vinhdanh::rules
