#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::paper {

// Everything in a PDF of ours that breaks ISO 19005-2 at level B (PDF/A-2b), or the rules for tags of its
// level A and of ISO 14289-1 (PDF/UA-1) that a machine can check; in the words "object 5 0 R: what is wrong",
// in English, for tests. It knows the parts of PDF that this program writes, and complains of others rather
// than pass them. Needs qpdf. What it does not look at: docs/pdf.md.
std::vector<std::string> pdf_faults(std::string_view bytes);

}  // namespace vinhdanh::paper
