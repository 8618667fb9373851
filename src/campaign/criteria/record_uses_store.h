#pragma once

#include "campaign/registry/person_follower.h"
#include "campaign/registry/record_use.h"

namespace vinhdanh::campaign::criteria {

// Attestations and circumstances entered for people and units, and verdicts that were relied on.
registry::RecordUses record_uses();

// What was attested and entered for people.
registry::PersonFollowers person_followers();

}  // namespace vinhdanh::campaign::criteria
