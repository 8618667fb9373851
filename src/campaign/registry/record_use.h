#pragma once

#include <string>
#include <vector>

#include "base/message.h"

namespace vinhdanh::campaign::registry {

// Where somebody keeps the codes of people or units; what is used can't be taken out of the registry.
struct RecordUse {
  bool people = true;  // else units
  base::Message what;  // "nominations": how the place is called to people
  std::string codes;   // a query of one column of codes
};
using RecordUses = std::vector<RecordUse>;

// What several steps name, as one list.
template <typename List>
List joined(const std::vector<List>& all) {
  List out;
  for (const auto& one : all) out.insert(out.end(), one.begin(), one.end());
  return out;
}

}  // namespace vinhdanh::campaign::registry
