#pragma once

#include <string>

#include "paper/document.h"

namespace vinhdanh::paper {

// WordprocessingML of one paragraph; `section` is a <w:sectPr> that ends a section with it, or empty.
std::string docx_paragraph(const Paragraph& paragraph, double document_pt, const std::string& section = {});
// A rule is an empty paragraph with a line above it, indented so that the line has its width in the middle
// of `room_mm`.
std::string docx_rule(const Rule& rule, double room_mm);
// As low as a paragraph can be: where the format asks for one and the document has none.
std::string docx_thin_paragraph(const std::string& section = {});
std::string docx_run(const Run& run, double document_pt);
std::string_view docx_align(Align align);

}  // namespace vinhdanh::paper
