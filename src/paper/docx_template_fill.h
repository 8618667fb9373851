#pragma once

#include <pugixml.hpp>
#include <string>

#include "paper/docx_template.h"

namespace vinhdanh::paper {

// Fills the tags of one part; true when something was changed. `place` names the part for the problems.
bool fill_part(pugi::xml_document& part, const base::Place& place, const TemplateData& data,
               base::Problems& problems);
// The part as bytes.
std::string part_bytes(const pugi::xml_document& part);

}  // namespace vinhdanh::paper
