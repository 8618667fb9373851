#include "campaign/registry/lineage_view.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/text.h"
#include "campaign/registry/lineage_policy.h"
#include "campaign/registry/record_view.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using platform::web::Block;

// In units of the picture, which is as wide as the smallest phone shows without scaling.
constexpr int kWidth = 340;
constexpr int kMargin = 12;
constexpr int kWidestLane = 18;
constexpr int kMostForLanes = 150;
constexpr int kLine = 17;        // from one line of text to the next
constexpr int kBetween = 20;     // from one unit to the next
constexpr double kLetter = 7.3;  // width of one, on the average

// As many words a line as fit, three lines at most.
std::vector<std::string> wrapped(const std::string& text, std::size_t longest) {
  std::vector<std::string> lines{""};
  for (const auto& word : base::split(text, ' ')) {
    auto& last = lines.back();
    if (last.empty() || base::length(last) + 1 + base::length(word) <= longest)
      last += (last.empty() ? "" : " ") + word;
    else if (lines.size() < 3)
      lines.push_back(word);
    else
      last += last.ends_with("…") ? "" : " …";
  }
  return lines;
}

class Canvas {
 public:
  Canvas(Block page, const FamilyPicture& picture, const UnitNames& names)
      : page_(page),
        picture_(picture),
        names_(names),
        lane_(std::min(kWidestLane, kMostForLanes / picture.lanes)),
        text_x_(kMargin + picture.lanes * lane_ + 6) {}

  int draw() {
    int y = kMargin + 6;
    for (std::size_t row = 0; row < picture_.units.size(); ++row) {
      y_.push_back(y);
      y += write(row, y);
    }
    for (const auto& line : picture_.lines) draw(line);
    for (std::size_t row = 0; row < picture_.units.size(); ++row) mark(row);
    return y;
  }

 private:
  int x(int lane) const { return kMargin + lane * lane_ + 4; }
  std::string say(const base::Message& message) const { return base::say(page_.language(), message); }

  // The words beside a unit; how far down they reach.
  int write(std::size_t row, int y) {
    const auto& code = picture_.units[row].unit;
    const auto letters = static_cast<std::size_t>((kWidth - text_x_ - 4) / kLetter);
    int down = y + 4;
    for (const auto& words : wrapped(names_.short_name(code), letters)) {
      text(down, words, true);
      down += kLine;
    }
    for (const auto& words : wrapped(says(row), letters + letters / 8)) {
      text(down, words, false);
      down += kLine;
    }
    return down - y - 4 + kBetween;
  }

  void text(int y, const std::string& words, bool strong) {
    auto row = page_.add("TEXT");
    row.set("X", text_x_).set("Y", y).set("WORDS", words).show(strong ? "STRONG" : "SOFT");
  }

  // What happened here: how the unit came to be, and when it ended.
  std::string says(std::size_t row) const {
    std::vector<std::string> parts;
    for (const auto& line : picture_.lines)
      if (line.to == row) {
        auto part = say(label(line.line.change)) + " " + base::show(line.line.on);
        if (std::ranges::find(parts, part) == parts.end()) parts.push_back(std::move(part));
      }
    const auto* unit = names_.find(picture_.units[row].unit);
    if (unit == nullptr) return base::join(parts, " · ");
    if (parts.empty() && unit->founded) parts.push_back(say(msg("since {0}", base::show(*unit->founded))));
    if (unit->dissolved) parts.push_back(say(msg("ended on {0}", base::show(*unit->dissolved))));
    return base::join(parts, " · ");
  }

  // Down its own lane, and in the last row over into the other.
  void draw(const PictureLine& line) {
    const int from = x(picture_.units[line.from].lane);
    const int to = x(picture_.units[line.to].lane);
    const int end = y_[line.to];
    const int bend = std::max(y_[line.from], end - 2 * kBetween);
    auto row = page_.add("LINE");
    row.set("PATH", from == to ? fmt::format("M{} {}V{}", from, y_[line.from], end)
                               : fmt::format("M{} {}V{}C{} {} {} {} {} {}", from, y_[line.from], bend, from,
                                             end - kBetween / 2, to, bend + kBetween / 2, to, end));
    row.show(passes_results(line.line) ? "PASSES" : "APART");
  }

  void mark(std::size_t row) {
    const auto* unit = names_.find(picture_.units[row].unit);
    auto block = page_.add("UNIT");
    block.set("X", x(picture_.units[row].lane)).set("Y", y_[row]);
    block.show(unit != nullptr && unit->dissolved ? "GONE" : "HERE");
  }

  Block page_;
  const FamilyPicture& picture_;
  const UnitNames& names_;
  int lane_;
  int text_x_;
  std::vector<int> y_;
};

// The units in which nothing goes on elsewhere: what the family is called by.
std::string latest(const FamilyPicture& picture, const UnitNames& names) {
  std::vector<std::string> out;
  for (std::size_t row = 0; row < picture.units.size(); ++row)
    if (std::ranges::none_of(picture.lines, [&](const auto& line) { return line.from == row; }))
      out.push_back(names.short_name(picture.units[row].unit));
  return base::join(out, ", ");
}

std::string in_words(const FamilyPicture& picture, const UnitNames& names, base::Language language) {
  std::vector<std::string> out;
  for (const auto& one : picture.lines)
    out.push_back(base::say(
        language, msg("{0}: {1} → {2}, {3}.", label(one.line.change), names.short_name(one.line.from),
                      names.short_name(one.line.to), base::show(one.line.on))));
  return base::join(out, " ");
}

}  // namespace

UnitNames::UnitNames(const std::vector<Unit>& units) {
  for (const auto& unit : units) units_.emplace(unit.code, unit);
}
const Unit* UnitNames::find(const std::string& code) const {
  const auto found = units_.find(code);
  return found == units_.end() ? nullptr : &found->second;
}
std::string UnitNames::name(const std::string& code) const {
  const auto* unit = find(code);
  return unit == nullptr ? code : unit->name;
}
std::string UnitNames::short_name(const std::string& code) const {
  const auto* unit = find(code);
  return unit == nullptr ? code : called(*unit);
}

std::vector<std::string> family_of(const std::vector<Reorganisation>& lines, const std::string& code) {
  std::unordered_map<std::string, std::vector<std::string>> beside;
  for (const auto& line : lines) {
    if (line.to.empty()) continue;
    beside[line.from].push_back(line.to);
    beside[line.to].push_back(line.from);
  }
  std::set<std::string> seen{code};
  std::vector<std::string> family{code};
  for (std::size_t i = 0; i < family.size(); ++i)
    for (const auto& other : beside[std::string(family[i])])
      if (seen.insert(other).second) family.push_back(other);
  return family;
}

void show_picture(Block page, const FamilyPicture& picture, const UnitNames& names, std::size_t number) {
  auto family = page.add("FAMILY");
  family.set("NUMBER", number).set("TITLE", latest(picture, names));
  family.set("DESCRIPTION", in_words(picture, names, page.language()));
  family.set("WIDTH", kWidth).set("HEIGHT", Canvas(family, picture, names).draw() - kBetween);
}

Block show_event(Block page, const ReorganisationEvent& event, const UnitNames& names,
                 const std::function<bool(const std::string&)>& opens) {
  auto row = page.add("EVENT");
  row.set("WHEN", base::show(event.on)).set("ISO", base::iso(event.on));
  row.set("CHANGE", label(event.change)).set("SOURCE", event.source);
  const auto add = [&](std::string_view side, const std::string& code) {
    auto block = row.add(side);
    block.set("HREF", unit_link(code)).set("NAME", names.short_name(code));
    block.show(opens(code) ? "OPENS" : "NAMED");
    return block;
  };
  const bool split = event.change == Change::kSplit;
  for (const auto& line : event.lines) {
    if (!split || &line == &event.lines.front()) add("FROM", line.from).show_if(line.main, "MAIN");
    if (!line.to.empty() && (event.change != Change::kMerge || &line == &event.lines.front()))
      add("TO", line.to);
  }
  for (const auto& line : event.lines) {
    if (event.change == Change::kDissolve || event.change == Change::kRename) break;
    auto share = row.add("SHARE");
    share.set("OF", names.short_name(split ? line.to : line.from));
    const double passed = share_passed_on(line);
    share.set("PASSED",
              passed > 0 ? show_share(passed, page.language()) : base::say(page.language(), msg("none")));
  }
  return row;
}

std::string show_share(double share, base::Language language) {
  auto text = fmt::format("{:.4g}\u00A0%", share * 100);
  if (language == base::Language::kVietnamese) std::ranges::replace(text, '.', ',');
  return text;
}

}  // namespace vinhdanh::campaign::registry
