#pragma once

#include <string>
#include <vector>

#include "paper/document.h"

namespace vinhdanh::paper {

// The inside of <w:body>, and the pictures that it refers to as rIdP1, rIdP2 …
struct DocxBody {
  std::string xml;
  std::vector<std::string> pictures;  // bytes of PNG and JPEG
};

// Header parts that every section refers to.
inline constexpr std::string_view kNumberHeaderId = "rIdH1";
inline constexpr std::string_view kEmptyHeaderId = "rIdH2";
// Footer part of the document's mark.
inline constexpr std::string_view kMarkFooterId = "rIdF1";

DocxBody docx_body(const Document& document);

}  // namespace vinhdanh::paper
