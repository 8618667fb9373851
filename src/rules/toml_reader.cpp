#include "rules/toml_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/text.h"
#include "rules/lexer.h"

namespace vinhdanh::rules {
namespace {

constexpr double kLargestNumber = 1e9;

Spot spot_of(const toml::source_region& region) {
  return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

}  // namespace

std::optional<std::string> TomlReader::text(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (node == nullptr) return {};
  if (const auto* value = node->as_string()) return value->get();
  wrong_type(*node, key, base::msg("a text in quotes"));
  return {};
}

std::optional<double> TomlReader::number(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (node == nullptr) return {};
  const auto value = node->value<double>();
  if (!value || !node->is_number()) {
    wrong_type(*node, key, base::msg("a number"));
    return {};
  }
  if (std::isfinite(*value) && std::abs(*value) <= kLargestNumber) return value;
  problem(spot(*node), base::msg("“{0}” has to be a number between -1,000,000,000 and 1,000,000,000.", key));
  return {};
}

std::optional<bool> TomlReader::truth(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (node == nullptr) return {};
  if (const auto* value = node->as_boolean()) return value->get();
  wrong_type(*node, key, base::msg("true or false"));
  return {};
}

std::optional<base::Date> TomlReader::date(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (node == nullptr) return {};
  if (const auto* value = node->as_date())
    return base::make_date(value->get().year, value->get().month, value->get().day);
  wrong_type(*node, key, base::msg("a date such as 2025-08-20, without quotes"));
  return {};
}

const toml::table* TomlReader::table(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (node == nullptr) return nullptr;
  if (const auto* value = node->as_table()) return value;
  wrong_type(*node, key, base::msg("a table"));
  return nullptr;
}

const toml::array* TomlReader::array(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (node == nullptr) return nullptr;
  if (const auto* value = node->as_array()) return value;
  wrong_type(*node, key, base::msg("a list"));
  return nullptr;
}

Text TomlReader::both(const toml::table& parent, std::string_view key) {
  const auto* inner = table(parent, key);
  if (inner == nullptr) return {};
  constexpr std::array<std::string_view, 2> kKeys{"vi", "en"};
  only(*inner, kKeys);
  return both_of(*inner);
}

Text TomlReader::both_of(const toml::table& inner) {
  Text out{text(inner, "vi").value_or(""), text(inner, "en").value_or("")};
  for (const auto* part : {&out.vi, &out.en}) {
    if (part->empty())
      problem(spot(inner), base::msg("The text is missing in one language: write both vi and en."));
  }
  return out;
}

std::optional<std::string> TomlReader::one_of(const toml::table& table, std::string_view key,
                                              std::span<const std::string_view> known) {
  const auto found = text(table, key);
  if (!found || std::ranges::find(known, *found) != known.end()) return found;
  unknown_word(spot(*table.get(key)), *found, known);
  return {};
}

void TomlReader::only(const toml::table& table, std::span<const std::string_view> known) {
  for (const auto& [key, node] : table) {
    if (std::ranges::find(known, key.str()) == known.end()) unknown_word(spot(key), key.str(), known);
  }
}

Spot TomlReader::inside(const toml::node& node) const {
  Spot at = spot(node);
  std::size_t offset = 0;
  for (int line = 1; line < at.line && offset != std::string_view::npos; ++line)
    offset = text_.find('\n', offset) + (text_.find('\n', offset) == std::string_view::npos ? 0 : 1);
  for (int column = 1; column < at.column && offset < text_.size(); ++column) {
    ++offset;
    while (offset < text_.size() && (static_cast<unsigned char>(text_[offset]) & 0xC0U) == 0x80U) ++offset;
  }
  const auto rest = text_.substr(std::min(offset, text_.size()));
  const bool block = rest.starts_with("\"\"\"") || rest.starts_with("'''");
  if (!block) return {at.line, at.column + 1};
  const bool next_line = rest.substr(3).starts_with("\n") || rest.substr(3).starts_with("\r\n");
  return next_line ? Spot{at.line + 1, 1} : Spot{at.line, at.column + 3};
}

Spot TomlReader::spot(const toml::node& node) {
  return spot_of(node.source());
}
Spot TomlReader::spot(const toml::key& key) {
  return spot_of(key.source());
}

void TomlReader::problem(Spot spot, base::Message text, std::string seen) {
  problems_.push_back(problem_at(file_, spot, std::move(text), std::move(seen)));
}

void TomlReader::unknown_word(Spot spot, std::string_view word, std::span<const std::string_view> known) {
  const auto near = base::nearest(word, known);
  std::vector<std::string> all(known.begin(), known.end());
  problem(spot,
          near.empty() ? base::msg("“{0}” is not known here. Known are: {1}.", word, base::join(all, ", "))
                       : base::msg("“{0}” is not known here. Did you mean “{1}”?", word, near),
          std::string(word));
}

void TomlReader::add(base::Problems problems) {
  for (auto& problem : problems) problems_.push_back(std::move(problem));
}

void TomlReader::wrong_type(const toml::node& node, std::string_view key, const base::Message& expected) {
  problem(spot(node), base::msg("“{0}” has to be {1}.", key, expected));
}

}  // namespace vinhdanh::rules
