#pragma once

#include <string>
#include <string_view>

#include "campaign/plan/plan.h"
#include "paper/document_decree30.h"

// What the papers of a campaign have in common above and below their text.
namespace vinhdanh::campaign::plan {

// "SKHCN" from "…/KH-SKHCN"; empty when the number of the plan has no such end.
std::string agency_sign(const Plan& plan);
// Number and day left open. `kind` is the sign of the kind of document (Decree 30/2020, Annex III, I): "CTr"
// gives "CTr-SKHCN"; empty: a paper without a number.
paper::decree30::Head letterhead(const Plan& plan, std::string_view kind);
// Of an official dispatch, which has the sign of the unit that writes it: "SKHCN-VP".
paper::decree30::Head dispatch_head(const Plan& plan, const std::string& subject);
// Who signed the plan, by position.
paper::decree30::Signer signer_of(const Plan& plan);
// "02", and the dots of a figure that is not known for less than 0.
std::string two_digits(long count);

}  // namespace vinhdanh::campaign::plan
