#include "paper/document_width.h"

#include <array>
#include <string>

#include "base/text.h"

namespace vinhdanh::paper {

namespace {

// Thousandths of the size, Times Bold (Adobe Font Metrics; Times New Roman and Liberation Serif agree).
constexpr std::array kUpper = {722, 667, 722, 722, 667, 611, 778, 778, 389, 500,  778, 667, 944,
                               722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667};
constexpr std::array kLower = {500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
                               556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444};
constexpr int kBlank = 250, kHyphen = 333, kOther = 500;

std::size_t sequence_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

int letter_width(std::string_view character) {
  const auto plain = base::fold(character);
  if (plain.size() != 1 || plain[0] < 'a' || plain[0] > 'z')
    return character == "-"                                                    ? kHyphen
           : std::string_view(" ,.").find(character) != std::string_view::npos ? kBlank
                                                                               : kOther;
  const auto index = static_cast<std::size_t>(plain[0] - 'a');
  return base::lower(character) == character ? kLower[index] : kUpper[index];
}

}  // namespace

double times_bold_width_mm(std::string_view text, double size_pt) {
  const auto composed = base::nfc(text);
  int width = 0;
  for (std::size_t at = 0; at < composed.size();) {
    const auto length = sequence_length(composed[at]);
    width += letter_width(std::string_view(composed).substr(at, length));
    at += length;
  }
  return width / 1000.0 * size_pt * 25.4 / 72;
}

}  // namespace vinhdanh::paper
