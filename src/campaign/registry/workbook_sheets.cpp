#include "campaign/registry/workbook_sheets.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::Language;
using base::msg;

std::string without_number(std::string key) {
  if (const auto bracket = key.rfind(" ("); bracket != std::string::npos && key.ends_with(')'))
    key.resize(bracket);
  return key;
}

bool is_called(const base::Message& name, std::string_view key) {
  return key == header_key(say(Language::kVietnamese, name)) ||
         key == header_key(say(Language::kEnglish, name));
}

// "2024", "Năm 2024".
std::optional<int> year_of(std::string_view key) {
  if (key.starts_with("nam ")) key.remove_prefix(4);
  if (key.starts_with("year ")) key.remove_prefix(5);
  if (key.size() != 4 || (!key.starts_with("19") && !key.starts_with("20"))) return {};
  if (!std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; })) return {};
  return std::stoi(std::string(key));
}

constexpr std::array<std::string_view, 6> kIgnored{"stt", "tt", "so tt", "so thu tu", "ghi chu", "no."};

// The first column of the layout that is free and called so.
std::optional<std::size_t> column_called(const FoundSheet& found, std::string_view key, bool also) {
  const auto& columns = found.layout->columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (found.columns[i] != 0) continue;
    const bool fits = also ? std::ranges::find(columns[i].also, key) != columns[i].also.end()
                           : is_called(columns[i].header, key);
    if (fits) return i;
  }
  return {};
}

struct Header {
  std::uint32_t column;
  std::string key;
  std::string seen;
};

std::vector<Header> keys_of(std::span<const paper::Cell> cells) {
  std::vector<Header> out;
  for (const auto& cell : cells) {
    auto seen = tidy_text(cell);
    auto key = header_key(seen);
    if (!key.empty()) out.push_back({cell.column, std::move(key), std::move(seen)});
  }
  return out;
}

void place_columns(FoundSheet& found, std::vector<Header>& headers) {
  for (const bool also : {false, true})
    std::erase_if(headers, [&](const Header& header) {
      const auto number = column_called(found, header.key, also);
      if (number) found.columns[*number] = header.column;
      return number.has_value();
    });
}

void place_years(FoundSheet& found, std::vector<Header>& headers) {
  if (!found.layout->years) return;
  std::erase_if(headers, [&](const Header& header) {
    const auto year = year_of(header.key);
    if (year) found.years.push_back({header.column, *year});
    return year.has_value();
  });
  std::ranges::sort(found.years, {}, &FoundSheet::Year::year);
}

void report(const FoundSheet& found, std::uint32_t row, const std::vector<Header>& rest,
            ProblemList& problems) {
  for (std::size_t i = 0; i < found.columns.size(); ++i) {
    const auto& column = found.layout->columns[i];
    if (column.required && found.columns[i] == 0)
      problems.add(
          {base::Severity::kError,
           found.place(0, row),
           msg("The column “{0}” is missing. Name it so in this row, as in the template.", column.header),
           {}});
  }
  for (std::size_t i = 1; i < found.years.size(); ++i)
    if (found.years[i].year == found.years[i - 1].year)
      problems.add({base::Severity::kError,
                    found.place(found.years[i].column, row),
                    msg("The year {0} has two columns. Keep one.", std::to_string(found.years[i].year)),
                    {}});
  for (const auto& header : rest)
    if (std::ranges::find(kIgnored, header.key) == kIgnored.end())
      problems.add({base::Severity::kWarning, found.place(header.column, row),
                    msg("This column is not one of the template; it was not taken over."), header.seen});
}

}  // namespace

const Sheet* sheet_named(std::string_view name) {
  const auto key = without_number(base::fold(name));
  const auto& all = sheets();
  const auto found = std::ranges::find_if(all, [&](const Sheet& sheet) {
    return key == base::fold(say(Language::kVietnamese, sheet.name)) ||
           key == base::fold(say(Language::kEnglish, sheet.name));
  });
  return found == all.end() ? nullptr : &*found;
}

const Sheet* sheet_with_header(std::span<const paper::Cell> cells) {
  const Sheet* best = nullptr;
  std::size_t most = 2;
  for (const auto& sheet : sheets()) {
    FoundSheet found{0, {}, {}, &sheet, {}, {}};
    ProblemList unheard;
    if (!read_header(found, 1, cells, unheard) || !complete(found)) continue;
    const auto named = static_cast<std::size_t>(
        std::ranges::count_if(found.columns, [](auto column) { return column != 0; }));
    if (named + found.years.size() <= most) continue;
    most = named + found.years.size();
    best = &sheet;
  }
  return best;
}

bool is_guide(std::string_view name) {
  const auto key = base::fold(name);
  return is_called(msg("Guide"), key) || is_called(msg("Lists"), key);
}

bool read_header(FoundSheet& found, std::uint32_t row, std::span<const paper::Cell> cells,
                 ProblemList& problems) {
  auto headers = keys_of(cells);
  found.columns.assign(found.layout->columns.size(), 0);
  found.years.clear();
  place_columns(found, headers);
  place_years(found, headers);
  const auto named = std::ranges::count_if(found.columns, [](auto column) { return column != 0; });
  if (named < 1 || static_cast<std::size_t>(named) + found.years.size() < 2) return false;
  report(found, row, headers, problems);
  return true;
}

void take_choice(FoundSheet& found, std::span<const paper::Cell> cells) {
  found.columns.assign(found.layout->columns.size(), 0);
  auto next = found.choice->columns.begin();
  for (const auto& cell : cells) {
    if (tidy_text(cell).empty()) continue;
    if (next == found.choice->columns.end()) break;
    const auto& field = (next++)->field;
    const auto column = std::ranges::find(found.layout->columns, field, &Column::key);
    if (is_year(field))
      found.years.push_back({cell.column, std::stoi(field)});
    else if (column != found.layout->columns.end())
      found.columns[static_cast<std::size_t>(column - found.layout->columns.begin())] = cell.column;
  }
  std::ranges::sort(found.years, {}, &FoundSheet::Year::year);
}

bool complete(const FoundSheet& found) {
  for (std::size_t i = 0; i < found.columns.size(); ++i)
    if (found.layout->columns[i].required && found.columns[i] == 0) return false;
  return true;
}

}  // namespace vinhdanh::campaign::registry
