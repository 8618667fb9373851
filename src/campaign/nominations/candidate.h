#pragma once

#include <vector>

#include "campaign/criteria/verdicts.h"
#include "campaign/nominations/nomination.h"
#include "rules/tie_break.h"

namespace vinhdanh::campaign::nominations {

// Someone whom a unit may want to nominate, with why.
struct Candidate {
  const criteria::Judged* judged = nullptr;
  bool preferred = false;  // first among equals
  rules::Text note;        // the place among equals; or the one thing that is lacking
};

enum class CandidateList : std::uint8_t {
  kReady,       // meets the criteria and is not nominated; among equals as the law says, unit by unit
  kLackingOne,  // one fact more, and the criteria are met; not nominated
};

// Refers to `verdicts`. Withdrawn nominations do not count.
std::vector<Candidate> candidates(const criteria::Verdicts& verdicts,
                                  const std::vector<Nomination>& nominated, CandidateList list);

}  // namespace vinhdanh::campaign::nominations
