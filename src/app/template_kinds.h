#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "app/papers.h"
#include "campaign/papers/plan_fields.h"

namespace vinhdanh::app {

// A paper of which the agency may have its own template: those of the campaign and those that units make.
struct TemplateKind {
  std::string_view id;
  PaperStep step = PaperStep::kPlan;
  base::Message title;
  base::Message file;  // the name of a download, without its ending
  // Our wording with a tag for each value.
  std::function<paper::Document(const PaperSources&)> start;
  // What a template is checked and previewed with: the campaign as it is, made-up entries in lists that are
  // empty, and of letters the first few.
  std::function<campaign::papers::PaperFields(const PaperSources&)> sample;
};
// In the order of the work.
const std::vector<TemplateKind>& template_kinds();
const TemplateKind* template_kind(std::string_view id);

}  // namespace vinhdanh::app
