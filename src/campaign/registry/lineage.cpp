#include "campaign/registry/lineage.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace vinhdanh::campaign::registry {
namespace {

std::vector<Reorganisation> pick(std::span<const Reorganisation> lines,
                                 const std::vector<std::size_t>* numbers) {
  std::vector<Reorganisation> out;
  if (numbers == nullptr) return out;
  for (const auto number : *numbers) out.push_back(lines[number]);
  return out;
}

std::optional<double> times(std::optional<double> a, std::optional<double> b) {
  if (!a) return b;
  return b ? std::optional(*a * *b) : a;
}

}  // namespace

bool passes_on(const Reorganisation& line) {
  if (line.to.empty() || line.from.empty()) return false;
  return line.change == Change::kTransfer ? line.share.has_value() : line.change != Change::kDissolve;
}

Lineage::Lineage(std::span<const Reorganisation> lines) : lines_(lines.begin(), lines.end()) {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!lines_[i].to.empty()) to_[lines_[i].to].push_back(i);
    from_[lines_[i].from].push_back(i);
  }
}

std::vector<Ancestor> Lineage::ancestors(std::string_view unit) const {
  std::vector<Ancestor> found;
  std::unordered_set<std::string> seen{std::string(unit)};
  std::vector<Ancestor> front{{std::string(unit), {}, true, {}, 0}};
  while (!front.empty()) {
    std::vector<Ancestor> next;
    for (const auto& here : front) {
      auto lines = came_from(here.unit);
      std::erase_if(lines, [](const auto& line) { return !passes_on(line); });
      std::ranges::stable_sort(lines, {}, &Reorganisation::on);
      for (const auto& line : lines) {
        if (!seen.insert(line.from).second) continue;
        const bool main = here.main && (line.main || (lines.size() == 1 && line.change != Change::kTransfer));
        next.push_back({line.from, line.on, main, times(here.share, line.share), here.steps + 1});
      }
    }
    found.insert(found.end(), next.begin(), next.end());
    front = std::move(next);
  }
  return found;
}

std::vector<Ancestor> Lineage::ancestors_on(std::string_view unit, const base::Date& day,
                                            std::span<const Unit> units) const {
  const auto there = [&](const std::string& code) {
    const auto found = std::ranges::find(units, code, &Unit::code);
    return found != units.end() && exists_on(*found, day);
  };
  if (there(std::string(unit))) return {{std::string(unit), day, true, {}, 0}};
  auto found = ancestors(unit);
  std::erase_if(found,
                [&](const auto& ancestor) { return !(day < ancestor.until) || !there(ancestor.unit); });
  return found;
}

std::vector<Reorganisation> Lineage::became(std::string_view unit) const {
  const auto found = from_.find(std::string(unit));
  return pick(lines_, found == from_.end() ? nullptr : &found->second);
}

std::vector<Reorganisation> Lineage::came_from(std::string_view unit) const {
  const auto found = to_.find(std::string(unit));
  return pick(lines_, found == to_.end() ? nullptr : &found->second);
}

std::vector<std::size_t> Lineage::circles(std::span<const Reorganisation> lines) {
  std::unordered_map<std::string, std::vector<std::size_t>> next;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].to.empty() && lines[i].from != lines[i].to) next[lines[i].from].push_back(i);

  enum class Mark : std::uint8_t { kNew, kOpen, kDone };
  std::unordered_map<std::string, Mark> marks;
  std::vector<std::size_t> closing;
  // A walk of its own stack: a file may hold a chain of any length.
  struct Step {
    std::string unit;
    std::size_t child = 0;
  };
  for (const auto& line : lines) {
    if (marks[line.from] != Mark::kNew) continue;
    std::vector<Step> path{{line.from}};
    marks[line.from] = Mark::kOpen;
    while (!path.empty()) {
      const auto children = next.find(path.back().unit);
      if (children == next.end() || path.back().child == children->second.size()) {
        marks[path.back().unit] = Mark::kDone;
        path.pop_back();
        continue;
      }
      const auto number = children->second[path.back().child++];
      const auto& to = lines[number].to;
      if (marks[to] == Mark::kOpen) closing.push_back(number);
      if (marks[to] == Mark::kNew) {
        marks[to] = Mark::kOpen;
        path.push_back({to});
      }
    }
  }
  std::ranges::sort(closing);
  return closing;
}

}  // namespace vinhdanh::campaign::registry
