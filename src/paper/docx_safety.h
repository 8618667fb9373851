#pragma once

#include <pugixml.hpp>
#include <string>

#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// A .docx that somebody gave us, within bounds far above what people write and far below what would hurt.
base::Result<ZipReader> open_document(std::string bytes, const std::string& name);
// One part as a tree: without document types, nested less than 200 deep (what reads trees calls itself).
base::Result<void> read_part(const ZipReader& package, const std::string& part, pugi::xml_document& xml);
base::Result<void> read_xml(const std::string& bytes, const std::string& name, pugi::xml_document& xml);

}  // namespace vinhdanh::paper
