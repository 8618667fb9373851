#pragma once

#include <string>

#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::plan {

// "Giấy khen" from "GIẤY KHEN".
std::string award_words(const Plan& plan);
// The name of the agency in sentences: "Sở Khoa học và Công nghệ", as in the enacting words.
std::string agency_words(const Plan& plan);

}  // namespace vinhdanh::campaign::plan
