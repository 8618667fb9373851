#pragma once

#include <span>
#include <string>
#include <vector>

#include "campaign/council/decision.h"
#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::conference {

// Rows of its tables. Course: number, time, minutes, content, who, spoken words, notes. Stage: number, name,
// post, number in the book, notes.
std::vector<std::vector<std::string>> course_rows(const plan::Plan& plan);
std::vector<std::vector<std::string>> stage_rows(std::span<const council::Awarded> awarded);

// The run of show ("kịch bản điều hành"): for each item of the agenda its time, minutes, who carries it out,
// what the master of ceremonies says and room for what has to be ready; then who is called to the stage, in
// the order of the decision's list. The spoken words are a proposal that the Office edits. A4 across.
// `awarded` may be empty.
paper::Document run_of_show_document(const plan::Plan& plan, std::span<const council::Awarded> awarded,
                                     base::Instant made);

}  // namespace vinhdanh::campaign::conference
