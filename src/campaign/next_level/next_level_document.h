#pragma once

#include <span>

#include "campaign/council/decision.h"
#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::next_level {

using council::Awarded;

// One of the commended as the next level is to see them.
struct NextLevelEntry {
  Awarded awarded;
  std::string unit_name;  // that nominated
  std::string merits;     // see council::merits_of
  std::string profile;    // half a page of the dossier; may be empty
};

// The submission that proposes exemplars to the next level (plan, V.2), with the list and the profiles as
// annexes (Decree 30/2020/NĐ-CP, Annex III, forms 1.4 and 2.1). It holds all entries; the Office strikes out
// those whom it does not propose.
paper::Document next_level_document(const plan::Plan& plan, std::span<const NextLevelEntry> entries,
                                    base::Instant made);

}  // namespace vinhdanh::campaign::next_level
