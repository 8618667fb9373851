#pragma once

#include "campaign/registry/person_follower.h"

namespace vinhdanh::campaign::nominations {

// Nominations follow a person who was merged into another record. Refused while both are nominated
// in one campaign.
registry::PersonFollower nominee_follower();

}  // namespace vinhdanh::campaign::nominations
