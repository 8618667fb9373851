#pragma once

#include <string>
#include <vector>

#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::conference {

// Rows of its table: number, task, who is in charge, who helps, until when.
std::vector<std::vector<std::string>> task_rows(const plan::Plan& plan);

// The notice that assigns the tasks of the plan (part V) as a table: task, who is in charge, who helps, until
// when (Decree 30/2020/NĐ-CP, Annex III, form 1.4).
paper::Document task_document(const plan::Plan& plan, base::Instant made);

}  // namespace vinhdanh::campaign::conference
