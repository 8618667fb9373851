#pragma once

#include "app/papers.h"
#include "paper/docx_template.h"

namespace vinhdanh::app {

// What a template of any paper of the campaign may use; docs/templates.md lists the names. The same names for
// all papers, so that a clerk learns them once.
paper::TemplateData paper_fields(const PaperSources& from);
// The same with one made-up item in each list that is empty: for checking a template before there is anything
// to fill it with.
paper::TemplateData sample_fields(const PaperSources& from);

// Our text of that paper as a template, where there is one that uses the fields (decision, programme,
// delegates, next-level): to begin with in Word. Nothing for other papers.
std::optional<paper::Document> starting_template(std::string_view kind, const PaperSources& from);

}  // namespace vinhdanh::app
