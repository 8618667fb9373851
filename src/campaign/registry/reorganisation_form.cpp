#include "campaign/registry/reorganisation_form.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

#include "base/text.h"
#include "campaign/registry/check.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

std::string key(std::string_view name, int row) {
  return fmt::format("{}_{}", name, row);
}

std::string percent(double share) {
  auto text = fmt::format("{:.4g}", share * 100);
  std::ranges::replace(text, '.', ',');
  return text;
}

class Reader {
 public:
  Reader(const ReorganisationForm& form, const Registry& units,
         const std::optional<ReorganisationEvent>& before)
      : form_(form), units_(units), before_(before) {}

  ReorganisationEvent event() {
    ReorganisationEvent out{before_ ? before_->id : 0,     form_.change,        day(),
                            form_.value("whole") == "yes", text("source", 300), {}};
    out.whole = out.whole && form_.change == Change::kSplit;
    const auto from = predecessors();
    const auto to = successors(out.on, from);
    for (const auto& [code, row] : from) {
      if (form_.change == Change::kDissolve) add(out, code, "", row, row);
      for (const auto& [successor, to_row] : to) add(out, code, successor, row, to_row);
    }
    return out;
  }

  void problem(std::string field, base::Message text, std::string seen = {}) {
    base::Problem one{base::Severity::kError, {}, std::move(text), std::move(seen)};
    one.place.field = std::move(field);
    problems.push_back(std::move(one));
  }

  // The field of a finding on line `number`.
  std::string field_of(std::size_t number, std::string_view field) const {
    if (number >= places_.size()) return "on";
    const auto [from, to] = places_[number];
    if (field == "from") return key("from", from);
    if (field == "to") return key(form_.value(key("to", to)).empty() ? "to_code" : "to", to);
    if (field == "share") return key("share", form_.change == Change::kSplit ? to : from);
    return field == "main" ? "main" : "on";
  }

  std::vector<Unit> founded;
  base::Problems problems;

 private:
  using Side = std::vector<std::pair<std::string, int>>;  // code, row

  std::string text(const std::string& name, std::size_t longest) {
    auto value = form_.value(name);
    if (base::length(value) > longest)
      problem(name, msg("This text is longer than {0} characters. Shorten it.", longest));
    return value;
  }

  base::Date day() {
    const auto typed = form_.value("on");
    if (auto day = base::parse_date(typed)) return *day;
    problem("on", msg("A day is expected. Write day/month/year, for example 20/08/2025."), typed);
    return {};
  }

  Side predecessors() {
    Side out;
    for (int row = 1; row <= from_rows(form_); ++row)
      if (const auto code = form_.value(key("from", row)); !code.empty()) out.emplace_back(code, row);
    if (out.empty()) problem("from_1", msg("Choose the unit that this is about."));
    return out;
  }

  Side successors(const base::Date& on, const Side& from) {
    Side out;
    for (int row = 1; row <= to_rows(form_); ++row) {
      const auto code = form_.value(key("to", row));
      const auto new_code = form_.value(key("to_code", row));
      const bool named = !new_code.empty() || !form_.value(key("to_name", row)).empty();
      if (!code.empty() && named)
        problem(key("to", row), msg("Choose a unit on record or enter a new one, not both."));
      else if (!code.empty())
        out.emplace_back(code, row);
      else if (named && found_unit(row, on, from))
        out.emplace_back(new_code, row);
    }
    if (out.empty() && problems.empty() && to_rows(form_) > 0)
      problem("to_1", msg("Choose the unit that comes of it, or enter a new one."));
    return out;
  }

  // A new unit stands where its predecessor stood and is of the same kind.
  bool found_unit(int row, const base::Date& on, const Side& from) {
    Unit unit;
    unit.code = text(key("to_code", row), 40);
    unit.name = text(key("to_name", row), 200);
    unit.founded = on;
    if (unit.code.empty()) problem(key("to_code", row), msg("Give the new unit a code."));
    if (unit.name.empty()) problem(key("to_name", row), msg("Give the new unit a name."));
    if (const auto there = std::ranges::find(units_.units, unit.code, &Unit::code);
        there != units_.units.end())
      problem(key("to_code", row),
              msg("The code “{0}” belongs to “{1}”. Choose that unit from the list, or give the new unit a "
                  "code of its own.",
                  unit.code, there->name),
              unit.code);
    const auto main = form_.value("main");
    for (const auto& [code, from_row] : from) {
      const auto before = std::ranges::find(units_.units, code, &Unit::code);
      if (before == units_.units.end() || (!main.empty() && main != code)) continue;
      unit.kind = before->kind;
      unit.parent = before->parent;
      break;
    }
    if (unit.code.empty()) return false;
    founded.push_back(std::move(unit));
    return true;
  }

  void add(ReorganisationEvent& event, const std::string& from, const std::string& to, int from_row,
           int to_row) {
    Reorganisation line{event.change, event.on, from, to, false, {}, event.source};
    const int share_row = event.change == Change::kSplit ? to_row : from_row;
    line.share = share(key("share", share_row));
    if (event.change == Change::kMerge)
      line.main = form_.value("main") == from;
    else
      line.main = was_main(line);
    event.lines.push_back(std::move(line));
    places_.emplace_back(from_row, to_row);
  }

  // Only the form of a merger asks for the main predecessor; what a workbook said stays.
  bool was_main(const Reorganisation& line) const {
    return before_ && std::ranges::any_of(before_->lines, [&](const auto& old) {
             return old.main && old.from == line.from && old.to == line.to;
           });
  }

  std::optional<double> share(const std::string& field) {
    auto typed = form_.value(field);
    if (typed.empty()) return {};
    const auto seen = typed;
    if (typed.ends_with('%')) typed = base::trim(typed.substr(0, typed.size() - 1));
    std::ranges::replace(typed, ',', '.');
    double number = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (error == std::errc() && end == typed.data() + typed.size()) return number / 100;
    problem(field, msg("A share in per cent is expected, for example 60%."), seen);
    return {};
  }

  const ReorganisationForm& form_;
  const Registry& units_;
  const std::optional<ReorganisationEvent>& before_;
  std::vector<std::pair<int, int>> places_;  // rows of the lines
};

}  // namespace

std::string ReorganisationForm::value(std::string_view name) const {
  const auto found = values.find(name);
  return found == values.end() ? std::string() : found->second;
}

int from_rows(const ReorganisationForm& form) {
  return form.change == Change::kMerge ? form.rows : 1;
}

int to_rows(const ReorganisationForm& form) {
  if (form.change == Change::kDissolve) return 0;
  return form.change == Change::kSplit ? form.rows : 1;
}

ReorganisationForm filled_in(const ReorganisationEvent& event) {
  ReorganisationForm form;
  form.change = event.change;
  form.rows = std::clamp(static_cast<int>(event.lines.size()) + 1, 4, kMostRows);
  form.values["on"] = base::show(event.on);
  form.values["source"] = event.source;
  if (event.whole) form.values["whole"] = "yes";
  const bool split = event.change == Change::kSplit;
  for (std::size_t i = 0; i < event.lines.size(); ++i) {
    const auto& line = event.lines[i];
    const int row = static_cast<int>(i) + 1;
    form.values[key("from", split ? 1 : row)] = line.from;
    form.values[key("to", split ? row : 1)] = line.to;
    if (line.share) form.values[key("share", row)] = percent(*line.share);
    if (line.main && event.change == Change::kMerge) form.values["main"] = line.from;
  }
  return form;
}

base::Result<ReadReorganisation> read_form(const ReorganisationForm& form, const Registry& units,
                                           const std::optional<ReorganisationEvent>& before,
                                           const base::Date& today) {
  Reader reader(form, units, before);
  ReadReorganisation out;
  out.event = reader.event();
  if (!reader.problems.empty()) return base::refuse(std::move(reader.problems));
  if (const auto main = form.value("main");
      form.change == Change::kMerge && !main.empty() &&
      std::ranges::find(out.event.lines, main, &Reorganisation::from) == out.event.lines.end())
    reader.problem("main", msg("The main predecessor must be one of the units that are merged."), main);
  out.amendment = amend(units, before, out.event, reader.founded);
  std::set<std::string> said;  // what is wrong with a day is wrong for every line
  for (const auto& finding : check(out.amendment.incoming, today, &out.amendment.known)) {
    if (finding.severity != base::Severity::kError) continue;
    const auto field =
        finding.table == Table::kReorganisations ? reader.field_of(finding.record, finding.field) : "on";
    if (said.insert(field + base::say(base::Language::kEnglish, finding.text)).second)
      reader.problem(field, finding.text, finding.seen);
  }
  if (!reader.problems.empty()) return base::refuse(std::move(reader.problems));
  return out;
}

}  // namespace vinhdanh::campaign::registry
