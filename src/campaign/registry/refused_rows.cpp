#include "campaign/registry/refused_rows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace vinhdanh::campaign::registry {
namespace {

// "C12" → 12; what has no row stands first.
unsigned long row_of(const std::string& cell) {
  const auto digit = cell.find_first_of("0123456789");
  return digit == std::string::npos ? 0 : std::stoul(cell.substr(digit, 9));
}

}  // namespace

RefusedRows refused_rows(const base::Problems& problems, std::size_t number) {
  base::Problems errors;
  std::map<std::string, std::size_t> sheets;  // in the order in which they are met
  for (const auto& problem : problems) {
    if (problem.severity != base::Severity::kError) continue;
    sheets.emplace(problem.place.sheet, sheets.size());
    errors.push_back(problem);
  }
  std::ranges::stable_sort(errors, {}, [&](const base::Problem& problem) {
    // What is said of the whole file stands last.
    return std::tuple(problem.place.sheet.empty(), sheets.at(problem.place.sheet),
                      row_of(problem.place.cell));
  });
  RefusedRows out;
  out.pages = std::max<std::size_t>(1, (errors.size() + kRefusedOnPage - 1) / kRefusedOnPage);
  out.number = std::clamp<std::size_t>(number, 1, out.pages);
  const auto first = (out.number - 1) * kRefusedOnPage;
  for (auto i = first; i < std::min(errors.size(), first + kRefusedOnPage); ++i)
    out.shown.push_back(std::move(errors[i]));
  return out;
}

}  // namespace vinhdanh::campaign::registry
