#include "campaign/plan/plan_complaints.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

// Beyond that many unknown codes the nearest one is not looked for.
constexpr int kMostGuesses = 40;

}  // namespace

Complaints::Complaints(const Plan& checked) : plan(checked) {
  for (const auto& unit : plan.units) codes_.insert(unit.code);
}

void Complaints::error(std::string_view path, base::Message text, std::string seen) {
  problems.push_back({base::Severity::kError, place(path), std::move(text), std::move(seen)});
}

void Complaints::warning(std::string_view path, base::Message text, std::string seen) {
  problems.push_back({base::Severity::kWarning, place(path), std::move(text), std::move(seen)});
}

base::Place Complaints::place(std::string_view path) const {
  while (true) {
    if (const auto found = plan.places.find(std::string(path)); found != plan.places.end())
      return found->second;
    const auto end = path.find_last_of(".[");
    if (end == std::string_view::npos) return {};
    path = path.substr(0, end);
  }
}

void Complaints::known_unit(const std::string& code, std::string_view path) {
  if (code.empty() || code == "*" || plan.units.empty() || codes_.contains(code)) return;
  const std::vector<std::string_view> known(codes_.begin(), codes_.end());
  const auto near = ++guesses_ <= kMostGuesses ? base::nearest(code, known) : std::string();
  error(path,
        near.empty() ? msg("There is no unit {0} in units.toml. Add it there or write another.", code)
                     : msg("There is no unit {0} in units.toml. Did you mean {1}?", code, near),
        code);
}

}  // namespace vinhdanh::campaign::plan
