#include "base/date.h"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace vinhdanh::base {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || value < 0)
    return std::nullopt;
  return value;
}

std::optional<Date> checked(std::optional<int> y, std::optional<int> m, std::optional<int> d) {
  if (!y || !m || !d || *y > 9999) return std::nullopt;
  const Date date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  if (!date.ok()) return std::nullopt;
  return date;
}

int year_of(const Date& date) {
  return static_cast<int>(date.year());
}
unsigned month_of(const Date& date) {
  return static_cast<unsigned>(date.month());
}
unsigned day_of(const Date& date) {
  return static_cast<unsigned>(date.day());
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<Date> parse_day_month_year(std::string_view text) {
  const auto separator = text.find_first_of("/-.");
  if (separator == std::string_view::npos) return std::nullopt;
  const auto second = text.find(text[separator], separator + 1);
  if (second == std::string_view::npos || text.size() - second != 5) return std::nullopt;
  return checked(number(text.substr(second + 1)), number(text.substr(separator + 1, second - separator - 1)),
                 number(text.substr(0, separator)));
}

}  // namespace

Date make_date(int y, unsigned m, unsigned d) {
  return {year(y), month(m), day(d)};
}

bool valid(const Date& date) {
  return date.ok();
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return checked(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
}

Result<Date> parse_date(std::string_view text) {
  const auto trimmed = without_blanks(text);
  if (const auto date = parse_iso_date(trimmed)) return *date;
  if (const auto date = parse_day_month_year(trimmed)) return *date;
  return refuse(Problem{Severity::kError,
                        {},
                        msg("“{0}” is not a date. Write day/month/year, for example 20/08/2025.", text),
                        std::string(text)});
}

std::string iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", year_of(date), month_of(date), day_of(date));
}

std::string show(const Date& date) {
  return fmt::format("{:02}/{:02}/{:04}", day_of(date), month_of(date), year_of(date));
}

std::string long_vietnamese(const Date& date) {
  const auto padded_month =
      month_of(date) <= 2 ? fmt::format("{:02}", month_of(date)) : fmt::format("{}", month_of(date));
  return fmt::format("ngày {:02} tháng {} năm {}", day_of(date), padded_month, year_of(date));
}

LocalTime local_time(Instant instant) {
  const auto shifted = instant + kVietnamOffset;
  const auto days = std::chrono::floor<std::chrono::days>(shifted);
  const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(shifted - days)};
  return {Date{days}, static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
          static_cast<int>(clock.seconds().count())};
}

Instant instant_of(const LocalTime& local) {
  return sys_days(local.date) + std::chrono::hours(local.hour) + std::chrono::minutes(local.minute) +
         std::chrono::seconds(local.second) - kVietnamOffset;
}

Date local_date(Instant instant) {
  return local_time(instant).date;
}

std::string show(Instant instant) {
  const auto local = local_time(instant);
  return fmt::format("{} {:02}:{:02}", show(local.date), local.hour, local.minute);
}

std::string iso(Instant instant) {
  const auto local = local_time(instant);
  return fmt::format("{}T{:02}:{:02}:{:02}+07:00", iso(local.date), local.hour, local.minute, local.second);
}

int days_between(const Date& from, const Date& to) {
  return static_cast<int>((sys_days(to) - sys_days(from)).count());
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
  for (const std::string_view mark : {"’", "'"}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  const auto separator = text.find_first_of(":h");
  if (separator == std::string_view::npos) return std::nullopt;
  const bool whole_hour = text[separator] == 'h' && separator + 1 == text.size();
  const auto hour = number(text.substr(0, separator));
  const auto minute = whole_hour ? std::optional(0) : number(text.substr(separator + 1));
  if (!hour || !minute || *hour > 24 || *minute > 59 || (*hour == 24 && *minute > 0)) return std::nullopt;
  return TimeOfDay{*hour * 60 + *minute};
}

std::string show(TimeOfDay time) {
  return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

}  // namespace vinhdanh::base
