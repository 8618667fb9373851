#pragma once

#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::plan {

// The plan as an official document: Decree 30/2020/NĐ-CP, Annex I (format) and Annex III,
// form 1.4. Equal in content to write_text(plan), with the quotas as its annex. `made` is
// the moment in the file's data.
paper::Document plan_document(const Plan& plan, base::Instant made);

// Rows of that annex: number, unit, collectives, people; the total last.
std::vector<std::vector<std::string>> quota_rows(const Plan& plan);
// Its annex with the places of each unit, alone.
paper::Document quota_document(const Plan& plan, base::Instant made);

}  // namespace vinhdanh::campaign::plan
