#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "campaign/plan/campaign_store.h"
#include "rules/rule_set.h"

namespace vinhdanh::campaign::criteria {

// The two files by which a campaign judges: its own criteria and the general rules beside them.
struct CriteriaTexts {
  std::string own;
  std::string general;
  bool operator==(const CriteriaTexts&) const = default;
};

// The texts as they stood from one saving to the next; number 1 is what the campaign began with.
struct CriteriaVersion {
  int number = 1;
  CriteriaTexts texts;
  std::string hash;  // of both texts, 16 hex digits
  std::string reason;
  std::string saved_by;
  base::Instant saved_at{};
};

inline constexpr std::string_view kOwnFile = "criteria.toml";
inline constexpr std::string_view kGeneralFile = "general.toml";

// What a campaign begins with: the criteria of its plan and the general rules of the program.
CriteriaTexts first_texts(const plan::CurrentCampaign& campaign);

// Both texts as one set of rules; problems of both with the file's name, line and column.
base::Result<rules::RuleSet> read_criteria(const CriteriaTexts& texts);

// Of both texts; tells versions apart.
std::string hash_of(const CriteriaTexts& texts);

}  // namespace vinhdanh::campaign::criteria
