#pragma once

#include <vector>

#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

// What one year brought to a person or collective. Pointers into the record.
struct ProfileYear {
  int year = 0;
  bool outside = false;                    // the person was not in service, the unit not there
  const Evaluation* evaluation = nullptr;  // none: not known
  std::vector<const Honour*> honours;
  std::vector<const Initiative*> initiatives;
  std::vector<const Topic*> topics;
  std::vector<const Discipline*> discipline;
};

// Every year from the first of which anything is known, but at least the six up to
// `this_year`; nothing is left out between.
std::vector<ProfileYear> profile_years(const Registry& record, const Subject& subject, int this_year);

// The own part of a person in a work, or nothing.
const Contributor* own_part(const std::vector<Contributor>& contributors, const std::string& person);

}  // namespace vinhdanh::campaign::registry
