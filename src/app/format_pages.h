#pragma once

#include <string>

#include "paper/format_check.h"

namespace vinhdanh::app {

// Gives the findings in `report` the pages that the document itself does not tell: LibreOffice on this
// machine lays it out, Poppler reads the pages. Where these are not installed, take too long or are busy with
// another document, the findings stay with their lines only. Takes seconds.
void find_pages_by_layout(const std::string& docx, paper::FormatReport& report);

}  // namespace vinhdanh::app
