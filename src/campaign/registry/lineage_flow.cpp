#include "campaign/registry/lineage_flow.h"

#include <algorithm>

namespace vinhdanh::campaign::registry {
namespace {

using Places = std::unordered_map<std::string, std::size_t>;

// Each unit behind all those it comes from; units of a circle come last.
Places in_order(std::span<const Reorganisation> lines) {
  std::unordered_map<std::string, std::size_t> waits_for;
  std::unordered_map<std::string, std::vector<std::string>> next;
  for (const auto& line : lines) {
    waits_for.try_emplace(line.from, 0);
    ++waits_for[line.to];
    next[line.from].push_back(line.to);
  }
  std::vector<std::string> ready;
  for (const auto& [unit, before] : waits_for)
    if (before == 0) ready.push_back(unit);
  Places places;
  while (!ready.empty()) {
    const auto unit = std::move(ready.back());
    ready.pop_back();
    places.emplace(unit, places.size());
    for (const auto& after : next[unit])
      if (--waits_for[after] == 0) ready.push_back(after);
  }
  for (const auto& [unit, before] : waits_for) places.emplace(unit, places.size());
  return places;
}

}  // namespace

LineageFlow::LineageFlow(std::span<const Unit> units, std::span<const Reorganisation> counting,
                         const base::Date& day) {
  for (const auto& unit : units) ended_.emplace(unit.code, unit.dissolved);
  for (const auto& line : counting)
    if (line.on <= day) lines_.push_back(line);
  const auto places = in_order(lines_);
  std::ranges::stable_sort(lines_, [&](const auto& a, const auto& b) {
    if (a.on != b.on) return a.on < b.on;
    return places.at(a.from) < places.at(b.from);
  });
}

std::map<std::string, double> LineageFlow::of(std::string_view unit, std::optional<int> year) const {
  std::map<std::string, double> held{{std::string(unit), 1.0}};
  for (auto first = lines_.begin(); first != lines_.end();) {
    const auto together = [&](const auto& line) { return line.on != first->on || line.from != first->from; };
    const auto last = std::find_if(first, lines_.end(), together);
    const auto found = held.find(first->from);
    if (found != held.end() && is_given(*first, unit, year)) {
      const double whole = found->second;
      double left = 1;  // of the whole
      for (auto line = first; line != last; ++line) {
        const double part = std::min(left, share_passed_on(*line));
        left -= part;
        held[line->to] += whole * part;
      }
      constexpr double kNothing = 1e-9;
      if (left > kNothing)
        held[first->from] = whole * left;
      else
        held.erase(first->from);
    }
    first = last;
  }
  return held;
}

bool LineageFlow::is_given(const Reorganisation& line, std::string_view won_in,
                           std::optional<int> year) const {
  if (line.from != won_in || !year) return true;  // what came from another is older
  const auto end = ended_.find(line.from);
  const bool goes_on = end == ended_.end() ? !always_ends(line.change) : end->second != line.on;
  return !goes_on || always_ends(line.change) || *year < static_cast<int>(line.on.year());
}

}  // namespace vinhdanh::campaign::registry
