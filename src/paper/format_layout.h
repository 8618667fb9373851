#pragma once

#include <string>
#include <vector>

#include "paper/format_check.h"

namespace vinhdanh::paper {

// Whether laying out the document would tell more: a finding about a line whose page is not known.
bool lacks_pages(const FormatReport& report);
// Finds the lines of such findings in the text of the pages as a program laid them out. A line that stands on
// several pages, or whose words are parted by columns, is placed by the lines around it that stand on one;
// where that is not certain it stays without a page.
void find_pages(FormatReport& report, const std::vector<std::string>& pages);

}  // namespace vinhdanh::paper
