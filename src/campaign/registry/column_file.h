#pragma once

#include <filesystem>

#include "campaign/registry/column_choice.h"

namespace vinhdanh::campaign::registry {

// A file of choices (column_choice.h) for the command line. Refuses what cannot be read with its sentences.
base::Result<ColumnChoices> read_columns(const std::filesystem::path& file);

// Such a file for a workbook, as proposed for those of its sheets that are not of the template; to be
// looked at and changed before it is used.
base::Result<std::string> proposed_columns(const std::filesystem::path& workbook);

}  // namespace vinhdanh::campaign::registry
