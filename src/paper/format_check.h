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
  int page = 0;           // where it stands; 0: not known, or it concerns every page
  int line = -1;          // in FormatReport::lines; -1: it is about no line
};

struct FormatReport {
  std::vector<FormatFinding> findings{};  // in the order of the document; page first
  std::string mended{};              // the .docx with everything put right that can be without knowing more
  std::vector<std::string> lines{};  // the text of the document, for finding the pages of findings
};

// Checks a .docx of an administrative document. Elements are found by their words and places: national name
// and motto, number and sign, place and date, bases, "Nơi nhận" with its list, who signs, body text. What
// cannot be found is not judged, except the national name and motto, which every document has. Fonts and
// sizes count as Word shows them, through styles. Refuses what is no .docx or hostile. Pages are those that
// the document itself tells (paper/saved_pages.h); the others can be found in its pages as a program lays
// them out (paper/format_layout.h).
base::Result<FormatReport> check_format(std::string bytes, const std::string& name);

// "Page 2, the line “…”", or only the line.
base::Message place_of(const FormatFinding& finding);

}  // namespace vinhdanh::paper
