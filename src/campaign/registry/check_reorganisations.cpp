#include <algorithm>
#include <map>
#include <set>

#include "campaign/registry/check_context.h"
#include "campaign/registry/lineage.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::show;

// The checked lines, and behind them those on record that they do not replace: a line may
// contradict either.
struct Lines {
  std::vector<Reorganisation> all;
  std::size_t checked = 0;
};

Lines lines_of(const CheckContext& context) {
  Lines lines{context.registry.reorganisations, context.registry.reorganisations.size()};
  if (context.known == nullptr) return lines;
  std::set<std::pair<std::string_view, std::string_view>> replaced;
  for (const auto& line : context.registry.reorganisations) replaced.insert({line.from, line.to});
  for (const auto& old : context.known->reorganisations)
    if (!replaced.contains({old.from, old.to})) lines.all.push_back(old);
  return lines;
}

void check_ends(CheckContext& context, const Reorganisation& line) {
  if (line.change == Change::kDissolve) {
    if (!line.to.empty())
      context.error(
          "to", msg("A dissolved unit has no successor. Leave this empty, or choose “merger” or “split”."),
          line.to);
    return;
  }
  context.demand_text("to", line.to);
  context.demand_unit("to", line.to);
  if (!line.to.empty() && line.to == line.from)
    context.error("to", msg("A unit cannot become itself. Give the new unit a code of its own."), line.to);
}

void not_yet(CheckContext& context, const Reorganisation& line, const Unit& unit) {
  if (!unit.founded || *unit.founded <= line.on) return;
  context.error(
      "on",
      msg("On {0} the unit “{1}” was not there yet: it was founded on {2}. Correct one of the two days.",
          show(line.on), called(unit), show(*unit.founded)),
      show(line.on));
}

void no_longer(CheckContext& context, const Reorganisation& line, const Unit& unit) {
  if (!unit.dissolved || line.on <= *unit.dissolved) return;
  context.error(
      "on",
      msg("On {0} the unit “{1}” was no longer there: it ended on {2}. Correct one of the two days.",
          show(line.on), called(unit), show(*unit.dissolved)),
      show(line.on));
}

// A merger, a new name and a dissolution end the unit on that very day.
void check_end_day(CheckContext& context, const Reorganisation& line, const Unit& from) {
  if (!always_ends(line.change)) return;
  if (!from.dissolved)
    context.error("from",
                  msg("“{0}” ends with this reorganisation, but no day of its end is on record. Enter {1} as "
                      "its end.",
                      called(from), show(line.on)),
                  line.from);
  else if (line.on < *from.dissolved)
    context.error(
        "on",
        msg("“{0}” ends with this reorganisation on {1}, but its end on record is {2}. Correct one of the "
            "two days.",
            called(from), show(line.on), show(*from.dissolved)),
        show(line.on));
}

void check_days(CheckContext& context, const Reorganisation& line) {
  const auto* from = context.unit(line.from);
  const auto* to = context.unit(line.to);
  if (from != nullptr && line.from != line.to) {
    not_yet(context, line, *from);
    no_longer(context, line, *from);
    check_end_day(context, line, *from);
  }
  if (to == nullptr || line.from == line.to) return;
  not_yet(context, line, *to);
  no_longer(context, line, *to);
  if (line.change == Change::kRename && to->founded && *to->founded < line.on)
    context.error("to",
                  msg("“{0}” was there before {1} already, so it is not a new name. Choose “merger”, or give "
                      "the unit with the new name a code of its own.",
                      called(*to), show(line.on)),
                  line.to);
}

// Rows on record already, without those that the new ones replace, may close a circle too.
void check_circles(CheckContext& context, const Lines& lines) {
  auto turned = lines.all;
  std::ranges::rotate(turned, turned.begin() + static_cast<std::ptrdiff_t>(lines.checked));
  const auto old = lines.all.size() - lines.checked;
  for (const auto number : Lineage::circles(turned)) {
    context.at(Table::kReorganisations, number < old ? 0 : number - old);
    context.error(
        "to",
        msg("With this row “{0}” would come from itself. A unit that comes back under an old name needs a "
            "code of its own.",
            turned[number].to),
        turned[number].to);
  }
}

// What one line says against another, found when the later of the two is met.
class Contradictions {
 public:
  explicit Contradictions(CheckContext& context) : context_(context) {}

  // `told`: the line is one of those checked; of two lines on record nothing is said.
  void meet(const Reorganisation& line, bool told) {
    if (!line.to.empty() && !pairs_.insert({line.from, line.to}).second && told) twice(line);
    if (line.main && !line.to.empty() && !main_.emplace(line.to, line.from).second && told) two_main(line);
    meet_end(line, told);
    meet_name(line, told);
    meet_share(line, told);
  }

 private:
  void twice(const Reorganisation& line) {
    context_.error(
        "to", msg("“{0}” becoming “{1}” is recorded twice. Keep one of the two rows.", line.from, line.to),
        line.to);
  }

  void two_main(const Reorganisation& line) {
    context_.error(
        "main", msg("“{0}” already has a main predecessor, “{1}”. Mark only one.", line.to, main_[line.to]));
  }

  // A unit ends once and in one way. Several lines of one split end it together.
  void meet_end(const Reorganisation& line, bool told) {
    const auto* from = context_.unit(line.from);
    if (from == nullptr || !ends(line, *from)) return;
    const auto [place, first] = ended_.emplace(line.from, &line);
    const auto& before = *place->second;
    const bool one_split = before.change == Change::kSplit && line.change == Change::kSplit;
    if (first || one_split || !told || (before.from == line.from && before.to == line.to)) return;
    if (before.change == Change::kMerge && line.change == Change::kMerge && before.on == line.on)
      context_.error(
          "from",
          msg("“{0}” cannot be merged into two units, “{1}” and “{2}”. Record a split with shares.",
              called(*from), before.to, line.to),
          line.from);
    else
      context_.error(
          "from",
          msg("“{0}” ended on {1} already ({2}). A unit ends only once; correct or take back one of "
              "the two.",
              called(*from), show(before.on), label(before.change)),
          line.from);
  }

  // A new name has one predecessor, which is the unit with the old name.
  void meet_name(const Reorganisation& line, bool told) {
    if (line.to.empty() || line.change == Change::kTransfer) return;
    const auto [place, first] = reached_.emplace(line.to, &line);
    const auto& before = *place->second;
    const bool renamed =
        (before.change == Change::kRename && before.on == line.on) || line.change == Change::kRename;
    if (first || !told || !renamed || before.from == line.from) return;
    context_.error("from",
                   msg("“{0}” is the new name of one unit only, but comes from “{1}” and “{2}”. Record a "
                       "merger.",
                       line.to, before.from, line.from),
                   line.from);
  }

  void meet_share(const Reorganisation& line, bool told) {
    if (!line.share) return;
    auto& sum = given_away_[{line.from, line.on}];
    sum += *line.share;
    if (sum > 1.0005 && told)
      context_.error("share", msg("The shares of “{0}” come to more than 100 %. Correct them.", line.from));
  }

  CheckContext& context_;
  std::set<std::pair<std::string_view, std::string_view>> pairs_;
  std::map<std::string_view, std::string_view> main_;
  std::map<std::string_view, const Reorganisation*> ended_;
  std::map<std::string_view, const Reorganisation*> reached_;
  std::map<std::pair<std::string_view, base::Date>, double> given_away_;
};

}  // namespace

void check_reorganisations(CheckContext& context) {
  const auto lines = lines_of(context);
  Contradictions contradictions(context);
  for (std::size_t i = lines.checked; i < lines.all.size(); ++i) contradictions.meet(lines.all[i], false);
  for (std::size_t i = 0; i < lines.checked; ++i) {
    const auto& line = lines.all[i];
    context.at(Table::kReorganisations, i);
    context.demand_text("from", line.from);
    context.demand_unit("from", line.from);
    context.demand_share("share", line.share);
    check_ends(context, line);
    check_days(context, line);
    contradictions.meet(line, true);
  }
  check_circles(context, lines);
}

}  // namespace vinhdanh::campaign::registry
