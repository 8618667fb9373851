#pragma once

#include <span>

#include "campaign/conference/five_years.h"
#include "campaign/council/decision.h"
#include "paper/document.h"

namespace vinhdanh::campaign::conference {

// The frame of the five-year report (plan, III.3.3; Decree 30/2020/NĐ-CP, Annex III, form 1.4): the parts
// that such a report has, the tables filled in from the registry, and what each open part is to say, in
// italics. `awarded`, the exemplars of this campaign, may be empty.
paper::Document five_year_report(const plan::Plan& plan, const FiveYears& figures,
                                 std::span<const council::Awarded> awarded, base::Instant made);

}  // namespace vinhdanh::campaign::conference
