#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

// What was typed in the form of a unit: "code" (of a new one), "name", "short_name", "kind"
// and "parent" (codes), "founded", "dissolved".
struct UnitForm {
  std::map<std::string, std::string, std::less<>> values;
  std::string value(std::string_view key) const;
};

UnitForm filled_in(const Unit& unit);

// The unit as typed, in the place of the one with the code `before` (empty: a new one),
// checked together with its reorganisations on record; or all problems, each at its field.
base::Result<Unit> read_form(const UnitForm& form, const std::string& before, const Registry& units,
                             const base::Date& today);

// Everything of a unit in one line, for the history.
std::string described(const Unit& unit);

}  // namespace vinhdanh::campaign::registry
