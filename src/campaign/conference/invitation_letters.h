#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "campaign/conference/delegates.h"
#include "campaign/conference/invitation.h"
#include "paper/letter.h"

namespace vinhdanh::campaign::conference {

// One letter for each delegate (Decree 30/2020/NĐ-CP, Annex III, form 1.7). What the invitation lacks of
// number and date gets room for writing.
std::vector<paper::Letter> invitation_letters(const plan::Plan& plan, std::span<const Delegate> delegates,
                                              const Invitation& invitation = {});
// All letters as one PDF; problems when a name has signs that the font can't show.
base::Result<std::string> invitations_pdf(const plan::Plan& plan, std::span<const Delegate> delegates,
                                          const Invitation& invitation = {});

// The name of the agency in sentences: "Sở Khoa học và Công nghệ".
std::string agency_words(const plan::Plan& plan);
// The name of the conference: the banner of the plan in one line, or else its title.
std::string conference_words(const plan::Plan& plan);
// "14 giờ 00 phút, ngày 25 tháng 8 năm 2025"
std::string conference_time(const plan::Plan& plan);

}  // namespace vinhdanh::campaign::conference
