#pragma once

#include <string_view>
#include <vector>

#include "campaign/registry/workbook_layout.h"

namespace vinhdanh::campaign::registry {

// What offices call their sheets and columns beside the names of the template, folded; from
// data/header_words.json, which is part of the program. Valid for the whole run.
const std::vector<std::string>& words_of_sheet(const Sheet& layout);
const std::vector<std::string>& words_of_field(const Sheet& layout, std::string_view field);

}  // namespace vinhdanh::campaign::registry
