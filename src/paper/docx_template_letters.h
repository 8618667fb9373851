#pragma once

#include <pugixml.hpp>

#include "paper/docx_template_nodes.h"

namespace vinhdanh::paper {

// What a letter is made of: the text of a document without the properties of its last section.
struct LetterText {
  TemplateNodes unit{};
  pugi::xml_node section{};  // of the last one; begins on a new page and counts its pages from 1
};
LetterText letter_text(pugi::xml_node body);
// A letter ends with that section behind `last`, the last node of its text.
void end_with_section(pugi::xml_node last, const pugi::xml_node& section);

}  // namespace vinhdanh::paper
