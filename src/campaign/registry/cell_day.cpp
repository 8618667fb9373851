#include "campaign/registry/cell_day.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "campaign/registry/workbook_row.h"

namespace vinhdanh::campaign::registry {
namespace {

constexpr int kEarliestYear = 1900;
constexpr int kLatestYear = 2100;
constexpr std::array<std::string_view, 3> kFirstDays{"joined", "from", "founded"};
constexpr std::array<std::string_view, 2> kLastDays{"left", "to"};

bool plausible(const base::Date& date) {
  const auto year = static_cast<int>(date.year());
  return base::valid(date) && year >= kEarliestYear && year <= kLatestYear;
}

// "5-3-68".
std::optional<base::Date> with_century(const std::string& text) {
  const auto mark = text.find_last_of("/-.");
  if (mark == std::string::npos || mark + 3 != text.size()) return {};
  const auto date = base::parse_date(text.substr(0, mark + 1) + (text[mark + 1] >= '3' ? "19" : "20") +
                                     text.substr(mark + 1));
  return date ? std::optional(*date) : std::nullopt;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || fault != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

struct MonthOfYear {
  int year = 0;
  unsigned month = 0;  // 0: only the year is known
};

// "1985", "Năm 1985", "3/1985", "03-1985".
std::optional<MonthOfYear> month_of_year(std::string_view text) {
  auto key = base::fold(text);
  if (key.starts_with("nam ")) key.erase(0, 4);
  const auto mark = key.find_first_of("/-.");
  const auto year =
      number(mark == std::string::npos ? std::string_view(key) : std::string_view(key).substr(mark + 1));
  if (!year || *year < kEarliestYear || *year > kLatestYear) return {};
  if (mark == std::string::npos) return MonthOfYear{*year, 0};
  const auto month = number(std::string_view(key).substr(0, mark));
  if (!month || *month < 1 || *month > 12) return {};
  return MonthOfYear{*year, static_cast<unsigned>(*month)};
}

std::optional<base::Date> assumed(const MonthOfYear& when, std::string_view field) {
  using namespace std::chrono;
  if (std::ranges::find(kFirstDays, field) != kFirstDays.end())
    return base::make_date(when.year, when.month == 0 ? 1 : when.month, 1);
  if (std::ranges::find(kLastDays, field) == kLastDays.end()) return {};
  return base::Date(year(when.year) / month(when.month == 0 ? 12 : when.month) / last);
}

}  // namespace

CellDay read_cell_day(const paper::Cell& cell, std::string_view field) {
  CellDay out;
  const auto text = tidy_text(cell);
  if (cell.kind == paper::CellKind::kDate) out.day = cell.date;
  if (cell.kind == paper::CellKind::kText)
    if (const auto read = base::parse_date(text)) out.day = *read;
  if (cell.kind == paper::CellKind::kText && !out.day) {
    out.day = with_century(text);
    out.two_digits = out.day.has_value();
  }
  if (out.day && !plausible(*out.day)) out.day.reset();
  if (out.day || cell.kind == paper::CellKind::kDate) return out;
  if (const auto when = month_of_year(text)) {
    out.no_day = true;
    out.day = assumed(*when, field);
  }
  return out;
}

}  // namespace vinhdanh::campaign::registry
