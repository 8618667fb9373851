#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "paper/xlsx_rows.h"

namespace vinhdanh::paper {

// Reads RFC 4180 text with the same rows as a workbook; every field is kText, empty fields are left out.
// UTF-8 with or without a byte order mark, UTF-16 with one. The separator (comma, semicolon, tab) is the
// one that occurs most often outside quotes in the first lines; Excel's "sep=;" line is understood. A
// quoted field may hold line ends. Row numbers count records, so that they agree with Excel's.
base::Result<std::unique_ptr<RowSource>> open_csv_from_memory(std::string bytes, std::string name,
                                                              const ReadLimits& limits = {});

}  // namespace vinhdanh::paper
