#include "rules/works.h"

#include <map>
#include <set>
#include <string_view>

#include "rules/years.h"

namespace vinhdanh::rules {
namespace {

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t at) {
  while (parents[at] != at) at = parents[at] = parents[parents[at]];
  return at;
}

}  // namespace

std::vector<std::size_t> works_of(const std::vector<Item>& items) {
  std::vector<std::size_t> parents;
  std::map<std::pair<bool, std::string_view>, std::size_t> numbers;  // of each record named, by topic?, id
  const auto number_of = [&](bool topic, std::string_view id) {
    const auto [at, added] = numbers.emplace(std::pair(topic, id), parents.size());
    if (added) parents.push_back(parents.size());
    return at->second;
  };
  std::vector<std::size_t> out;
  for (const auto& item : items) {
    const bool topic = item.kind == ItemKind::kTopic;
    out.push_back(number_of(topic, item.id));
    if (item.same_as.empty()) continue;
    const auto other = number_of(!topic, item.same_as);
    parents[root_of(parents, out.back())] = root_of(parents, other);
  }
  for (auto& number : out) number = root_of(parents, number);
  return out;
}

std::vector<bool> left_out(const Settled& settled, const std::vector<Item>& items,
                           const std::vector<std::size_t>& works) {
  std::vector<bool> out(items.size(), false);
  if (value_taken(settled, settled.rules->reading.rewarded_works) != "skip") return out;
  std::set<std::size_t> rewarded;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].rewarded.value_or(false)) rewarded.insert(works[i]);
  }
  for (std::size_t i = 0; i < items.size(); ++i) out[i] = rewarded.contains(works[i]);
  return out;
}

}  // namespace vinhdanh::rules
