#pragma once

#include <filesystem>
#include <string>

#include "paper/document.h"

namespace vinhdanh::paper {

// A .docx (ECMA-376 Part 1, transitional) that Word, LibreOffice and others open without repair; the
// same document gives the same bytes. Text that XML cannot carry (control characters) is left out.
std::string docx_bytes(const Document& document);
// Throws std::runtime_error when the disk refuses.
void write_docx(const Document& document, const std::filesystem::path& path);

}  // namespace vinhdanh::paper
