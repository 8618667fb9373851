#include "paper/docx_xml.h"

#include <cmath>

#include "base/text.h"

namespace vinhdanh::paper {

namespace {

// U+FFFE and U+FFFF.
bool is_noncharacter(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() &&
         (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

void append_escaped(std::string& to, char c) {
  if (c == '&')
    to += "&amp;";
  else if (c == '<')
    to += "&lt;";
  else if (c == '>')
    to += "&gt;";
  else if (c == '"')
    to += "&quot;";
  else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
    to += c;
}

int rounded(double value) {
  return static_cast<int>(std::lround(value));
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string mended, escaped;
  if (!base::valid_utf8(text)) text = mended = base::nfc(text);
  escaped.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_noncharacter(text, at))
      at += 2;
    else
      append_escaped(escaped, text[at]);
  }
  return escaped;
}

int twips_from_mm(double mm) {
  return rounded(mm * 1440 / 25.4);
}
int twips_from_pt(double pt) {
  return rounded(pt * 20);
}
int half_points(double pt) {
  return rounded(pt * 2);
}
int eighths(double pt) {
  return rounded(pt * 8);
}
long long emu_from_mm(double mm) {
  return std::llround(mm * 36'000);
}

}  // namespace vinhdanh::paper
