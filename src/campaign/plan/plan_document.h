#pragma once

#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::plan {

// The plan as an administrative document with a name (Decree 30/2020/NĐ-CP, Annex III,
// form 1.4), equal in content to what was signed, with the quotas as its annex.
paper::Document plan_document(const Plan& plan, base::Instant made);

}  // namespace vinhdanh::campaign::plan
