#pragma once

#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::conference {

// The programme ("CHƯƠNG TRÌNH") of the conference in the format of Decree 30/2020/NĐ-CP: time, place,
// the agenda as a table, signed by position.
paper::Document programme_document(const plan::Plan& plan, base::Instant made);

}  // namespace vinhdanh::campaign::conference
