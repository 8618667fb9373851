#include "campaign/registry/lineage_picture.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "campaign/registry/lineage.h"

namespace vinhdanh::campaign::registry {
namespace {

using Lines = std::vector<const Reorganisation*>;

// Units by number, tied together by the lines between them.
class Families {
 public:
  Families(std::span<const Unit> units, std::span<const Reorganisation> lines) : leader_(units.size()) {
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
    for (std::size_t i = 0; i < units.size(); ++i) numbers_.emplace(units[i].code, i);
    const auto circles = Lineage::circles(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto from = numbers_.find(lines[i].from);
      if (from == numbers_.end() || std::ranges::binary_search(circles, i)) continue;
      involved_.insert(from->second);
      const auto to = numbers_.find(lines[i].to);
      if (to == numbers_.end() || to->second == from->second) continue;
      involved_.insert(to->second);
      leader_[leader(from->second)] = leader(to->second);
      kept_.push_back(&lines[i]);
    }
  }

  // Numbers of the units of each family, ascending.
  std::map<std::size_t, std::vector<std::size_t>> members() {
    std::map<std::size_t, std::vector<std::size_t>> by_first;
    std::unordered_map<std::size_t, std::size_t> firsts;
    for (const auto unit : involved_)
      by_first[firsts.try_emplace(leader(unit), unit).first->second].push_back(unit);
    return by_first;
  }
  const Lines& kept() const { return kept_; }

 private:
  std::size_t leader(std::size_t unit) {
    while (leader_[unit] != unit) unit = leader_[unit] = leader_[leader_[unit]];
    return unit;
  }

  std::vector<std::size_t> leader_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::set<std::size_t> involved_;
  Lines kept_;
};

// Sets the units of one family in rows and lanes.
class Drawing {
 public:
  Drawing(std::span<const Unit> units, const std::vector<std::size_t>& members, const Lines& lines)
      : units_(units) {
    for (const auto member : members) waits_.emplace(units[member].code, 0);
    for (const auto* line : lines) {
      if (!waits_.contains(line->from)) continue;
      into_[line->to].push_back(line);
      out_[line->from].push_back(line);
      ++waits_[line->to];
    }
    for (std::size_t i = 0; i < members.size(); ++i) rank_.emplace(units[members[i]].code, i);
  }

  FamilyPicture draw() {
    std::set<std::tuple<std::chrono::sys_days, std::size_t, std::string>> ready;
    const auto add = [&](const std::string& code) { ready.emplace(leaves_on(code), rank_.at(code), code); };
    for (const auto& [code, before] : waits_)
      if (before == 0) add(code);
    while (!ready.empty()) {
      const auto code = std::get<2>(*ready.begin());
      ready.erase(ready.begin());
      place(code);
      for (const auto* line : out_[code])
        if (--waits_[line->to] == 0) add(line->to);
    }
    return std::move(picture_);
  }

 private:
  // The first day on which something of it goes on elsewhere.
  std::chrono::sys_days leaves_on(const std::string& code) const {
    auto day = std::chrono::sys_days::max();
    const auto found = out_.find(code);
    if (found == out_.end()) return day;
    for (const auto* line : found->second) day = std::min(day, std::chrono::sys_days(line->on));
    return day;
  }

  void place(const std::string& code) {
    const auto row = picture_.units.size();
    rows_.emplace(code, row);
    const int lane = lane_for(code);
    for (const auto* line : into_[code]) {
      picture_.lines.push_back({rows_.at(line->from), row, *line});
      if (--open_[line->from] == 0) busy_.erase(picture_.units[rows_.at(line->from)].lane);
    }
    open_[code] = out_[code].size();
    if (open_[code] > 0) busy_.insert(lane);
    picture_.units.push_back({code, lane});
    picture_.lanes = std::max(picture_.lanes, lane + 1);
  }

  // That of the main predecessor when nothing else comes of it, else of any such one, else
  // the first that is free.
  int lane_for(const std::string& code) {
    int lane = -1;
    for (const auto* line : into_[code]) {
      if (open_[line->from] != 1) continue;
      const int theirs = picture_.units[rows_.at(line->from)].lane;
      if (line->main) return theirs;
      lane = lane < 0 ? theirs : std::min(lane, theirs);
    }
    if (lane >= 0) return lane;
    for (lane = 0; busy_.contains(lane);) ++lane;
    return lane;
  }

  std::span<const Unit> units_;
  std::map<std::string, std::size_t> waits_;  // predecessors not yet placed
  std::map<std::string, std::size_t> rank_;
  std::map<std::string, Lines> into_;
  std::map<std::string, Lines> out_;
  std::map<std::string, std::size_t> rows_;
  std::map<std::string, std::size_t> open_;  // successors not yet placed
  std::set<int> busy_;                       // lanes that lead to a unit further down
  FamilyPicture picture_;
};

}  // namespace

std::vector<FamilyPicture> lineage_pictures(std::span<const Unit> units,
                                            std::span<const Reorganisation> lines) {
  Families families(units, lines);
  std::vector<FamilyPicture> out;
  for (const auto& [first, members] : families.members())
    out.push_back(Drawing(units, members, families.kept()).draw());
  return out;
}

}  // namespace vinhdanh::campaign::registry
