#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::conference {

// A delegate added by name by the Office.
struct Guest {
  std::int64_t id = 0;
  std::string category;  // id in the plan
  std::string honorific;
  std::string name;
  std::string post;
  std::string organisation;
  std::int64_t version = 1;  // rises with every change
  bool operator==(const Guest&) const = default;
};

// What was typed, in normal form; id and version as they are.
Guest tidied(const Guest& guest);

// All that is wrong with a tidied guest, each with its field ("category", "name" …).
base::Problems check(const plan::Plan& plan, const Guest& guest);

// What differs between the record and what was typed, by field; for the second of two editors.
struct GuestDifference {
  base::Message field;
  std::string stored;
  std::string given;
  bool operator==(const GuestDifference&) const = default;
};
std::vector<GuestDifference> differences(const plan::Plan& plan, const Guest& stored, const Guest& given);

}  // namespace vinhdanh::campaign::conference
