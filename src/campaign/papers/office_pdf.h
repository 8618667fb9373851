#pragma once

#include <string>

#include "base/result.h"

namespace vinhdanh::campaign::papers {

// A .docx as LibreOffice on this machine lays it out. Refused with a sentence where it is not installed or
// can't convert the file. Takes seconds.
base::Result<std::string> office_pdf(const std::string& docx);

}  // namespace vinhdanh::campaign::papers
