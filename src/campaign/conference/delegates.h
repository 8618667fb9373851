#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "campaign/conference/guest.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::conference {

// One who is invited, once, however many categories fit.
struct Delegate {
  std::string person;      // staff number; empty for a guest
  std::int64_t guest = 0;  // id; with `person`: was added by name too, and is listed once
  std::string honorific;
  std::string name;                     // as printed, without honorific
  std::string post;                     // "Trưởng phòng"; may be empty
  std::string unit;                     // code, or the organisation of a guest
  std::string unit_name;                // in words
  std::vector<std::string> categories;  // ids in plan order; listed under the first
  bool operator==(const Delegate&) const = default;
};

// Who is invited by the rules of the plan on the day of the conference. `exemplars` are the
// honoured of this campaign; a collective comes through its head. A guest who is one of the
// people found adds the category to that person. Order: first category in plan order, then
// unit in plan order (others behind), then name in Vietnamese order.
std::vector<Delegate> delegates_of(const plan::Plan& plan, const registry::Registry& registry,
                                   const std::vector<registry::Subject>& exemplars,
                                   const std::vector<Guest>& guests);

// Whether the guest is that delegate: the same name and, where both have one, the same
// unit or organisation. Capitals don't matter, marks do: Ân is not An.
bool same(const Delegate& delegate, const Guest& guest);
// What stands against adding the guest (field "name"): somebody on the list is the same.
std::optional<base::Problem> against_adding(const std::vector<Delegate>& present, const Guest& guest);

// All categories of the plan in order.
std::vector<const plan::DelegateCategory*> categories_of(const plan::Plan& plan);
// The wording of the plan as it stands in a list, without its closing ";" or ".".
std::string label(const plan::DelegateCategory& category);

}  // namespace vinhdanh::campaign::conference
