#pragma once

#include <span>
#include <string>
#include <vector>

#include "campaign/conference/delegates.h"
#include "campaign/conference/invitation.h"
#include "campaign/plan/wording.h"
#include "paper/letter.h"

namespace vinhdanh::campaign::conference {

// One letter for each delegate (Decree 30/2020/NĐ-CP, Annex III, form 1.7). What the invitation lacks of
// number and date gets room for writing.
std::vector<paper::Letter> invitation_letters(const plan::Plan& plan, std::span<const Delegate> delegates,
                                              const Invitation& invitation = {});
// As the letter names one who is invited: "Bà …, Trưởng phòng, Sở …".
std::string invited_words(const Delegate& delegate);
// "45/GM-SKHCN", with room for a figure that is not recorded.
std::string invitation_number(const plan::Plan& plan, const Invitation& invitation);
// All letters as one document.
paper::Document invitation_document(const plan::Plan& plan, std::span<const Delegate> delegates,
                                    const Invitation& invitation, base::Instant made);

using plan::agency_words;
using plan::conference_time;
using plan::conference_words;

}  // namespace vinhdanh::campaign::conference
