#include "campaign/registry/column_view.h"

#include <algorithm>

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using platform::web::Block;

constexpr int kYearsBack = 12;

void add_option(Block& to, std::string_view section, std::string_view code, const base::Message& label,
                bool chosen) {
  auto option = to.add(section);
  option.set("CODE", code).set("LABEL", label).show_if(chosen, "CHOSEN");
}

void add_kinds(Block& row, const Sheet* chosen) {
  add_option(row, "KIND", "", msg("— Leave this sheet out —"), chosen == nullptr);
  for (const auto& layout : sheets()) add_option(row, "KIND", key_of(layout), layout.name, &layout == chosen);
}

void add_fields(Block& row, const Sheet& layout, const std::string& chosen, int this_year) {
  add_option(row, "FIELD", "", msg("— Leave out —"), chosen.empty());
  for (const auto& column : layout.columns)
    add_option(row, "FIELD", column.key, column.required ? msg("{0} (needed)", column.header) : column.header,
               chosen == column.key);
  if (!layout.years) return;
  const bool further =
      is_year(chosen) && (std::stoi(chosen) > this_year || std::stoi(chosen) < this_year - kYearsBack);
  if (further) add_option(row, "FIELD", chosen, msg("Level of {0}", chosen), true);
  for (int year = this_year; year >= this_year - kYearsBack; --year) {
    const auto text = std::to_string(year);
    add_option(row, "FIELD", text, msg("Level of {0}", text), chosen == text);
  }
}

void add_columns(Block& row, const ShownSheet& one, int this_year) {
  for (std::size_t i = 0; i < one.choice.columns.size() && i < one.sheet->headers.size(); ++i) {
    const auto& header = one.sheet->headers[i];
    auto column = row.add("COLUMN");
    column.set("NUMBER", i).set("LETTER", paper::column_name(header.column)).set("HEADER", header.text);
    for (const auto& value : header.values) column.add("VALUE").set("TEXT", value);
    column.show_if(header.values.empty(), "NO_VALUES");
    if (one.choice.layout == nullptr) continue;
    column.show("HAS_FIELDS");
    add_fields(column, *one.choice.layout, one.choice.columns[i].field, this_year);
  }
}

}  // namespace

void show_sheets(platform::web::Page& page, const std::vector<ShownSheet>& all,
                 const base::Problems& problems, int this_year) {
  for (const auto& one : all) {
    auto row = page.add("SHEET");
    const auto field = "kind_" + std::to_string(one.sheet->tab);
    row.set("TAB", one.sheet->tab)
        .set("NAME", one.sheet->name)
        .set("HEADER_ROW", static_cast<std::size_t>(one.sheet->header_row));
    row.set("WAS", one.choice.layout == nullptr ? std::string_view() : key_of(*one.choice.layout));
    add_kinds(row, one.choice.layout);
    add_columns(row, one, this_year);
    row.show_if(one.choice.layout == nullptr, "LEFT_OUT");
    row.show_if(one.choice.layout != nullptr, "TAKEN");
    const bool refused = std::ranges::any_of(problems, [&](const auto& p) { return p.place.field == field; });
    row.show_if(refused, "REFUSED");
    if (refused) {
      for (const auto& problem : problems)
        if (problem.place.field == field) row.add("MISSING").set("TEXT", problem.text);
    } else {
      const auto missing = check_choice(one.choice);
      row.show_if(!missing.empty(), "INCOMPLETE");
      for (const auto& problem : missing) row.add("MISSING").set("TEXT", problem.text);
    }
  }
}

}  // namespace vinhdanh::campaign::registry
