#pragma once

#include "campaign/plan/plan.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::plan {

// The values of views/plan.html. `today`: which deadlines have passed.
void fill_plan_page(platform::web::Block& page, const Plan& plan, const base::Date& today);

}  // namespace vinhdanh::campaign::plan
