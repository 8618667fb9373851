#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "rules/evaluate.h"

namespace vinhdanh::rules {

// "2020..2024", "2020,2022..2024", "2025", "none" or nothing: rising, each once. Nothing
// (nullopt) for any other text and for more than a hundred years.
std::optional<std::vector<int>> parse_years(std::string_view text);

// Why `written` cannot be the value of this ruling.
std::optional<base::Message> why_refused(const Ruling& ruling, std::string_view written);

// The ruling with a value that is not refused; an empty text: not taken.
RulingInForce in_force(const Ruling& ruling, std::string_view written);

}  // namespace vinhdanh::rules
