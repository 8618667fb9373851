#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/result.h"

namespace vinhdanh::campaign::papers {

// A .docx as LibreOffice on this machine lays it out, as PDF/A-2b with tags. Refused with a sentence where it is not installed or
// can't convert the file. Takes seconds. What the file only names (linked pictures, templates) is not
// fetched.
base::Result<std::string> office_pdf(const std::string& docx,
                                     std::chrono::seconds most = std::chrono::seconds(90));

// The text of each page of a PDF as Poppler reads it; none where that is not installed or can't.
std::vector<std::string> pdf_pages(const std::string& pdf);

}  // namespace vinhdanh::campaign::papers
