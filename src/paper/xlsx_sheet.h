#pragma once

#include <string>
#include <vector>

#include "paper/xlsx_strings.h"
#include "paper/xlsx_styles.h"

namespace vinhdanh::paper {

// What cells of a sheet refer to.
struct SheetContext {
  const ZipReader& package;
  const SharedStrings& strings;
  const std::vector<XlsxLook>& looks;
  const ReadLimits& limits;
  bool epoch_1904 = false;
};

// Streams one sheet part into the row handler; the contract is that of RowSource::read.
base::Result<SheetEnd> read_sheet(const SheetContext& context, const Sheet& sheet, std::string_view part,
                                  const RowHandler& on_row);

// "C12" → column 3, row 12; "C" or nonsense leaves the missing part 0.
struct CellPlace {
  std::uint32_t column = 0, row = 0;
};
CellPlace parse_cell_name(std::string_view name);

}  // namespace vinhdanh::paper
