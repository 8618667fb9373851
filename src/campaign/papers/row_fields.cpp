#include "campaign/papers/row_fields.h"

#include <algorithm>

namespace vinhdanh::campaign::papers {

using List = paper::TemplateValue::List;

List row_fields(const std::vector<std::string>& columns, const std::vector<std::vector<std::string>>& rows) {
  List out;
  for (const auto& row : rows) {
    paper::TemplateData item;
    for (std::size_t i = 0; i < std::min(columns.size(), row.size()); ++i) item.fields[columns[i]] = row[i];
    out.push_back(std::move(item));
  }
  return out;
}

List line_fields(const std::vector<std::vector<paper::Run>>& lines) {
  List out;
  for (const auto& line : lines) out.push_back({{{"dong", paper::TemplateText{line}}}});
  return out;
}

}  // namespace vinhdanh::campaign::papers
