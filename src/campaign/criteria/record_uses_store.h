#pragma once

#include "campaign/registry/record_use.h"

namespace vinhdanh::campaign::criteria {

// Attestations and circumstances entered for people and units, and verdicts that were relied on.
registry::RecordUses record_uses();

}  // namespace vinhdanh::campaign::criteria
