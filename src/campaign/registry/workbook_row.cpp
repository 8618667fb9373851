#include "campaign/registry/workbook_row.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "base/text.h"
#include "campaign/registry/cell_day.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

constexpr std::size_t kKept = 1000;
constexpr std::size_t kLongest = 2000;  // characters of a cell
constexpr int kEarliestYear = 1900;
constexpr int kLatestYear = 2100;

// Most cells are short, without marks and tidy as they stand.
bool tidy_already(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  char before = 'x';
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>(c) < 0x20 ||
        (c == ' ' && before == ' '))
      return false;
    before = c;
  }
  return true;
}

bool has_control_characters(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
  });
}

std::optional<double> decimal(std::string_view text) {
  std::string digits(text);
  std::ranges::replace(digits, ',', '.');
  double value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value)) return {};
  return value;
}

std::optional<double> read_percent(const std::string& text) {
  const bool sign = text.ends_with('%');
  const auto value = decimal(sign ? base::trim(std::string_view(text).substr(0, text.size() - 1)) : text);
  if (!value) return {};
  return sign || *value > 1 ? *value / 100 : *value;
}

}  // namespace

std::string tidy_text(const paper::Cell& cell) {
  if (cell.kind != paper::CellKind::kText) return paper::shown(cell);
  if (tidy_already(cell.text)) return std::string(cell.text);
  const auto encoding = base::old_encoding_of_text(cell.text, cell.encoding);
  return base::tidy(encoding == base::OldEncoding::kNone ? std::string(cell.text)
                                                         : base::from_old_encoding(cell.text, encoding));
}

bool without_value(const paper::Cell& cell) {
  return cell.is_formula && cell.kind == paper::CellKind::kText && cell.text.empty();
}

void ProblemList::add(base::Problem problem) {
  const bool error = problem.severity == base::Severity::kError;
  auto& count = error ? errors_ : warnings_;
  if (++count <= kKept) kept_.push_back(std::move(problem));
}

void ProblemList::note(Assumption assumption, const base::Place& place, std::uint32_t column,
                       std::string seen, std::string read_as) {
  notes_.add(assumption, place, paper::column_name(column), std::move(seen), std::move(read_as));
}

base::Problems ProblemList::take() {
  std::ranges::stable_sort(kept_, {}, &base::Problem::severity);
  if (errors_ > kKept)
    kept_.push_back({base::Severity::kError,
                     {},
                     base::msgn("{0} further cell is refused too. Correct these first.",
                                "{0} further cells are refused too. Correct these first.",
                                static_cast<long long>(errors_ - kKept)),
                     {}});
  return std::move(kept_);
}

base::Problems ProblemList::take_warnings() {
  std::ranges::move(notes_.take(), std::back_inserter(kept_));
  if (warnings_ > kKept)
    kept_.push_back({base::Severity::kWarning,
                     {},
                     base::msgn("{0} further notice is left out.", "{0} further notices are left out.",
                                static_cast<long long>(warnings_ - kKept)),
                     {}});
  return std::move(kept_);
}

std::uint32_t FoundSheet::column(std::string_view key) const {
  for (std::size_t i = 0; i < layout->columns.size(); ++i)
    if (layout->columns[i].key == key) return columns[i];
  return 0;
}

base::Place FoundSheet::place(std::uint32_t at, std::uint32_t row) const {
  base::Place place;
  place.file = file;
  place.sheet = name;
  place.cell = at == 0 ? std::to_string(row) : paper::cell_name(at, row);
  return place;
}

bool WorkbookRow::blank() const {
  const auto echo = sheet_.column("echo");
  return std::ranges::all_of(cells_, [&](const auto& cell) {
    return cell.column == echo || (cell.kind == paper::CellKind::kText && base::tidy(cell.text).empty());
  });
}

bool WorkbookRow::empty(std::string_view key) const {
  const auto* found = cell(sheet_.column(key));
  return found == nullptr || tidy_text(*found).empty();
}

std::string WorkbookRow::text(std::string_view key) const {
  const auto* found = cell(sheet_.column(key));
  if (found == nullptr) return {};
  auto value = tidy_text(*found);
  if (found->kind != paper::CellKind::kText) return value;
  if (has_control_characters(found->text)) {
    refuse(*found, msg("There are invisible control characters in this cell. Type the text anew."));
    return {};
  }
  if (base::old_encoding_of_text(found->text, found->encoding) != base::OldEncoding::kNone)
    problems_.add({base::Severity::kWarning, sheet_.place(found->column, row_),
                   msg("Typed in an old font (TCVN3 or VNI); it is taken over as “{0}”.", value),
                   base::tidy(found->text).substr(0, 200)});
  if (value.size() > kLongest && base::length(value) > kLongest) {
    refuse(*found, msg("This text is longer than {0} characters. Shorten it.", kLongest));
    return {};
  }
  return value;
}

std::optional<base::Date> WorkbookRow::date(std::string_view key) const {
  const auto* found = cell(sheet_.column(key));
  if (found == nullptr) return {};
  const auto value = tidy_text(*found);
  if (value.empty()) return {};
  const auto read = read_cell_day(*found, key);
  const bool typed_here = sheet_.is_form && read.no_day;
  if (read.day && !typed_here) {
    const auto note = [&](Assumption assumption) {
      problems_.note(assumption, sheet_.place(found->column, row_), found->column, value,
                     base::show(*read.day));
    };
    if (read.two_digits) note(Assumption::kCentury);
    if (read.no_day) note(Assumption::kDayOfYear);
    return read.day;
  }
  refuse(*found, read.no_day ? msg("Only a year or a month stands here. Write the whole day, for example "
                                   "20/08/2025; leave the cell empty when it is not known.")
                             : msg("A day is expected. Write day/month/year, for example 20/08/2025."));
  return {};
}

std::optional<int> WorkbookRow::year(std::string_view key) const {
  const auto* found = cell(sheet_.column(key));
  if (found == nullptr) return {};
  const auto value = tidy_text(*found);
  if (value.empty()) return {};
  const auto number = decimal(value);
  if (number && *number == std::floor(*number) && *number >= kEarliestYear && *number <= kLatestYear)
    return static_cast<int>(*number);
  refuse(*found, msg("A year of four digits is expected, for example 2024."));
  return {};
}

std::optional<double> WorkbookRow::percent(std::string_view key) const {
  const auto* found = cell(sheet_.column(key));
  if (found == nullptr) return {};
  const auto value = tidy_text(*found);
  if (value.empty()) return {};
  const auto share = found->kind == paper::CellKind::kNumber
                         ? std::optional(found->number > 1 ? found->number / 100 : found->number)
                         : read_percent(value);
  if (share) return share;
  refuse(*found, msg("A share in per cent is expected, for example 60%."));
  return {};
}

std::optional<bool> WorkbookRow::yes_no(std::string_view key) const {
  const auto* found = cell(sheet_.column(key));
  if (found != nullptr && found->kind == paper::CellKind::kBoolean) return found->number != 0;
  const auto number = choice_in(yes_no_choices(), sheet_.column(key));
  return number ? std::optional(*number == 1) : std::nullopt;
}

std::optional<std::size_t> WorkbookRow::choice_number(std::string_view key) const {
  return choice_in(choices(key), sheet_.column(key));
}

std::optional<Level> WorkbookRow::level(std::uint32_t column) const {
  const auto number = choice_in(level_choices(), column);
  return number ? std::optional(static_cast<Level>(*number)) : std::nullopt;
}

void WorkbookRow::refuse(std::string_view key, base::Message message) const {
  const auto column = sheet_.column(key);
  const auto* found = cell(column);
  problems_.add({base::Severity::kError, sheet_.place(column, row_), std::move(message),
                 found == nullptr ? "" : tidy_text(*found)});
}

void WorkbookRow::warn(std::string_view key, base::Message message) const {
  const auto column = sheet_.column(key);
  const auto* found = cell(column);
  problems_.add({base::Severity::kWarning, sheet_.place(column, row_), std::move(message),
                 found == nullptr ? "" : tidy_text(*found)});
}

const paper::Cell* WorkbookRow::cell(std::uint32_t column) const {
  if (column == 0) return nullptr;
  const auto found = std::ranges::find(cells_, column, &paper::Cell::column);
  if (found == cells_.end()) return nullptr;
  if (found->kind != paper::CellKind::kError) return &*found;
  refuse(*found, msg("The cell shows an error. Type the value itself."));
  return nullptr;
}

void WorkbookRow::refuse(const paper::Cell& cell, base::Message message) const {
  auto seen = tidy_text(cell);
  if (seen.size() > 200) seen = base::nfc(seen.substr(0, 200)) + "…";
  problems_.add(
      {base::Severity::kError, sheet_.place(cell.column, row_), std::move(message), std::move(seen)});
}

const ChoiceList& WorkbookRow::choices(std::string_view key) const {
  const auto found = std::ranges::find(sheet_.layout->columns, key, &Column::key);
  if (found == sheet_.layout->columns.end()) throw std::logic_error("no such column in the layout");
  return found->choices;
}

std::optional<std::size_t> WorkbookRow::choice_in(const ChoiceList& list, std::uint32_t column) const {
  const auto* found = cell(column);
  if (found == nullptr) return {};
  const auto value = tidy_text(*found);
  if (value.empty()) return {};
  if (const auto number = list.read(value)) return number;
  refuse(*found, msg("One of these is expected: {0}.", list.shown(base::Language::kVietnamese)));
  return {};
}

}  // namespace vinhdanh::campaign::registry
