#pragma once

#include "campaign/dossiers/handing_in_store.h"
#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::dossiers {

// The receipt that the Office gives for a unit's dossier, in Vietnamese: number, time to the second,
// approval, and every part with the beginning of its SHA-256. `list` gives the names of nominees.
paper::Document receipt_document(const plan::Plan& plan, const std::string& unit_name,
                                 const nominations::Submission& submission, const KeptSeal& seal,
                                 const std::vector<Nomination>& list);

}  // namespace vinhdanh::campaign::dossiers
