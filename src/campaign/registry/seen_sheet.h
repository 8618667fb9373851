#pragma once

#include <string>
#include <utility>
#include <vector>

#include "campaign/registry/column_choice.h"
#include "paper/xlsx_rows.h"

namespace vinhdanh::campaign::registry {

// Titles and notes may stand above the header of a sheet, but not more rows than this.
inline constexpr std::uint32_t kLastHeaderRow = 50;

// The upper part of a sheet of somebody's workbook, as far as it tells what its columns hold.
struct SeenSheet {
  struct Header {
    std::uint32_t column = 0;
    std::string text;                 // tidy
    std::vector<std::string> values;  // the first three below it that are not empty
  };
  std::size_t tab = 0;
  std::string name;
  std::string titles;             // what stands above the header, folded
  std::uint32_t header_row = 0;   // 0: there is none, the sheet holds no table
  std::vector<Header> headers;    // by column
  const Sheet* layout = nullptr;  // of the template, when the name or the columns say so
  bool fits = false;  // all of its columns are those of that layout, none that is needed is missing
  const SheetChoice* chosen = nullptr;  // the remembered choice for this header

  std::string shape() const;
};

// Reads only the first rows of each sheet. Guides and hidden sheets that are not of the template are left
// out. `choices` must outlive the answer.
base::Result<std::vector<SeenSheet>> look_at_sheets(paper::RowSource& source, const ColumnChoices& choices);

// The row of headers that a choice is remembered for, and that choice; {0, nullptr} when there is none.
std::pair<std::uint32_t, const SheetChoice*> remembered(paper::RowSource& source, std::size_t tab,
                                                        const ColumnChoices& choices);

// "(1) (2) (3)", "A B 1 2": forms number their columns in the row below the header.
bool numbers_columns(std::span<const paper::Cell> cells);

}  // namespace vinhdanh::campaign::registry
