#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/rule_set.h"

namespace vinhdanh::campaign::criteria {

// Changes one value in the text of a criteria file and leaves everything else, remarks too, as it
// stands. Nothing if the place is not written in a way that this knows ([rulings.NAME] and
// [parameters.NAME] as headings); then the text has to be changed by hand.

// `taken` of the ruling; an empty value takes the line away, so that the default holds again.
std::optional<std::string> with_ruling(std::string_view text, std::string_view name, std::string_view value);

// The value of the parameter, or of its version that began on `from`.
std::optional<std::string> with_parameter(std::string_view text, std::string_view name,
                                          const base::Date& from, double value);

// The version of the parameter that is in force on the day.
const rules::Parameter::Version& version_on(const rules::Parameter& parameter, const base::Date& day);

// "2", "0.7"
std::string number_text(double number);

}  // namespace vinhdanh::campaign::criteria
