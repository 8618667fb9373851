#pragma once

#include <pugixml.hpp>
#include <string>

#include "paper/docx_template.h"
#include "paper/docx_template_picture.h"

namespace vinhdanh::paper {

// Fills the tags of one part; true when something was changed. `place` names the part for the problems.
// The part must not nest endlessly (fill_docx looks at that).
bool fill_part(pugi::xml_document& part, const base::Place& place, const TemplateData& data,
               base::Problems& problems, PartPictures& pictures);
// Fills the document's part with its text once for each letter (see fill_docx_letters).
void fill_letters(pugi::xml_document& part, const base::Place& place, const TemplateData& common,
                  const std::vector<TemplateData>& letters, base::Problems& problems, PartPictures& pictures);
// The part as bytes.
std::string part_bytes(const pugi::xml_document& part);

}  // namespace vinhdanh::paper
