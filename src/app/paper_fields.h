#pragma once

#include "app/papers.h"
#include "campaign/papers/plan_fields.h"

namespace vinhdanh::app {

// What a template of any paper of the campaign may use; docs/templates.md lists the names. The same names for
// all papers, so that a clerk learns them once.
paper::TemplateData common_fields(const PaperSources& from);
// With what one kind of paper is filled: the same, and of papers that are letters each one's own fields.
campaign::papers::PaperFields paper_fields(std::string_view kind, const PaperSources& from);

}  // namespace vinhdanh::app
