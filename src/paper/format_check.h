#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace vinhdanh::paper {

// One place where a document differs from the format of Decree 30/2020/NĐ-CP, Annex I.
struct FormatFinding {
  std::string rule{};     // part and point of Annex I: "I.3", "II.1"
  base::Message where{};  // "the line “Độc lập - Tự do…”"
  base::Message text{};   // what is wrong, and what it has to be
  std::string seen{};     // the value or the beginning of the text
  bool mended = false;    // put right in FormatReport::mended
};

struct FormatReport {
  std::vector<FormatFinding> findings{};  // in the order of the document; page first
  std::string mended{};  // the .docx with everything put right that can be without knowing more
};

// Checks a .docx of an administrative document. Elements are found by their words and places: national name
// and motto, number and sign, place and date, bases, "Nơi nhận" with its list, who signs, body text. What
// cannot be found is not judged, except the national name and motto, which every document has. Fonts and
// sizes count as Word shows them, through styles. Refuses what is no .docx or hostile. Pages are not known
// without laying out the document, so a finding names the line of text.
base::Result<FormatReport> check_format(std::string bytes, const std::string& name);

}  // namespace vinhdanh::paper
