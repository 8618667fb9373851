#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "campaign/plan/plan.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::conference {

// A delegate added by name by the Office.
struct Guest {
  std::int64_t id = 0;
  std::string category;  // id in the plan
  std::string honorific;
  std::string name;
  std::string post;
  std::string organisation;
  std::int64_t version = 1;
  bool operator==(const Guest&) const = default;
};

// One who is invited, once, however many categories fit.
struct Delegate {
  std::string person;      // staff number; empty for a guest
  std::int64_t guest = 0;  // id; 0 for a person of the registry
  std::string honorific;
  std::string name;                     // as printed, without honorific
  std::string post;                     // "Trưởng phòng"; may be empty
  std::string unit;                     // code, or the organisation of a guest
  std::string unit_name;                // in words
  std::vector<std::string> categories;  // ids in plan order; listed under the first
  bool operator==(const Delegate&) const = default;
};

// Who is invited by the rules of the plan on the day of the conference. `exemplars` are the
// nominated; a collective comes through its head. Order: first category in plan order, then
// unit in plan order (others behind), then name in Vietnamese order.
std::vector<Delegate> delegates_of(const plan::Plan& plan, const registry::Registry& registry,
                                   const std::vector<registry::Subject>& exemplars,
                                   const std::vector<Guest>& guests);

// All categories of the plan in order.
std::vector<const plan::DelegateCategory*> categories_of(const plan::Plan& plan);

}  // namespace vinhdanh::campaign::conference
