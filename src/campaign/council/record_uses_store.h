#pragma once

#include "campaign/registry/record_use.h"

namespace vinhdanh::campaign::council {

// Members of the council and those whom the decision honours.
registry::RecordUses record_uses();

}  // namespace vinhdanh::campaign::council
