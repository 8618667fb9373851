#pragma once

#include <vector>

#include "campaign/plan/plan.h"
#include "paper/docx_template.h"

namespace vinhdanh::campaign::papers {

// What a template is filled with. With letters it is one letter for each of them.
struct PaperFields {
  paper::TemplateData common{};
  std::vector<paper::TemplateData> letters{};
};

// What every template may use: names of the agency, plan, conference and award. The names of fields are
// Vietnamese, because clerks type them (docs/templates.md).
paper::TemplateData plan_fields(const plan::Plan& plan);

}  // namespace vinhdanh::campaign::papers
