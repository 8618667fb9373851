#pragma once

#include <string>
#include <vector>

#include "paper/docx_template.h"

namespace vinhdanh::campaign::papers {

// The rows of a table as items of a list, each cell under the name of its column.
paper::TemplateValue::List row_fields(const std::vector<std::string>& columns,
                                      const std::vector<std::vector<std::string>>& rows);
// Paragraphs of a text as items with the field "dong".
paper::TemplateValue::List line_fields(const std::vector<std::vector<paper::Run>>& lines);

}  // namespace vinhdanh::campaign::papers
