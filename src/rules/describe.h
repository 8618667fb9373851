#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "rules/evaluate.h"

namespace vinhdanh::rules {

// How a condition is computed, as people read it: one line for each part, parts of a part one deeper. Numbers
// that have a name are those in force on the campaign's date.
struct DescribedLine {
  int depth = 0;
  std::string text;
  bool operator==(const DescribedLine&) const = default;
};
std::vector<DescribedLine> describe(const Settled& settled, const Node& condition, base::Language language);

}  // namespace vinhdanh::rules
