#include "base/result.h"

#include <algorithm>

namespace vinhdanh::base {

bool has_errors(const Problems& problems) {
  return std::ranges::any_of(problems, [](const Problem& p) { return p.severity == Severity::kError; });
}

std::string describe(Language language, const Problem& problem) {
  const auto& place = problem.place;
  std::string out = place.file;
  if (place.line > 0) out += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
  if (!place.sheet.empty()) {
    if (!out.empty()) out += ":";
    out += place.sheet + (place.cell.empty() ? "" : "!" + place.cell);
  }
  if (!place.field.empty()) out += (out.empty() ? "" : ": ") + place.field;
  if (!out.empty()) out += ": ";
  // "error" and "warning" are read by editors and scripts and stay as they are.
  out += problem.severity == Severity::kError ? "error: " : "warning: ";
  return out + say(language, problem.text);
}

}  // namespace vinhdanh::base
