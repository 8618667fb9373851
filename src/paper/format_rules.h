#pragma once

#include <string>
#include <vector>

#include "paper/format_check.h"
#include "paper/format_lines.h"

namespace vinhdanh::paper {

// Each judges one line, puts right what it can, and appends what it found.
using FormatFindings = std::vector<FormatFinding>;
void check_look(FormatLine& line, FormatFindings& findings);     // size, bold, italic, upper case
void check_shape(FormatLine& line, FormatFindings& findings);    // body text: alignment, indent, spacing
void check_wording(FormatLine& line, FormatFindings& findings);  // fixed words, numbers, dates, lists

// Says of the findings from that one on that they are about this line.
void place_at(const FormatLine& line, FormatFindings& findings, std::size_t from);

// "2,5 mm" with at most one decimal.
std::string short_number(double number);
// The beginning of a line, for naming it.
base::Message line_named(const std::string& text);

}  // namespace vinhdanh::paper
