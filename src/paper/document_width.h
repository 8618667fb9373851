#pragma once

#include <string_view>

namespace vinhdanh::paper {

// Width of a text in Times New Roman (bold, with its marks), in millimetres at that size. Good to some
// percent: for the length of rules and the widths of columns, not for breaking lines.
double times_bold_width_mm(std::string_view text, double size_pt);

}  // namespace vinhdanh::paper
