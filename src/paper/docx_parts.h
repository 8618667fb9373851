#pragma once

#include <string>
#include <vector>

#include "paper/document.h"

namespace vinhdanh::paper {

// The parts of a .docx beside the document itself. Each returns the whole XML of one part.
// `marked`: with the footer of the document's mark.
std::string docx_content_types(bool marked);
std::string docx_package_relations();
// `pictures`: their targets, "media/image1.png", which get the ids rIdP1, rIdP2 …
std::string docx_document_relations(const std::vector<std::string>& pictures, bool marked);
std::string docx_document_part(const std::string& body);
std::string docx_number_header(const Document& document);
std::string docx_empty_header();
std::string docx_mark_footer(const Document& document);
std::string docx_styles(const Document& document);
std::string docx_settings();
std::string docx_font_table(const Document& document);
std::string docx_core_properties(const DocumentInfo& info);
std::string docx_app_properties();

}  // namespace vinhdanh::paper
