#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/facts.h"
#include "rules/text.h"

namespace vinhdanh::rules {

// Someone among equals: all fulfil the criteria alike and there are fewer places than people.
struct Equal {
  std::string id;
  Kind kind = Kind::kPerson;
  std::optional<bool> woman;             // persons
  std::optional<double> share_of_women;  // collectives, 0 to 1
};

struct Placed {
  std::string id;
  bool preferred = false;
  Text reason;  // why it stands where it stands
};

// Women, and collectives with at least 70 % women, first; otherwise the order given is kept
// (Decree 152/2025/NĐ-CP, article 4). What is not known gives no preference, and says so.
std::vector<Placed> among_equals(const std::vector<Equal>& equals);

}  // namespace vinhdanh::rules
