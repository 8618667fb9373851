#pragma once

#include "campaign/registry/record_use.h"

namespace vinhdanh::campaign::dossiers {

// Units with texts, files or messages of their own.
registry::RecordUses record_uses();

}  // namespace vinhdanh::campaign::dossiers
