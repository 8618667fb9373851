#include "campaign/registry/unit_form.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/registry/check.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

std::string kind_code(UnitKind kind) {
  return std::string(kUnitKindCodes[static_cast<std::size_t>(kind)]);
}

std::string shown(const std::optional<base::Date>& day) {
  return day ? base::show(*day) : std::string();
}

class Reader {
 public:
  explicit Reader(const UnitForm& form) : form_(form) {}

  Unit unit(const std::string& before) {
    Unit out;
    out.code = before.empty() ? new_code() : before;
    out.name = text("name", 200);
    out.short_name = text("short_name", 100);
    out.parent = form_.value("parent");
    const auto kind = std::ranges::find(kUnitKindCodes, form_.value("kind"));
    if (kind == kUnitKindCodes.end())
      problem("kind", msg("Choose what kind of unit it is."));
    else
      out.kind = static_cast<UnitKind>(kind - kUnitKindCodes.begin());
    out.founded = day("founded");
    out.dissolved = day("dissolved");
    return out;
  }

  void problem(std::string_view field, base::Message message, std::string seen = {}) {
    base::Problem one{base::Severity::kError, {}, std::move(message), std::move(seen)};
    one.place.field = field;
    problems.push_back(std::move(one));
  }

  base::Problems problems;

 private:
  // "new" is the address of the form itself.
  std::string new_code() {
    auto code = text("code", 40);
    if (code == "new") problem("code", msg("This code cannot be used. Choose another one."), code);
    return code;
  }

  std::string text(std::string_view key, std::size_t longest) {
    auto value = form_.value(key);
    if (base::length(value) > longest)
      problem(key, msg("This text is longer than {0} characters. Shorten it.", longest));
    return value;
  }

  std::optional<base::Date> day(std::string_view key) {
    const auto typed = form_.value(key);
    if (typed.empty()) return {};
    if (auto day = base::parse_date(typed)) return *day;
    problem(key, msg("A day is expected. Write day/month/year, for example 20/08/2025."), typed);
    return {};
  }

  const UnitForm& form_;
};

// A day of the unit may contradict a line that names it.
Registry with_its_lines(const Unit& unit, const Registry& units) {
  Registry out;
  out.units = {unit};
  for (const auto& line : units.reorganisations)
    if (line.from == unit.code || line.to == unit.code) out.reorganisations.push_back(line);
  return out;
}

}  // namespace

std::string UnitForm::value(std::string_view key) const {
  const auto found = values.find(key);
  return found == values.end() ? std::string() : found->second;
}

UnitForm filled_in(const Unit& unit) {
  return {{{"code", unit.code},
           {"name", unit.name},
           {"short_name", unit.short_name},
           {"kind", kind_code(unit.kind)},
           {"parent", unit.parent},
           {"founded", shown(unit.founded)},
           {"dissolved", shown(unit.dissolved)}}};
}

base::Result<Unit> read_form(const UnitForm& form, const std::string& before, const Registry& units,
                             const base::Date& today) {
  Reader reader(form);
  const auto unit = reader.unit(before);
  if (const auto there = std::ranges::find(units.units, unit.code, &Unit::code);
      before.empty() && there != units.units.end())
    reader.problem("code",
                   msg("The code “{0}” is given to two units. Give each unit a code of its own.", unit.code),
                   unit.code);
  if (!reader.problems.empty()) return base::refuse(std::move(reader.problems));
  const auto checked = with_its_lines(unit, units);
  for (const auto& finding : check(checked, today, &units)) {
    if (finding.severity != base::Severity::kError) continue;
    const bool of_line = finding.table == Table::kReorganisations;
    const bool ends_it = of_line && checked.reorganisations[finding.record].from == unit.code;
    reader.problem(!of_line ? finding.field : ends_it ? "dissolved" : "founded", finding.text, finding.seen);
  }
  if (!reader.problems.empty()) return base::refuse(std::move(reader.problems));
  return unit;
}

std::string described(const Unit& unit) {
  auto text = fmt::format("{} “{}”", unit.code, unit.name);
  if (!unit.short_name.empty()) text += fmt::format(" “{}”", unit.short_name);
  text += ", " + kind_code(unit.kind);
  if (!unit.parent.empty()) text += ", < " + unit.parent;
  if (unit.founded) text += ", " + base::iso(*unit.founded);
  if (unit.dissolved) text += " – " + base::iso(*unit.dissolved);
  return text;
}

}  // namespace vinhdanh::campaign::registry
