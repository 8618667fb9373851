#pragma once

#include <string>
#include <vector>

#include "campaign/criteria/verdicts.h"
#include "campaign/nominations/nomination.h"

namespace vinhdanh::campaign::dossiers {

// What is on record of one nominee, for reading nominees of a category side by side.
struct ComparedNominee {
  const nominations::Nomination* nominee = nullptr;
  const criteria::Judged* judged = nullptr;            // nothing: no verdict on this subject
  std::vector<std::pair<int, registry::Level>> years;  // evaluations in the campaign's years
  std::vector<std::pair<std::string, int>> titles;     // code of the form, year; 0: not known
  int initiatives = 0;                                 // recognised or not yet decided; of people
  int topics = 0;
  int count(registry::Level level) const;
};

// Submitted and accepted nominees of the category in their order. Refers to both arguments.
std::vector<ComparedNominee> compared(const criteria::Verdicts& verdicts,
                                      const std::vector<nominations::Nomination>& all,
                                      registry::SubjectKind category, int first_year, int last_year);

}  // namespace vinhdanh::campaign::dossiers
