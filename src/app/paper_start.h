#pragma once

#include "app/papers.h"
#include "paper/docx_template.h"

namespace vinhdanh::app {

// What an agency begins with in Word: our wording of that paper with a tag for each value that a campaign
// gives (docs/templates.md).
paper::Document starting_template(const PaperKind& kind, const PaperSources& from);

}  // namespace vinhdanh::app
