#pragma once

#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::plan {

// What contradicts itself in a plan that was read: dates out of order, agenda items that
// overlap (error) or leave a gap (warning), tasks without owner, deadlines after the
// conference, units that do not exist, codes that stand twice. Values that were missing
// are passed over: the reader has named them.
base::Problems check_plan(const Plan& plan);

}  // namespace vinhdanh::campaign::plan
