#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "paper/docx_template.h"

namespace vinhdanh::paper {

// Noncharacters that no text may hold stand for what the value of a tag must not be taken for: braces, and
// where bold or italic words begin and end.
inline constexpr std::string_view kOpenBrace = "\xEF\xB7\x90", kCloseBrace = "\xEF\xB7\x91",
                                  kBoldTurn = "\xEF\xB7\x92", kItalicTurn = "\xEF\xB7\x93";

// A plain value as it may stand in the text of a template: braces and turns of looks hidden, control
// characters taken out, UTF-8.
std::string guarded(std::string text);
// The same with the turns of its looks.
std::string guarded(const TemplateText& text);
// The braces again, at the very end.
std::string with_braces(const std::string& text);

// Cuts the run of the text at its turns and gives each piece its look.
void turn_looks(pugi::xml_node text);

}  // namespace vinhdanh::paper
