#pragma once

#include "campaign/registry/column_choice.h"
#include "campaign/registry/workbook_row.h"

namespace vinhdanh::campaign::registry {

// The sheet of the layout that a name means ("Cá nhân", "Cá nhân (2)"), or nothing.
const Sheet* sheet_named(std::string_view name);
// The sheet of the layout that has most of these columns and none missing, or nothing: for a .csv file and
// for sheets that are called "Sheet1".
const Sheet* sheet_with_header(std::span<const paper::Cell> cells);
// Sheets of the template that hold no records.
bool is_guide(std::string_view name);

// Reads a row as a header: true when it is one. `found` then knows its columns; what is
// missing or not understood is added to the problems.
bool read_header(FoundSheet& found, std::uint32_t row, std::span<const paper::Cell> cells,
                 ProblemList& problems);
// `found` knows its columns as a person has chosen them for the header in these cells.
void take_choice(FoundSheet& found, std::span<const paper::Cell> cells);
// False when a column without which rows cannot be read is missing.
bool complete(const FoundSheet& found);

}  // namespace vinhdanh::campaign::registry
