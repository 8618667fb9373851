#pragma once

#include <functional>
#include <string>

#include "paper/document.h"

namespace vinhdanh::paper {

// WordprocessingML of a table. `block` writes what stands in a cell of that inner width. Rows are filled up
// or cut to the grid, so that the result is always well formed.
std::string docx_table(const Table& table,
                       const std::function<std::string(const CellBlock&, double room_mm)>& block);

}  // namespace vinhdanh::paper
