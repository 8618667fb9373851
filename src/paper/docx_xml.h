#pragma once

#include <string>
#include <string_view>

namespace vinhdanh::paper {

// Text for XML: escaped, and without what XML 1.0 cannot carry; broken UTF-8 mended.
std::string xml_text(std::string_view text);

// Measures of WordprocessingML, rounded: twentieths of a point, half points, eighths of a point, and the
// English metric units of drawings (914,400 to the inch).
int twips_from_mm(double mm);
int twips_from_pt(double pt);
int half_points(double pt);
int eighths(double pt);
long long emu_from_mm(double mm);

}  // namespace vinhdanh::paper
