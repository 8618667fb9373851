#pragma once

#include <optional>
#include <string>
#include <vector>

#include "campaign/criteria/criteria_version.h"

namespace vinhdanh::campaign::criteria {

// One value of the criteria that the form changes: a threshold or a ruling.
struct Setting {
  std::string field;  // "ruling.years", "parameter.excellent_years": the name of its input
  std::string name;
  bool ruling = false;
  rules::Text label;
  rules::Text hint;                 // of a ruling: the default and its reason
  std::optional<base::Date> since;  // of a parameter: the version in force began then
  std::string value;                // "3", "share:0.5", "2020..2024"
  struct Choice {
    std::string value;
    rules::Text label;
  };
  std::vector<Choice> choices;  // empty: typed
};

// With their values in force on the day.
std::vector<Setting> settings_of(const rules::RuleSet& rules, const base::Date& day);

// The texts with these values. What is wrong comes with the field; values that are as before
// change nothing.
base::Result<CriteriaTexts> apply_settings(const CriteriaTexts& texts, const std::vector<Setting>& settings);

}  // namespace vinhdanh::campaign::criteria
