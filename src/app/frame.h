#pragma once

#include "access/visit.h"
#include "campaign/plan/plan.h"

namespace vinhdanh::app {

// Fills what stands around every page: menu by role, campaign, timeline, version.
void dress(const access::Visit& visit, platform::web::Block frame, const campaign::plan::Plan* plan);

}  // namespace vinhdanh::app
