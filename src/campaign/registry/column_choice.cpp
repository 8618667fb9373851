#include "campaign/registry/column_choice.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::Problem;
using nlohmann::json;

// In the order of sheets().
constexpr std::array<std::string_view, 13> kKeys{"units",
                                                 "reorganisations",
                                                 "people",
                                                 "positions",
                                                 "collective_evaluations",
                                                 "people_evaluations",
                                                 "honours",
                                                 "initiatives",
                                                 "authors",
                                                 "topics",
                                                 "members",
                                                 "discipline",
                                                 "attestations"};

Problem problem(const SheetChoice& choice, std::string header, base::Message text) {
  base::Place place;
  place.sheet = choice.sheet;
  place.cell = std::move(header);
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

bool known(const Sheet& layout, const std::string& field) {
  if (is_year(field)) return layout.years;
  return std::ranges::find(layout.columns, field, &Column::key) != layout.columns.end();
}

std::string text_at(const json& value, const char* key) {
  const auto found = value.is_object() ? value.find(key) : value.end();
  return value.is_object() && found != value.end() && found->is_string() ? found->get<std::string>()
                                                                         : std::string();
}

json items(const json& value, const char* key) {
  if (!value.is_object() || !value.contains(key) || !value[key].is_array()) return json::array();
  return value[key];
}

SheetChoice choice_from(const json& value, base::Problems& problems) {
  SheetChoice out;
  out.sheet = text_at(value, "name");
  const auto kind = text_at(value, "kind");
  out.layout = sheet_of_key(kind);
  for (const auto& column : items(value, "columns"))
    out.columns.push_back({base::tidy(text_at(column, "header")), text_at(column, "field")});
  if (!kind.empty() && out.layout == nullptr)
    problems.push_back(problem(out, {},
                               msg("There is no kind of record “{0}”. Write one of these: {1}.", kind,
                                   base::join(std::vector<std::string>(kKeys.begin(), kKeys.end()), " · "))));
  return out;
}

}  // namespace

std::string shape_of(const std::vector<std::string>& headers) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a: shapes are told apart, not kept secret
  for (const auto& header : headers) {
    for (const char c : header_key(header) + "\n") {
      hash ^= static_cast<unsigned char>(c);
      hash *= 1099511628211ULL;
    }
  }
  return fmt::format("{:016x}", hash);
}

std::string shape_of(const SheetChoice& choice) {
  std::vector<std::string> headers;
  for (const auto& column : choice.columns) headers.push_back(column.header);
  return shape_of(headers);
}

void ColumnChoices::add(SheetChoice choice) {
  auto shape = shape_of(choice);
  all_.emplace(std::move(shape), std::move(choice));
}

const SheetChoice* ColumnChoices::find(const std::string& shape, const std::string& sheet) const {
  const SheetChoice* best = nullptr;
  const auto [first, last] = all_.equal_range(shape);
  for (auto one = first; one != last; ++one) {
    if (base::fold(one->second.sheet) == base::fold(sheet)) return &one->second;
    if (best == nullptr || best->at < one->second.at) best = &one->second;
  }
  return best;
}

std::string_view key_of(const Sheet& layout) {
  return kKeys.at(static_cast<std::size_t>(&layout - sheets().data()));
}

const Sheet* sheet_of_key(std::string_view key) {
  const auto found = std::ranges::find(kKeys, key);
  return found == kKeys.end() ? nullptr : &sheets()[static_cast<std::size_t>(found - kKeys.begin())];
}

bool is_year(std::string_view field) {
  return field.size() == 4 && (field.starts_with("19") || field.starts_with("20")) &&
         std::ranges::all_of(field, [](char c) { return c >= '0' && c <= '9'; });
}

base::Problems check_choice(const SheetChoice& choice) {
  base::Problems out;
  if (choice.layout == nullptr) return out;
  std::set<std::string> taken;
  for (const auto& [header, field] : choice.columns) {
    if (field.empty()) continue;
    if (!known(*choice.layout, field))
      out.push_back(problem(choice, header, msg("This kind of record has no field “{0}”.", field)));
    else if (!taken.insert(field).second)
      out.push_back(problem(choice, header, msg("Two columns have the same field. Leave one of them out.")));
  }
  for (const auto& column : choice.layout->columns)
    if (column.required && !taken.contains(std::string(column.key)))
      out.push_back(problem(
          choice, {},
          msg("“{0}” is needed: choose the column that holds it, or leave the sheet out.", column.header)));
  return out;
}

std::string to_json(const std::vector<SheetChoice>& choices) {
  auto all = json::array();
  for (const auto& choice : choices) {
    auto columns = json::array();
    for (const auto& column : choice.columns)
      columns.push_back(json{{"header", column.header}, {"field", column.field}});
    all.push_back({{"name", choice.sheet},
                   {"kind", choice.layout == nullptr ? "" : std::string(key_of(*choice.layout))},
                   {"columns", std::move(columns)}});
  }
  return json{{"sheets", std::move(all)}}.dump(2);
}

base::Result<std::vector<SheetChoice>> choices_from_json(std::string_view text, const std::string& file) {
  const auto value = json::parse(text, nullptr, false);
  std::vector<SheetChoice> out;
  base::Problems problems;
  for (const auto& one : items(value, "sheets")) {
    out.push_back(choice_from(one, problems));
    std::ranges::move(check_choice(out.back()), std::back_inserter(problems));
  }
  if (out.empty())
    problems.push_back({base::Severity::kError,
                        {},
                        msg("This file does not say how columns are read. Have one written with “vinhdanh "
                            "registry columns” and change it."),
                        {}});
  for (auto& one : problems) one.place.file = file;
  if (!problems.empty()) return base::refuse(std::move(problems));
  return out;
}

}  // namespace vinhdanh::campaign::registry
