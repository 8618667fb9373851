#include "rules/difference.h"

#include <map>
#include <optional>

namespace vinhdanh::rules {
namespace {

std::vector<std::string> changed(const Verdict& before, const Verdict& after) {
  std::map<std::string, std::optional<Value>> earlier;
  for (const auto& one : before.criteria) earlier[one.id] = one.value;
  std::vector<std::string> out;
  for (const auto& one : after.criteria) {
    if (earlier[one.id] != one.value) out.push_back(one.id);
    earlier.erase(one.id);
  }
  for (const auto& [id, value] : earlier) out.push_back(id);
  return out;
}

}  // namespace

std::vector<Difference> differences(const Settled& before, const Settled& after,
                                    const std::vector<Subject>& subjects) {
  std::vector<Difference> out;
  for (const auto& subject : subjects) {
    const auto was = evaluate(before, subject, Depth::kValues);
    const auto is = evaluate(after, subject, Depth::kValues);
    auto criteria = changed(was, is);
    if (was.overall != is.overall || !criteria.empty())
      out.push_back({subject.id, was.overall, is.overall, std::move(criteria)});
  }
  return out;
}

}  // namespace vinhdanh::rules
