#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vinhdanh::base {

// A day of the calendar. Default: not a valid day.
using Date = std::chrono::year_month_day;

// A moment, in milliseconds since 1970 UTC; stored and compared as such.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// Asia/Ho_Chi_Minh: UTC+7 without summer time since 1975-06-13, so no zone table is needed.
inline constexpr std::chrono::hours kVietnamOffset{7};

Date make_date(int year, unsigned month, unsigned day);
bool valid(const Date& date);

// "2025-08-20" only; nothing for any other text and for days that do not exist.
std::optional<Date> parse_iso_date(std::string_view text);
// What people type: d/m/yyyy, dd-mm-yyyy, dd.mm.yyyy, and the ISO form.
Result<Date> parse_date(std::string_view text);

std::string iso(const Date& date);   // 2025-08-20
std::string show(const Date& date);  // 20/08/2025
// "ngày 20 tháng 8 năm 2025": days below 10 and months 1 and 2 with a leading zero
// (Decree 30/2020/NĐ-CP, Annex I, II.4).
std::string long_vietnamese(const Date& date);

// The wall clock in Vietnam.
struct LocalTime {
  Date date;
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool operator==(const LocalTime&) const = default;
};
LocalTime local_time(Instant instant);
Instant instant_of(const LocalTime& local);
Date local_date(Instant instant);
std::string show(Instant instant);                   // 20/08/2025 14:32
std::string iso(Instant instant);                    // 2025-08-20T14:32:05+07:00
int days_between(const Date& from, const Date& to);  // negative when `to` is earlier

// Minutes since midnight.
struct TimeOfDay {
  int minutes = 0;
  auto operator<=>(const TimeOfDay&) const = default;
};
// "14:00", "14h00", "14h00’", "8h"; nothing else.
std::optional<TimeOfDay> parse_time(std::string_view text);
std::string show(TimeOfDay time);  // 14:05

}  // namespace vinhdanh::base
