#pragma once

#include "campaign/registry/record_use.h"

namespace vinhdanh::campaign::nominations {

// Who is or was nominated, by which unit, and what the quota gives to units.
registry::RecordUses record_uses();

}  // namespace vinhdanh::campaign::nominations
