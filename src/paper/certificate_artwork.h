#pragma once

#include <string>

#include "paper/pdf_canvas.h"

namespace vinhdanh::paper {

inline constexpr double kCertificateWidth = 297, kCertificateHeight = 210;
inline constexpr Colour kLacquer{0.608, 0.110, 0.122};  // #9B1C1F
inline constexpr Colour kGold{0.722, 0.537, 0.169};     // #B8892B

// Frame, corners, star and tint of an A4 landscape certificate. All of our own drawing: no emblem of the
// state, whose use the law restricts.
void draw_certificate_artwork(PdfCanvas& canvas);
// The same as an SVG element in millimetres.
std::string certificate_artwork_svg(const FontFamily& family);

}  // namespace vinhdanh::paper
