#include "campaign/registry/reorganisation_event.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace vinhdanh::campaign::registry {
namespace {

bool together(const ReorganisationEvent& event, const Reorganisation& line) {
  if (event.change != line.change || event.on != line.on) return false;
  if (line.change == Change::kMerge) return event.lines.front().to == line.to;
  return line.change == Change::kSplit && event.lines.front().from == line.from;
}

// The units that an amendment touches, as they will be.
class Touched {
 public:
  explicit Touched(const Registry& known) : known_(known) {}

  void put(Unit unit) {
    auto code = unit.code;
    units_.insert_or_assign(std::move(code), std::move(unit));
  }
  Unit* find(const std::string& code) {
    if (const auto found = units_.find(code); found != units_.end()) return &found->second;
    const auto stored = std::ranges::find(known_.units, code, &Unit::code);
    return stored == known_.units.end() ? nullptr : &units_.emplace(code, *stored).first->second;
  }
  std::vector<Unit> changed() const {
    std::vector<Unit> out;
    for (const auto& [code, unit] : units_)
      if (std::ranges::find(known_.units, unit) == known_.units.end()) out.push_back(unit);
    return out;
  }

 private:
  const Registry& known_;
  std::map<std::string, Unit> units_;
};

bool ends_unit(const ReorganisationEvent& event) {
  return always_ends(event.change) || (event.change == Change::kSplit && event.whole);
}

// Units that ended or began by the event before are where they were without it.
void undo(Touched& units, const ReorganisationEvent& before) {
  for (const auto& line : before.lines) {
    auto* from = units.find(line.from);
    if (ends_unit(before) && from != nullptr && from->dissolved == before.on) from->dissolved.reset();
  }
}

void apply(Touched& units, const ReorganisationEvent& after,
           const std::optional<ReorganisationEvent>& before) {
  for (const auto& line : after.lines) {
    auto* from = units.find(line.from);
    if (ends_unit(after) && from != nullptr && !from->dissolved) from->dissolved = after.on;
    auto* to = units.find(line.to);
    if (before && to != nullptr && to->founded == before->on) to->founded = after.on;
  }
}

}  // namespace

std::vector<ReorganisationEvent> events_of(std::span<const NumberedLine> lines, std::span<const Unit> units) {
  std::vector<ReorganisationEvent> events;
  for (const auto& [id, line] : lines) {
    const auto found = std::ranges::find_if(events, [&](const auto& event) { return together(event, line); });
    if (found != events.end()) {
      found->lines.push_back(line);
      found->id = std::min(found->id, id);
      continue;
    }
    const auto from = std::ranges::find(units, line.from, &Unit::code);
    const bool whole = line.change == Change::kSplit && from != units.end() && ends(line, *from);
    events.push_back({id, line.change, line.on, whole, line.source, {line}});
  }
  std::ranges::stable_sort(events, [](const auto& a, const auto& b) { return b.on < a.on; });
  return events;
}

std::string described(const ReorganisationEvent& event) {
  auto text = fmt::format("{} {}{}", kChangeCodes[static_cast<std::size_t>(event.change)],
                          base::iso(event.on), event.whole ? " whole" : "");
  for (const auto& line : event.lines) {
    text += fmt::format("; {} > {}", line.from, line.to);
    if (line.main) text += " main";
    if (line.share) text += fmt::format(" {:g}%", *line.share * 100);
  }
  return event.source.empty() ? text : text + "; " + event.source;
}

Amendment amend(const Registry& units, const std::optional<ReorganisationEvent>& before,
                const std::optional<ReorganisationEvent>& after, std::vector<Unit> founded) {
  Amendment out;
  out.known.units = units.units;
  for (const auto& line : units.reorganisations)
    if (!before || std::ranges::find(before->lines, line) == before->lines.end())
      out.known.reorganisations.push_back(line);
  Touched touched(out.known);
  for (auto& unit : founded) touched.put(std::move(unit));
  if (before) undo(touched, *before);
  if (after) apply(touched, *after, before);
  out.incoming.units = touched.changed();
  if (after) out.incoming.reorganisations = after->lines;
  return out;
}

}  // namespace vinhdanh::campaign::registry
