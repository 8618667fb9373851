#include "campaign/criteria/criteria_version.h"

#include <stdexcept>

#include "base/resource.h"
#include "rules/general.h"

namespace vinhdanh::campaign::criteria {
namespace {

constexpr std::string_view kGeneralResource = "plans/general/decree-152-2025.toml";

}  // namespace

CriteriaTexts first_texts(const plan::CurrentCampaign& campaign) {
  const auto own = campaign.files.texts.find(std::string(kOwnFile));
  if (own == campaign.files.texts.end())
    throw std::runtime_error(campaign.files.shown + "criteria.toml is missing");
  return {own->second, std::string(base::resource(kGeneralResource).value_or(""))};
}

base::Result<rules::RuleSet> read_criteria(const CriteriaTexts& texts) {
  auto own = rules::parse(texts.own, kOwnFile);
  auto general = rules::parse(texts.general, kGeneralFile);
  if (own && general) return rules::with_general(std::move(*own), *general);
  base::Problems problems;
  for (auto* one : {&own, &general}) {
    if (!*one) problems.insert(problems.end(), one->error().begin(), one->error().end());
  }
  return base::refuse(std::move(problems));
}

std::string hash_of(const CriteriaTexts& texts) {
  return rules::hash_of(texts.own + '\0' + texts.general);
}

}  // namespace vinhdanh::campaign::criteria
