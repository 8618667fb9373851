#include "rules/ruling.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"

namespace vinhdanh::rules {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

std::optional<int> parse_year(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return year >= kFirstYear && year <= kLastYear ? std::optional(year) : std::nullopt;
}

bool add_range(std::set<int>& years, std::string_view text) {
  const auto dots = text.find("..");
  const auto first = parse_year(text.substr(0, dots));
  const auto last = dots == std::string_view::npos ? first : parse_year(text.substr(dots + 2));
  if (!first || !last || *last < *first || *last - *first >= 100) return false;
  for (int year = *first; year <= *last; ++year) years.insert(year);
  return true;
}

struct Parts {
  std::string_view name;
  std::optional<std::string_view> number;
};

Parts parts_of(std::string_view written) {
  const auto colon = written.find(':');
  if (colon == std::string_view::npos) return {written, {}};
  return {written.substr(0, colon), written.substr(colon + 1)};
}

std::optional<double> parse_share(std::string_view text) {
  double share = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), share);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

base::Message refused_value(const Ruling& ruling, std::string_view written) {
  std::vector<std::string_view> known;
  std::vector<std::string> shown;
  for (const auto& value : ruling.values) {
    known.push_back(value.name);
    shown.push_back(value.name + (value.takes_number ? ":0.5" : ""));
  }
  const auto near = base::nearest(parts_of(written).name, known);
  if (near.empty() || near == parts_of(written).name)
    return base::msg("“{0}” is no value of the ruling “{1}”. Known are: {2}.", written, ruling.name,
                     base::join(shown, ", "));
  return base::msg("“{0}” is no value of the ruling “{1}”. Did you mean “{2}”?", written, ruling.name, near);
}

}  // namespace

std::optional<std::vector<int>> parse_years(std::string_view text) {
  std::set<int> years;
  const auto tidy = base::tidy(text);
  if (tidy.empty() || tidy == "none") return std::vector<int>();
  for (const auto& part : base::split(tidy, ',')) {
    if (!add_range(years, base::trim(part))) return {};
  }
  return std::vector<int>(years.begin(), years.end());
}

std::optional<base::Message> why_refused(const Ruling& ruling, std::string_view written) {
  if (ruling.of_years) {
    const auto years = parse_years(written);
    if (years && years->size() <= 100) return {};
    return base::msg("“{0}” is no list of years. Write for example 2020..2024 or 2020,2022.", written);
  }
  const auto [name, number] = parts_of(written);
  const auto at = std::ranges::find(ruling.values, name, &RulingValue::name);
  if (at == ruling.values.end() || at->takes_number != number.has_value())
    return refused_value(ruling, written);
  if (number && !parse_share(*number))
    return base::msg("“{0}” needs a number between 0 and 1 after the colon, for example {1}:0.5.", written,
                     name);
  return {};
}

RulingInForce in_force(const Ruling& ruling, std::string_view written) {
  RulingInForce out;
  out.ruling = &ruling;
  out.written = written;
  if (ruling.of_years) {
    out.years = parse_years(written).value_or(std::vector<int>());
    return out;
  }
  if (written.empty()) return out;
  const auto [name, number] = parts_of(written);
  const auto at = std::ranges::find(ruling.values, name, &RulingValue::name);
  out.value = static_cast<int>(at - ruling.values.begin());
  if (number) out.number = parse_share(*number).value_or(0);
  return out;
}

}  // namespace vinhdanh::rules
