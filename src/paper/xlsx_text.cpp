#include "paper/xlsx_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace vinhdanh::paper {

namespace {

std::optional<std::uint32_t> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A' + 10);
  if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a' + 10);
  return std::nullopt;
}

// "_x000D_" at that place.
std::optional<std::uint32_t> escape_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLength = 7;
  if (at + kLength > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
    return std::nullopt;
  std::uint32_t value = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const auto digit = hex_digit(text[i]);
    if (!digit) return std::nullopt;
    value = value * 16 + *digit;
  }
  return value;
}

// Two escapes may stand for one character beyond the first plane. Moves `at` behind what it used.
std::uint32_t escaped_character(std::string_view text, std::size_t& at, std::uint32_t first) {
  at += 7;
  if (first < 0xD800 || first > 0xDBFF) return first;
  const auto second = escape_at(text, at);
  if (!second || *second < 0xDC00 || *second > 0xDFFF) return first;
  at += 7;
  return 0x10000 + ((first - 0xD800) << 10) + (*second - 0xDC00);
}

void append_character(std::string& to, std::uint32_t c) {
  if (c == '\n' && to.ends_with('\r'))
    to.back() = '\n';
  else if (c >= 0x20 || c == '\n' || c == '\t' || c == '\r')
    append_utf8(to, c);
}

bool is_plain(std::string_view text) {
  for (const char c : text)
    if (c == '_' || c == '\r' || (c >= 0 && c < 0x20 && c != '\n' && c != '\t')) return false;
  return true;
}

}  // namespace

void append_cell_text(std::string& to, std::string_view raw) {
  if (is_plain(raw)) {
    to.append(raw);
    return;
  }
  const auto begin = to.size();
  for (std::size_t at = 0; at < raw.size();) {
    const auto byte = static_cast<unsigned char>(raw[at]);
    if (const auto code = escape_at(raw, at)) {
      append_character(to, escaped_character(raw, at, *code));
    } else {
      if (byte >= 0x80)
        to += raw[at];
      else
        append_character(to, byte);
      ++at;
    }
  }
  std::replace(to.begin() + static_cast<std::ptrdiff_t>(begin), to.end(), '\r', '\n');
}

std::string escape_cell_text(std::string text) {
  for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1))
    if (escape_at(text, at)) text.insert(std::exchange(at, at + 6), "_x005F");
  return text;
}

void append_utf8(std::string& to, std::uint32_t c) {
  if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) c = 0xFFFD;
  const auto byte = [&](std::uint32_t value) { to += static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) return byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F));
  if (c < 0x10000) return byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
  byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
}

}  // namespace vinhdanh::paper
