#pragma once

#include "campaign/registry/person_follower.h"

namespace vinhdanh::campaign::council {

// Those whom the decision honours, by the staff code that stands for them now; names on papers
// stay as they were decided.
registry::PersonFollower awarded_follower();

}  // namespace vinhdanh::campaign::council
