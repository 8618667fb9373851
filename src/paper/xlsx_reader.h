#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "paper/xlsx_rows.h"

namespace vinhdanh::paper {

// Reads Office Open XML workbooks (ECMA-376 Part 1, 18) as a stream: shared and inline strings, numbers,
// booleans, errors, saved values of formulas, dates by number format in both date systems. Memory is
// bounded by the shared strings of the file and ReadLimits. Nothing in the file is run, evaluated or
// followed. Refused with a sentence: other formats (.xls, .ods, …), encrypted files, document type
// declarations and entities, damaged packages, anything beyond the limits.
base::Result<std::unique_ptr<RowSource>> open_xlsx(const std::filesystem::path& path, std::string name,
                                                   const ReadLimits& limits = {});
base::Result<std::unique_ptr<RowSource>> open_xlsx_from_memory(std::string bytes, std::string name,
                                                               const ReadLimits& limits = {});

}  // namespace vinhdanh::paper
