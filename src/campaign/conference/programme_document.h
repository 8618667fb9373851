#pragma once

#include <string>
#include <vector>

#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::conference {

// Rows of its table: number, time, content, who carries it out.
std::vector<std::vector<std::string>> programme_rows(const plan::Plan& plan);

// The programme ("CHƯƠNG TRÌNH") of the conference in the format of Decree 30/2020/NĐ-CP: time, place,
// the agenda as a table, signed by position.
paper::Document programme_document(const plan::Plan& plan, base::Instant made);

}  // namespace vinhdanh::campaign::conference
