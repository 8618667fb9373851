#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// True for the beginning of a package (zip).
bool looks_like_package(std::string_view bytes);
// Why the bytes are neither a package nor text, as a sentence that says how to get an .xlsx of it: old .xls,
// encrypted workbook, PDF, picture, web page saved as .xls …; nothing when they may be text.
std::optional<base::Message> why_not_readable(std::string_view bytes);
// Why the package is no workbook of ours (.ods, .docx, .xlsb …); nothing when it is one.
std::optional<base::Message> why_not_workbook(const ZipReader& package);

}  // namespace vinhdanh::paper
