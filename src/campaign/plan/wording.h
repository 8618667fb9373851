#pragma once

#include <string>

#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::plan {

// "Giấy khen" from "GIẤY KHEN".
std::string award_words(const Plan& plan);
// The name of the agency in sentences: "Sở Khoa học và Công nghệ", as in the enacting words.
std::string agency_words(const Plan& plan);
// The superior body as it is addressed: "UBND thành phố Hải Phòng" for a people's committee, which the head
// writes in capitals; others as they are written there.
std::string superior_words(const Plan& plan);
// The unit that runs the campaign: the first one of the kind "office"; "Văn phòng" when there is none.
std::string office_words(const Plan& plan);
// The name of the conference: the banner of the plan in one line, or else its title.
std::string conference_words(const Plan& plan);
// "14 giờ 00 phút, ngày 25 tháng 8 năm 2025"; dots for a day that is not settled.
std::string conference_time(const Plan& plan);
// "125/KH-SKHCN"; "……/KH-SKHCN" while the figure is blank.
std::string plan_number(const Plan& plan);
// "Kế hoạch số ……/KH-SKHCN ngày 11 tháng 8 năm 2025 của Sở … về việc tổ chức …"; dots for a blank figure.
std::string plan_reference(const Plan& plan);

// Without the ";", "." or ":" that closes it in a list.
std::string without_end(std::string text);

}  // namespace vinhdanh::campaign::plan
