#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vinhdanh::paper {

// Appends the text of a cell as people typed it: "_x000D_" and the like become their characters
// (ECMA-376 Part 1, 22.9.2.19), line ends become '\n', other control characters vanish.
void append_cell_text(std::string& to, std::string_view raw);

// The way back for text that looks like such an escape: "_x0041_" becomes "_x005F_x0041_".
std::string escape_cell_text(std::string text);

// Appends a code point in UTF-8; surrogates and what lies beyond Unicode become U+FFFD.
void append_utf8(std::string& to, std::uint32_t code_point);

}  // namespace vinhdanh::paper
