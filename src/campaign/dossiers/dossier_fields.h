#pragma once

#include "campaign/dossiers/dossier_document.h"
#include "paper/docx_template.h"

namespace vinhdanh::campaign::dossiers {

// What the agency's own templates of a unit's papers may use beside the fields of the plan
// (papers/plan_fields.h). Texts are lists of paragraphs with the field "dong", which keeps bold and italic.

// Submission letter and minutes.
paper::TemplateData unit_fields(const plan::Plan& plan, const Proposer& from, const Dossier& unit);
// Achievement report and profile of one nominee.
paper::TemplateData nominee_fields(const plan::Plan& plan, const Proposer& from, const Nomination& nominee,
                                   const Dossier& dossier);
// The unit's part of the five-year report.
paper::TemplateData part_report_fields(const plan::Plan& plan, const std::string& unit_name,
                                       const Dossier& report);

}  // namespace vinhdanh::campaign::dossiers
