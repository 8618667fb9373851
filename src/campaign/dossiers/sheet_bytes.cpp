#include "campaign/dossiers/sheet_bytes.h"

namespace vinhdanh::campaign::dossiers {

std::string sheet_bytes(base::Language language, base::Instant at, const base::Message& title,
                        const std::vector<SheetColumn>& columns,
                        const std::vector<std::vector<paper::XlsxValue>>& rows) {
  paper::XlsxSheet sheet;
  sheet.name = base::say(language, title);
  for (const auto& [name, width, kind] : columns) {
    paper::XlsxColumn column;
    column.title = base::say(language, name);
    column.width = width;
    column.kind = kind;
    sheet.columns.push_back(std::move(column));
  }
  return paper::xlsx_bytes({base::say(language, title), "Vinh Danh", at}, [&](paper::XlsxWriter& writer) {
    const auto number = writer.add_sheet(sheet);
    for (const auto& row : rows) writer.add_row(number, row);
  });
}

}  // namespace vinhdanh::campaign::dossiers
