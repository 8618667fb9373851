#include "campaign/nominations/quota_heads.h"

#include <algorithm>

namespace vinhdanh::campaign::nominations {

std::vector<std::int64_t> heads_of(std::span<const std::string> units,
                                   std::span<const registry::UnitLine> tree) {
  std::vector<std::int64_t> heads(units.size(), 0);
  std::vector<std::size_t> belongs_to;  // by depth: place among `units`, or units.size()
  for (const auto& line : tree) {
    const auto depth = static_cast<std::size_t>(line.depth);
    belongs_to.resize(depth, units.size());
    const auto own = static_cast<std::size_t>(std::ranges::find(units, line.unit.code) - units.begin());
    belongs_to.push_back(own < units.size() || depth == 0 ? own : belongs_to.back());
    if (belongs_to.back() < units.size()) heads[belongs_to.back()] += line.people;
  }
  return heads;
}

}  // namespace vinhdanh::campaign::nominations
