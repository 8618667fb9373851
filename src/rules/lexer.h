#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/expression.h"

namespace vinhdanh::rules {

struct Token {
  enum class Kind : std::uint8_t { kWord, kNumber, kDate, kSign, kEnd };
  Kind kind = Kind::kEnd;
  std::string text;
  double number = 0;
  base::Date date{};
  Spot spot;
};

// The words of one expression, an end token last. `start` is where its first character stands.
base::Result<std::vector<Token>> tokens_of(std::string_view text, Spot start, std::string_view file);

// A problem at a spot of the criteria file.
base::Problem problem_at(std::string_view file, Spot spot, base::Message text, std::string seen = {});

}  // namespace vinhdanh::rules
