#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace vinhdanh::paper {

// The full name of an uploaded font ("Be Vietnam Pro SemiBold"), or every reason why it is not taken: no
// font, a collection of several, outlines that no PDF can hold (variable ones of the PostScript kind) or that
// are numbered otherwise (CID), letters of Vietnamese that it lacks (named), or its licence bits (OS/2
// fsType, OpenType 1.9) forbid embedding or subsets.
base::Result<std::string> own_font_name(std::string_view bytes);

}  // namespace vinhdanh::paper
