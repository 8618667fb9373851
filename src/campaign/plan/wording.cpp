#include "campaign/plan/wording.h"

#include "base/text.h"

namespace vinhdanh::campaign::plan {

std::string award_words(const Plan& plan) {
  const auto small = base::lower(plan.campaign.award);
  const auto length = small.empty() ? 0 : static_cast<unsigned char>(small[0]) < 0x80 ? 1u : 2u;
  return base::upper(small.substr(0, length)) + small.substr(length);
}

std::string agency_words(const Plan& plan) {
  const auto& sentence = plan.head.enacting;
  return sentence.substr(0, sentence.find(" ban hành"));
}

}  // namespace vinhdanh::campaign::plan
