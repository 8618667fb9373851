#include "campaign/plan/plan_check.h"

#include "campaign/plan/plan_complaints.h"

namespace vinhdanh::campaign::plan {

base::Problems check_plan(const Plan& plan) {
  Complaints complaints(plan);
  check_dates(complaints);
  check_agenda(complaints);
  check_units(complaints);
  check_tasks(complaints);
  check_wording(complaints);
  return std::move(complaints.problems);
}

}  // namespace vinhdanh::campaign::plan
