#include "campaign/council/print_run.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "base/text.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using base::Problem;

constexpr int kExpected = 200;   // tenths of a millimetre from the edge to the cross
constexpr int kMostShift = 100;  // no printer is off by more than a centimetre

Problem at_field(const char* field, base::Message text, std::string seen = {}) {
  Problem problem{base::Severity::kError, {}, std::move(text), std::move(seen)};
  problem.place.field = field;
  return problem;
}

std::optional<int> tenths(std::string_view typed) {
  auto text = base::tidy(typed);
  std::ranges::replace(text, ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value >= 0 && value <= 400))
    return std::nullopt;
  return static_cast<int>(std::lround(value * 10));
}

void measure(const char* field, const std::string& typed, int& shift, base::Problems& problems) {
  const auto measured = tenths(typed);
  if (!measured) {
    problems.push_back(
        at_field(field, msg("Enter the measured distance in millimetres, for example 20.4."), typed));
    return;
  }
  const int wanted = shift + kExpected - *measured;
  if (std::abs(wanted) > kMostShift)
    problems.push_back(at_field(field,
                                msg("{0} mm is far from 20 mm. Print the page again at 100 % on A4 "
                                    "across and measure from the edge of the paper.",
                                    base::tidy(typed)),
                                typed));
  else
    shift = wanted;
}

bool has_good_copy(std::span<const Copy> copies, const std::string& code) {
  return std::ranges::any_of(copies,
                             [&](const Copy& copy) { return copy.code == code && copy.spoilt.empty(); });
}
bool was_printed(std::span<const Copy> copies, const std::string& code) {
  return std::ranges::find(copies, code, &Copy::code) != copies.end();
}

std::vector<PrintItem> chosen(std::span<const Awarded> list, std::span<const Copy> copies,
                              const RunChoice& choice) {
  std::vector<PrintItem> items;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto& awarded = list[i];
    if (!choice.unit.empty() && awarded.unit_code != choice.unit) continue;
    if (!choice.code.empty() && awarded.code != choice.code) continue;
    if (!choice.again && has_good_copy(copies, awarded.code)) continue;
    items.push_back({i, "", was_printed(copies, awarded.code) ? base::tidy(choice.reason) : ""});
  }
  return items;
}

void give_serials(std::vector<PrintItem>& items, std::span<const Copy> copies, const RunChoice& choice,
                  base::Problems& problems) {
  auto numbers = serials(choice.first_serial, items.size());
  if (!numbers) {
    problems.insert(problems.end(), numbers.error().begin(), numbers.error().end());
    return;
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (std::ranges::find(copies, (*numbers)[i], &Copy::serial) != copies.end()) {
      problems.push_back(
          at_field("first_serial",
                   msg("The blank {0} is used already. Enter the serial of the first blank that "
                       "lies in the tray now.",
                       (*numbers)[i]),
                   choice.first_serial));
      return;
    }
    items[i].serial = (*numbers)[i];
  }
}

}  // namespace

base::Result<Printer> checked_printer(const Printer& before, const PrinterEntry& entry) {
  auto printer = before;
  base::Problems problems;
  printer.name = base::tidy(entry.name);
  printer.tray = base::tidy(entry.tray);
  if (printer.name.empty())
    problems.push_back(at_field("name", msg("Enter a name by which the printer is known in the office.")));
  else if (base::length(printer.name) > 200)
    problems.push_back(at_field("name", msg("Shorten this to at most 200 characters.")));
  if (base::length(printer.tray) > 200)
    problems.push_back(at_field("tray", msg("Shorten this to at most 200 characters.")));
  if (!base::tidy(entry.left).empty() || !base::tidy(entry.top).empty()) {
    measure("left", entry.left, printer.right, problems);
    measure("top", entry.top, printer.down, problems);
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  return printer;
}

base::Result<std::vector<PrintItem>> print_run(std::span<const Awarded> list, std::span<const Copy> copies,
                                               const RunChoice& choice) {
  auto items = chosen(list, copies, choice);
  if (items.empty())
    return base::refuse(
        msg("All of these are printed already. To print them again, tick “also those that "
            "are printed already” and give the reason."));
  base::Problems problems;
  const bool repeats = std::ranges::any_of(
      items, [&](const PrintItem& item) { return was_printed(copies, list[item.index].code); });
  if (repeats && base::tidy(choice.reason).empty())
    problems.push_back(
        at_field("reason", msg("Give the reason for printing again; it is kept with the copy.")));
  if (choice.blank) give_serials(items, copies, choice, problems);
  if (!problems.empty()) return base::refuse(std::move(problems));
  return items;
}

base::Result<std::vector<std::string>> serials(std::string_view first, std::size_t count) {
  const auto typed = base::tidy(first);
  const auto digits = typed.size() - (typed.find_last_not_of("0123456789") + 1);
  if (digits == 0 || digits > 15 || typed.size() > 40)
    return base::refuse(base::Problems{at_field(
        "first_serial",
        msg("Enter the serial that stands on the first blank; it ends with figures, for example A 000125."),
        typed)});
  const auto prefix = typed.substr(0, typed.size() - digits);
  std::uint64_t number = std::stoull(typed.substr(typed.size() - digits));
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i, ++number)
    out.push_back(fmt::format("{}{:0{}}", prefix, number, digits));
  if (!out.empty() && out.back().size() > typed.size())
    return base::refuse(base::Problems{at_field(
        "first_serial", msg("The serials have too few figures for {0} blanks. Print them in parts.", count),
        typed)});
  return out;
}

BlankCount blanks(std::span<const Copy> copies) {
  BlankCount count;
  for (const auto& copy : copies) {
    if (copy.serial.empty()) continue;
    ++count.used;
    if (!copy.spoilt.empty()) ++count.spoilt;
  }
  return count;
}

}  // namespace vinhdanh::campaign::council
