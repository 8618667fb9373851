#pragma once

#include <vector>

#include "rules/evaluate.h"
#include "rules/years.h"

namespace vinhdanh::rules {

struct Finding;

// Items that are one work count as one: the value of the best of them.
struct Work {
  const Item* item = nullptr;  // the best
  Value value = Value::kNotMet;
  std::vector<Finding> why;  // of the filter, one element, for `item`
  std::vector<Work> others;  // other records of this work that come to the same value
};

// What a condition came to for one subject, before it is put into words. Refers to the rules,
// the subject and the YearsView that it was made from.
struct Finding {
  const Node* node = nullptr;
  Value value = Value::kUnknown;
  Bounds bounds;            // numbers
  std::vector<Work> works;  // kCountItems
  std::vector<Finding> children;
};

}  // namespace vinhdanh::rules
