#pragma once

#include <string>
#include <vector>

#include "paper/xlsx_rows.h"
#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// What the workbook part and its relationships say: where the sheets and their helpers lie.
struct WorkbookMap {
  std::vector<Sheet> sheets;             // worksheets only, in the order of the tabs
  std::vector<std::string> sheet_parts;  // beside `sheets`
  std::string strings_part;              // empty: none
  std::string styles_part;
  bool epoch_1904 = false;
  base::Problems warnings;
};

base::Result<WorkbookMap> read_workbook(const ZipReader& package, const ReadLimits& limits);

}  // namespace vinhdanh::paper
