#pragma once

#include <vector>

#include "campaign/dossiers/dossier_document.h"
#include "paper/docx_template.h"

namespace vinhdanh::campaign::dossiers {

// A paper that units make, of which an agency may have its own template.
struct UnitPaper {
  std::string_view id;  // "unit-letter"
  base::Message title;
  base::Message file;  // the name of a download, without its ending
  // Our wording with a tag for each value; what a template may use, with made-up values.
  paper::Document (*start)(const plan::Plan& plan, base::Instant made);
  paper::TemplateData (*sample)(const plan::Plan& plan);
};
const std::vector<UnitPaper>& unit_papers();
const UnitPaper& unit_paper(std::string_view id);  // one of them
// "report-person" or "report-collective".
std::string_view report_id(const Nomination& nominee);

}  // namespace vinhdanh::campaign::dossiers
