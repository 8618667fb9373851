#pragma once

#include <cmath>
#include <cstdio>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "paper/pdf_test.h"

// Where the lines of a PDF stand on paper, as Poppler reads it back.
namespace vinhdanh::paper {

struct PdfLine {
  int page = 0;
  double left = 0, top = 0, right = 0;  // millimetres from the top left corner of the page
  std::string text{};
};

inline std::vector<PdfLine> pdf_lines(const PdfFile& file) {
  constexpr double kMmOfPoint = 25.4 / 72;
  pugi::xml_document xml;
  xml.load_string(file.text("-bbox-layout").c_str());
  std::vector<PdfLine> out;
  int page_number = 0;
  for (const auto& page : xml.select_nodes("//page")) {
    ++page_number;
    for (const auto& found : page.node().select_nodes(".//line")) {
      const auto line = found.node();
      const auto mm = [&](const char* name) { return line.attribute(name).as_double() * kMmOfPoint; };
      PdfLine made{page_number, mm("xMin"), mm("yMin"), mm("xMax"), {}};
      for (const auto word : line.children("word"))
        made.text += (made.text.empty() ? "" : " ") + std::string(word.text().get());
      out.push_back(std::move(made));
    }
  }
  return out;
}

// "1  30.0  20.3 102.6 SỞ KHOA HỌC VÀ CÔNG NGHỆ": page, left, top, right, text.
inline std::string shown(const PdfLine& line) {
  char numbers[64];
  std::snprintf(numbers, sizeof numbers, "%d %5.1f %5.1f %5.1f ", line.page, line.left, line.top, line.right);
  return numbers + line.text;
}

// As `shown`; the text is left empty when this is no such line.
inline PdfLine line_from(const std::string& text) {
  PdfLine line;
  int length = 0;
  if (std::sscanf(text.c_str(), "%d %lf %lf %lf %n", &line.page, &line.left, &line.top, &line.right,
                  &length) == 4)
    line.text = text.substr(static_cast<std::size_t>(length));
  return line;
}

// The same line in the same place, to a fifth of a millimetre: far less than an eye sees, more than rounding
// makes.
inline bool same_place(const PdfLine& one, const PdfLine& other) {
  constexpr double kNear = 0.2;
  return one.page == other.page && one.text == other.text && std::abs(one.left - other.left) < kNear &&
         std::abs(one.top - other.top) < kNear && std::abs(one.right - other.right) < kNear;
}

}  // namespace vinhdanh::paper
