#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "campaign/conference/delegates.h"
#include "campaign/conference/invitation.h"
#include "campaign/plan/wording.h"
#include "paper/letter.h"

namespace vinhdanh::campaign::conference {

// One letter for each delegate (Decree 30/2020/NĐ-CP, Annex III, form 1.7). What the invitation lacks of
// number and date gets room for writing.
std::vector<paper::Letter> invitation_letters(const plan::Plan& plan, std::span<const Delegate> delegates,
                                              const Invitation& invitation = {});
// All letters as one PDF; problems when a name has signs that the font can't show.
base::Result<std::string> invitations_pdf(const plan::Plan& plan, std::span<const Delegate> delegates,
                                          const Invitation& invitation = {});

using plan::agency_words;
using plan::conference_time;
using plan::conference_words;

}  // namespace vinhdanh::campaign::conference
