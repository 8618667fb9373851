#include "campaign/registry/form_view.h"

#include <algorithm>
#include <charconv>

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using platform::web::Block;

bool is_unit(const Column& column) {
  return column.key == "unit";
}

const ChoiceList& choices_of(const Column& column) {
  return column.type == CellType::kYesNo ? yes_no_choices() : column.choices;
}

void add_option(Block& select, const std::string& value, const base::Message& name, bool chosen) {
  auto row = select.add("OPTIONS");
  row.set("OPTION_VALUE", value).set("OPTION_LABEL", name).show_if(chosen, "CHOSEN");
}

void show_units(Block& field, const std::string& value, const UnitChoices& units) {
  auto select = field.add("SELECT");
  add_option(select, "", base::verbatim("–"), value.empty());
  bool known = value.empty();
  for (const auto& [code, name] : units) {
    add_option(select, code, base::verbatim(name), code == value);
    known = known || code == value;
  }
  if (!known) add_option(select, value, base::verbatim(value), true);
}

void show_choices(Block& field, const Column& column, const std::string& value) {
  auto select = field.add("SELECT");
  add_option(select, "", base::verbatim("–"), value.empty());
  const auto& list = choices_of(column);
  const auto chosen = list.read(value);
  for (std::size_t i = 0; i < list.all().size(); ++i)
    add_option(select, std::string(list.all()[i].code), list.all()[i].written, !value.empty() && chosen == i);
}

void show_input(Block& field, const Column& column) {
  auto input = field.add("INPUT");
  input.set("TYPE", "text").set("AUTOCOMPLETE", "off").set("CLASS", column.width < 22 ? "is-narrow" : "");
}

std::optional<std::size_t> number_behind(std::string_view field) {
  const auto at = field.rfind('_');
  if (at == std::string_view::npos || at + 1 == field.size()) return {};
  std::size_t number = 0;
  const auto digits = field.substr(at + 1);
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (fault != std::errc() || end != digits.data() + digits.size()) return {};
  return number;
}

// "Contribution share (2)" for the second row.
base::Message name_of(const Columns& columns, const std::string& field) {
  const auto* column = column_of(columns, field);
  if (column == nullptr) return base::verbatim(field);
  const auto number = column->key == field ? std::nullopt : number_behind(field);
  return number ? msg("{0} ({1})", column->header, *number + 1) : column->header;
}

base::Message deed_name(const Columns& columns, const std::string& deed) {
  if (deed.starts_with("edited:")) return name_of(columns, deed.substr(7));
  if (deed == "added") return msg("Added");
  if (deed == "withdrew") return msg("Withdrawn");
  if (deed == "restored") return msg("Brought back");
  if (deed == "attached") return msg("File attached");
  if (deed == "detached") return msg("File taken away");
  if (deed == "merged") return msg("Merged with the same person");
  if (deed == "unmerged") return msg("Merger undone");
  if (deed == "imported") return msg("Imported from a workbook");
  return msg("Changed (deed)");
}

}  // namespace

UnitChoices choices_of_units(const std::vector<Unit>& units) {
  UnitChoices out;
  for (const auto& unit : units) out.emplace_back(unit.code, called(unit));
  return out;
}

void show_field(Block block, std::string_view section, const Column& column, const std::string& suffix,
                const FormContext& context) {
  const auto name = std::string(column.key) + suffix;
  const auto value = value_of(context.values, name);
  auto field = block.add(section);
  field.set("NAME", name).set("LABEL", column.header).set("VALUE", value);
  field.show_if(!column.required, "OPTIONAL");
  if (!column.note.empty() && suffix.empty()) {
    field.set("HINT", column.note);
    field.show("HAS_HINT");
  }
  const auto problem =
      std::ranges::find(context.problems, name, [](const base::Problem& p) { return p.place.field; });
  if (problem != context.problems.end()) {
    field.set("ERROR", problem->text);
    field.show("HAS_ERROR");
  }
  if (is_unit(column))
    show_units(field, value, context.units);
  else if (!choices_of(column).all().empty())
    show_choices(field, column, value);
  else
    show_input(field, column);
}

void show_summary(platform::web::Page& page, const base::Problems& problems) {
  for (const auto& problem : problems) {
    auto row = page.frame().add("ERRORS");
    row.set("FIELD", problem.place.field).set("TEXT", problem.text);
    row.show(problem.place.field.empty() ? "UNLINKED" : "LINKED");
  }
  if (!problems.empty()) page.frame().show("HAS_ERRORS");
}

std::string shown_value(base::Language language, const Column& column, const std::string& value,
                        const UnitChoices& units) {
  if (value.empty()) return value;
  if (is_unit(column)) {
    const auto unit = std::ranges::find(units, value, &UnitChoices::value_type::first);
    return unit == units.end() ? value : unit->second;
  }
  const auto& list = choices_of(column);
  const auto number = list.all().empty() ? std::nullopt : list.read(value);
  return number ? base::say(language, list.all()[*number].written) : value;
}

const Column* column_of(const Columns& columns, std::string_view field) {
  const auto named = [&](std::string_view key) {
    const auto found = std::ranges::find(columns, key, &Column::key);
    return found == columns.end() ? nullptr : *found;
  };
  if (const auto* whole = named(field)) return whole;
  return number_behind(field) ? named(field.substr(0, field.rfind('_'))) : nullptr;
}

std::vector<Difference> differences(const Columns& columns, const FormValues& before,
                                    const FormValues& after) {
  std::vector<Difference> out;
  const auto compare = [&](const std::string& field) {
    auto was = value_of(before, field);
    auto is = value_of(after, field);
    if (was != is) out.push_back({field, std::move(was), std::move(is)});
  };
  for (const auto* column : columns) compare(std::string(column->key));
  for (std::size_t i = 0;; ++i) {
    bool any = false;
    for (const auto* column : columns) {
      const auto field = std::string(column->key) + "_" + std::to_string(i);
      if (!before.contains(field) && !after.contains(field)) continue;
      any = true;
      compare(field);
    }
    if (!any) return out;
  }
}

void show_differences(Block block, std::string_view section, const Columns& columns,
                      const std::vector<Difference>& all, const UnitChoices& units) {
  for (const auto& one : all) {
    auto row = block.add(section);
    row.set("FIELD", name_of(columns, one.field));
    const auto* column = column_of(columns, one.field);
    const auto shown = [&](const std::string& value) {
      return column == nullptr ? value : shown_value(block.language(), *column, value, units);
    };
    row.set("STORED", shown(one.before)).set("GIVEN", shown(one.after));
  }
}

std::vector<access::Deed> deeds_of(const access::Deed& common, const std::vector<Difference>& all) {
  std::vector<access::Deed> out;
  for (const auto& one : all) {
    auto deed = common;
    deed.deed = "edited:" + one.field;
    deed.before = one.before;
    deed.after = one.after;
    out.push_back(std::move(deed));
  }
  return out;
}

void show_history(Block page, const Columns& columns, const std::vector<access::Deed>& deeds,
                  const UnitChoices& units) {
  for (const auto& deed : deeds) {
    auto event = page.add("EVENT");
    event.set("ISO", base::iso(deed.at)).set("WHEN", base::show(deed.at)).set("WHO", deed.actor);
    event.set("WHAT", deed_name(columns, deed.deed));
    if (deed.before.empty() && deed.after.empty()) continue;
    const auto* column = deed.deed.starts_with("edited:")
                             ? column_of(columns, std::string_view(deed.deed).substr(7))
                             : nullptr;
    const auto shown = [&](const std::string& value) {
      return column == nullptr ? value : shown_value(page.language(), *column, value, units);
    };
    auto change = event.add("CHANGE");
    change.set("BEFORE", shown(deed.before)).set("AFTER", shown(deed.after));
    change.show_if(!deed.before.empty(), "HAS_BEFORE");
  }
  page.show_if(!deeds.empty(), "HAS_HISTORY");
}

}  // namespace vinhdanh::campaign::registry
