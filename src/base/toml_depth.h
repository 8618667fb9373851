#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"

namespace vinhdanh::base {

// Where a TOML text writes a key of more than 64 parts ("a.a.a…"); nothing for every other
// text, well-formed or not. toml++ 3.3 limits the nesting of values but not of keys, and ends
// the program on a key that is deep enough: ask this before every toml::parse.
std::optional<Problem> too_deep_toml(std::string_view text, std::string_view file_name);

}  // namespace vinhdanh::base
