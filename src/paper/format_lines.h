#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "paper/format_style.h"

namespace vinhdanh::paper {

// The elements of Annex I of Decree 30/2020 that are told apart by their words and places.
enum class Element : unsigned char {
  kOther,       // not judged
  kNation,      // ô 1
  kMotto,       // ô 1
  kIssuer,      // ô 2, also the superior body above it
  kNumber,      // ô 3
  kDate,        // ô 4
  kTitle,       // ô 5a, name of the kind
  kBasis,       // ô 6
  kBody,        // ô 6, running text
  kSigner,      // ô 7, authority, position and name
  kRecipients,  // ô 9b, "Nơi nhận:"
  kRecipient,   // ô 9b, the list
};

// A paragraph with text.
struct FormatLine {
  pugi::xml_node paragraph{};
  std::string text{};  // tidy; line breaks are blanks
  Element element = Element::kOther;
  TextLook look{};  // of its first run with text
  ParagraphShape shape{};
  bool last = false;        // of the recipients, or of the issuer's cell
  std::size_t section = 0;  // of the document, from 0
  int number = 0;           // among the lines, from 0
  int page = 0;             // 0: not known
};

// All paragraphs with text outside text boxes, in order, with their elements.
std::vector<FormatLine> format_lines(const pugi::xml_document& document, const StyleBook& styles);
// Runs of the paragraph that hold text.
std::vector<pugi::xml_node> text_runs(const pugi::xml_node& paragraph);
// The cell that holds the node, if any.
pugi::xml_node cell_of(pugi::xml_node node);

}  // namespace vinhdanh::paper
