#pragma once

#include <string>

#include "paper/format_rules.h"
#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// Margins of every section, fonts, and where the page numbers stand (I.2 to I.7).
void check_margins(pugi::xml_document& document, const std::vector<FormatLine>& lines,
                   FormatFindings& findings);
void check_fonts(const std::vector<FormatLine>& lines, FormatFindings& findings);
void check_page_numbers(const ZipReader& package, pugi::xml_document& document, FormatFindings& findings);

}  // namespace vinhdanh::paper
