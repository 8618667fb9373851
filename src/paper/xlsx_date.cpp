#include "paper/xlsx_date.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace vinhdanh::paper {

namespace {

constexpr double kSecondsOfDay = 86'400;
constexpr double kLastSerial = 2'958'465;  // 31/12/9999

using std::chrono::days;
using std::chrono::sys_days;

// 1900 was no leap year, but the first spreadsheet thought so: serial 60 does not exist.
std::optional<base::Date> day_of(double serial, bool epoch_1904) {
  const auto whole = static_cast<int>(std::floor(serial));
  if (epoch_1904) return base::Date(sys_days(base::make_date(1904, 1, 1)) + days(whole));
  if (whole == 60 || whole == 0) return std::nullopt;
  const auto zero = whole < 60 ? base::make_date(1899, 12, 31) : base::make_date(1899, 12, 30);
  return base::Date(sys_days(zero) + days(whole));
}

int seconds_of(double part) {
  return static_cast<int>(std::lround(part * kSecondsOfDay));
}

void make_time(Cell& cell, double part) {
  cell.kind = CellKind::kTime;
  cell.seconds = seconds_of(part);
}

void make_date(Cell& cell, bool epoch_1904) {
  double serial = cell.number;
  int seconds = seconds_of(serial - std::floor(serial));
  if (seconds >= static_cast<int>(kSecondsOfDay)) {  // rounded up to midnight
    seconds = 0;
    serial = std::floor(serial) + 1;
  }
  if (serial < 1 && !epoch_1904) return make_time(cell, serial);
  const auto day = day_of(serial, epoch_1904);
  if (!day) return;
  cell.kind = CellKind::kDate;
  cell.date = *day;
  cell.seconds = seconds;
}

// Calls `letter` for the characters of the first section that stand for something, lower case. Left out:
// quoted and escaped text, fillers, and brackets unless they hold an elapsed time such as [hh].
template <typename Letter>
void for_each_mark(std::string_view code, Letter letter) {
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      const auto close = code.find(c == '"' ? '"' : ']', i + 1);
      if (close == std::string_view::npos) return;
      const auto inside = code.substr(i + 1, close - i - 1);
      const bool elapsed =
          c == '[' && !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
      if (elapsed) letter('[');
      i = close;
    } else {
      letter(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
}

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

NumberLook builtin_look(std::uint32_t id) {
  if (id >= 14 && id <= 17) return NumberLook::kDate;
  if (id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) return NumberLook::kDate;
  if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35)) return NumberLook::kTime;
  return id == 46 ? NumberLook::kElapsed : NumberLook::kPlain;
}

NumberLook look_of(std::string_view code) {
  bool day = false, month = false, clock = false, elapsed = false, digit = false;
  for_each_mark(code, [&](char c) {
    day |= c == 'd' || c == 'y';
    month |= c == 'm';
    clock |= c == 'h' || c == 's';
    elapsed |= c == '[';
    digit |= c == '#' || c == '?';
  });
  if (digit) return NumberLook::kPlain;
  if (day) return NumberLook::kDate;
  if (elapsed) return NumberLook::kElapsed;
  if (clock) return NumberLook::kTime;
  return month ? NumberLook::kDate : NumberLook::kPlain;
}

std::uint8_t zero_digits_of(std::string_view code) {
  const bool zeros = code.size() > 1 && code.size() <= 32 && code.find_first_not_of('0') == code.npos;
  return zeros ? static_cast<std::uint8_t>(code.size()) : std::uint8_t{0};
}

void apply_look(Cell& cell, NumberLook look, bool epoch_1904) {
  if (cell.kind != CellKind::kNumber || look == NumberLook::kPlain) return;
  if (!(cell.number >= 0) || cell.number >= kLastSerial + 1 - (epoch_1904 ? 1462 : 0)) return;
  if (look == NumberLook::kElapsed && cell.number < 10'000) return make_time(cell, cell.number);
  if (look == NumberLook::kTime) return make_time(cell, cell.number - std::floor(cell.number));
  if (look == NumberLook::kDate) make_date(cell, epoch_1904);
}

bool read_iso_date(std::string_view text, Cell& cell) {
  const auto date = base::parse_iso_date(text.substr(0, 10));
  if (!date) return false;
  const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  cell.kind = CellKind::kDate;
  cell.date = *date;
  cell.seconds = (hour.value_or(0) * 60 + minute.value_or(0)) * 60 + second.value_or(0);
  return true;
}

}  // namespace vinhdanh::paper
