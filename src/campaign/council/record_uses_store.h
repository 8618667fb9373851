#pragma once

#include "campaign/registry/person_follower.h"
#include "campaign/registry/record_use.h"

namespace vinhdanh::campaign::council {

// Members of the council and those whom the decision honours.
registry::RecordUses record_uses();

// Those whom the decision honours, by the staff code that stands for them now (names on papers stay as they
// were decided), and members of the council.
registry::PersonFollowers person_followers();

}  // namespace vinhdanh::campaign::council
