#pragma once

#include <vector>

#include "base/message.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::campaign::dossiers {

struct SheetColumn {
  base::Message title;
  double width = 16;
  paper::ColumnKind kind = paper::ColumnKind::kText;
};

// What a page shows as a table, as a workbook with one sheet.
std::string sheet_bytes(base::Language language, base::Instant at, const base::Message& title,
                        const std::vector<SheetColumn>& columns,
                        const std::vector<std::vector<paper::XlsxValue>>& rows);

}  // namespace vinhdanh::campaign::dossiers
