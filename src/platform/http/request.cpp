#include "platform/http/request.h"

#include <algorithm>
#include <charconv>

namespace vinhdanh::platform::http {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string_view name(Method method) {
  switch (method) {
    case Method::kGet:
      return "GET";
    case Method::kHead:
      return "HEAD";
    case Method::kPost:
      return "POST";
    case Method::kOther:
      break;
  }
  return "OTHER";
}

std::string_view Fields::get(std::string_view name) const {
  for (const auto& [key, value] : all_) {
    if (key == name) return value;
  }
  return {};
}

bool Fields::has(std::string_view name) const {
  return std::ranges::any_of(all_, [&](const auto& field) { return field.first == name; });
}

std::vector<std::string_view> Fields::get_all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : all_) {
    if (key == name) values.emplace_back(value);
  }
  return values;
}

const Upload* Request::upload(std::string_view field) const {
  const auto found = std::ranges::find(uploads, field, &Upload::field);
  return found == uploads.end() ? nullptr : &*found;
}

std::optional<std::int64_t> Request::number(std::string_view path_value) const {
  const auto text = path_values.get(path_value);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Fields parse_query(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    const auto pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    fields.add(decode_url(pair.substr(0, equals), true),
               equals == std::string_view::npos ? "" : decode_url(pair.substr(equals + 1), true));
  }
  return fields;
}

std::string decode_url(std::string_view text, bool plus_is_blank) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && text.size() - i > 2 && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
    if (escape) {
      out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      out += plus_is_blank && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

std::string encode_url(std::string_view text) {
  static constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
  return out;
}

}  // namespace vinhdanh::platform::http
