#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace vinhdanh::paper {

// What is to be said about one cell of a workbook.
struct CellNote {
  std::string sheet{};  // name of the tab
  std::string cell{};   // "C12"
  std::string text{};
};

// The same .xlsx with the cells filled in light red and, in the first column that the sheet does not use, all
// notes of a row. The column has no title, so the header stays what it was when the file comes again; marks
// and reasons of an earlier time are taken away then. Parts other than the marked sheets and the styles are
// copied byte for byte. A .csv comes back as an .xlsx with the same rows. Notes about other places are left
// out. Refuses what is no sound package or text, and sheets of more than 64 MiB of XML.
base::Result<std::string> mark_cells(std::string bytes, const std::string& name,
                                     const std::vector<CellNote>& notes);

}  // namespace vinhdanh::paper
