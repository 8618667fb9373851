#include "campaign/registry/column_proposal.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "campaign/registry/header_words.h"

namespace vinhdanh::campaign::registry {
namespace {

// Points of likeness; only their order matters.
constexpr int kSameName = 100;
constexpr int kSynonym = 90;
constexpr int kPartOfHeader = 50;  // and the length of the words
constexpr int kOnlyContent = 30;
constexpr int kEnough = 30;
constexpr int kNamedSheet = 80;
constexpr int kAllNeeded = 150;
constexpr int kSheetEnough = 230;

bool contains_words(std::string_view text, std::string_view words) {
  return (" " + std::string(text) + " ").find(" " + std::string(words) + " ") != std::string::npos;
}

bool called(const Column& column, std::string_view key) {
  return key == header_key(say(base::Language::kVietnamese, column.header)) ||
         key == header_key(say(base::Language::kEnglish, column.header)) ||
         std::ranges::find(column.also, key) != column.also.end();
}

int by_name(const Sheet& layout, const Column& column, const std::string& key) {
  if (called(column, key)) return kSameName;
  int best = 0;
  for (const auto& words : words_of_field(layout, column.key)) {
    if (words == key) return kSynonym;
    if (words.size() >= 4 && contains_words(key, words))
      best = std::max(best, kPartOfHeader + static_cast<int>(std::min<std::size_t>(words.size(), 30)));
  }
  return best;
}

bool looks_like_day(const std::string& value) {
  const auto digits = std::ranges::count_if(value, [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 4 && value.size() <= 20;
}

bool looks_like(const Column& column, const std::string& value) {
  const bool has_digit = value.find_first_of("0123456789") != std::string::npos;
  switch (column.type) {
    case CellType::kDate:
      return looks_like_day(value);
    case CellType::kYear:
      return is_year(value);
    case CellType::kYesNo:
      return yes_no_choices().read(value).has_value();
    case CellType::kChoice:
      return column.choices.read(value).has_value();
    case CellType::kPercent:
      return has_digit;
    default:
      if (column.key == "full_name") return !has_digit;
      return column.key != "code" || value.find(' ') == std::string::npos;
  }
}

int by_content(const Column& column, const SeenSheet::Header& header) {
  if (header.values.empty()) return 0;
  const auto fitting =
      std::ranges::count_if(header.values, [&](const auto& value) { return looks_like(column, value); });
  if (fitting == 0) return -60;
  return fitting == std::ssize(header.values) ? 10 : 0;
}

int likeness(const Sheet& layout, const Column& column, const SeenSheet::Header& header) {
  const auto name = by_name(layout, column, header_key(header.text));
  const auto content = by_content(column, header);
  if (name > 0) return name == kSameName ? name + std::max(content, 0) : name + content;
  return column.type == CellType::kChoice && content > 0 ? kOnlyContent : 0;
}

// "Xếp loại năm 2024" over levels.
std::optional<std::string> year_in(const SeenSheet::Header& header) {
  const auto levels = std::ranges::all_of(
      header.values, [](const auto& value) { return level_choices().read(value).has_value(); });
  if (!levels) return {};
  for (const auto& word : base::split(header_key(header.text), ' '))
    if (is_year(word)) return word;
  return {};
}

struct Pair {
  int points;
  std::size_t header;
  std::size_t column;
};

std::vector<Pair> pairs(const SeenSheet& sheet, const Sheet& layout) {
  std::vector<Pair> out;
  for (std::size_t h = 0; h < sheet.headers.size(); ++h)
    for (std::size_t c = 0; c < layout.columns.size(); ++c)
      if (const auto points = likeness(layout, layout.columns[c], sheet.headers[h]); points >= kEnough)
        out.push_back({points, h, c});
  std::ranges::stable_sort(out, std::ranges::greater{}, &Pair::points);
  return out;
}

struct Proposal {
  SheetChoice choice;
  int points = 0;
};

void place_years(const SeenSheet& sheet, Proposal& out) {
  std::set<std::string> taken;
  for (std::size_t h = 0; h < sheet.headers.size(); ++h) {
    if (!out.choice.columns[h].field.empty()) continue;
    const auto year = year_in(sheet.headers[h]);
    if (!year || !taken.insert(*year).second) continue;
    out.choice.columns[h].field = *year;
    out.points += kSameName;
  }
}

bool has_all_needed(const SheetChoice& choice) {
  return std::ranges::all_of(choice.layout->columns, [&](const Column& column) {
    return !column.required ||
           std::ranges::find(choice.columns, column.key, &ColumnChoice::field) != choice.columns.end();
  });
}

bool named_so(const SeenSheet& sheet, const Sheet& layout) {
  const auto text = base::fold(sheet.name) + " " + sheet.titles;
  return std::ranges::any_of(words_of_sheet(layout),
                             [&](const auto& words) { return contains_words(text, words); });
}

Proposal proposal(const SeenSheet& sheet, const Sheet& layout) {
  Proposal out;
  out.choice.sheet = sheet.name;
  out.choice.layout = &layout;
  for (const auto& header : sheet.headers) out.choice.columns.push_back({header.text, ""});
  std::set<std::size_t> taken;
  for (const auto& [points, header, column] : pairs(sheet, layout)) {
    auto& field = out.choice.columns[header].field;
    if (!field.empty() || !taken.insert(column).second) continue;
    field = layout.columns[column].key;
    out.points += points;
  }
  if (layout.years) place_years(sheet, out);
  if (has_all_needed(out.choice)) out.points += kAllNeeded;
  if (named_so(sheet, layout)) out.points += kNamedSheet;
  return out;
}

}  // namespace

SheetChoice propose(const SeenSheet& sheet, const Sheet& layout) {
  return proposal(sheet, layout).choice;
}

SheetChoice propose(const SeenSheet& sheet) {
  if (sheet.layout != nullptr) return propose(sheet, *sheet.layout);
  Proposal best;
  for (const auto& layout : sheets())
    if (auto one = proposal(sheet, layout); one.points > best.points) best = std::move(one);
  if (best.points >= kSheetEnough) return best.choice;
  SheetChoice none;
  none.sheet = sheet.name;
  for (const auto& header : sheet.headers) none.columns.push_back({header.text, ""});
  return none;
}

std::size_t known_headers(const std::vector<std::string>& texts) {
  std::set<std::string> found;
  for (const auto& text : texts) {
    const auto key = header_key(text);
    for (const auto& layout : sheets())
      for (const auto& column : layout.columns)
        if (by_name(layout, column, key) > 0) found.insert(key);
  }
  return found.size();
}

}  // namespace vinhdanh::campaign::registry
