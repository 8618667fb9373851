#include <algorithm>

#include "campaign/registry/workbook_reader.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

std::size_t index(Table table) {
  return static_cast<std::size_t>(table);
}

// The column of the layout that stands in this column of the sheet.
const Column* layout_column(const FoundSheet& sheet, std::uint32_t column) {
  const auto found = std::ranges::find(sheet.columns, column);
  return found == sheet.columns.end()
             ? nullptr
             : &sheet.layout->columns[static_cast<std::size_t>(found - sheet.columns.begin())];
}

bool is_read(const FoundSheet& sheet, std::uint32_t column) {
  return layout_column(sheet, column) != nullptr ||
         std::ranges::find(sheet.years, column, &FoundSheet::Year::column) != sheet.years.end();
}

}  // namespace

void WorkbookReader::restore_people() {
  if (people_restored_) return;
  people_restored_ = true;
  for (const auto& person : registry_.people) lost_zeros_.learn(person.code);
  for (std::size_t i = 0; i < registry_.people.size(); ++i) {
    const auto& code = registry_.people[i].code;
    if (lost_zeros_.may_have_lost(code) && !known_people_.contains(code)) restore_person(i);
  }
}

void WorkbookReader::restore_person(std::size_t number) {
  auto& code = registry_.people[number].code;
  const auto at = where_[index(Table::kPeople)][number];
  const auto& sheet = sheets_[at.sheet];
  const auto column = sheet.column("code");
  auto whole = lost_zeros_.restored(code);
  problems_.note(Assumption::kLostZeros, sheet.place(column, at.row), column, code, whole);
  if (const auto found = people_.find(code); found != people_.end() && found->second == number)
    people_.erase(found);
  people_.emplace(whole, number);
  code = std::move(whole);
}

std::string WorkbookReader::staff_code(const WorkbookRow& row, std::string_view key) const {
  auto code = row.text(key);
  if (!lost_zeros_.may_have_lost(code) || knows_person(code)) return code;
  auto whole = lost_zeros_.restored(code);
  if (!knows_person(whole)) return code;
  const auto column = row.sheet().column(key);
  problems_.note(Assumption::kLostZeros, row.sheet().place(column, row.number()), column, code, whole);
  return whole;
}

void WorkbookReader::report_formulas_without_value(const WorkbookRow& row,
                                                   std::span<const paper::Cell> cells) {
  const auto& sheet = row.sheet();
  for (const auto& cell : cells) {
    if (!without_value(cell) || !is_read(sheet, cell.column)) continue;
    const auto* column = layout_column(sheet, cell.column);
    if (column != nullptr && column->required && !row.blank())
      problems_.add({base::Severity::kError,
                     sheet.place(cell.column, row.number()),
                     msg("The formula in this cell has no saved value. Open the workbook in Excel and save "
                         "it, or type the value itself."),
                     {}});
    else if (column == nullptr || column->type != CellType::kEcho)
      problems_.note(Assumption::kFormulaWithoutValue, sheet.place(cell.column, row.number()), cell.column,
                     {}, {});
  }
}

void WorkbookReader::report_merged(const FoundSheet& sheet, std::uint32_t header,
                                   const paper::SheetEnd& end) {
  for (const auto& merged : end.merged) {
    if (merged.first_row <= header || merged.last_row == merged.first_row) continue;
    if (!is_read(sheet, merged.first_column)) continue;
    problems_.add({base::Severity::kWarning,
                   sheet.place(merged.first_column, merged.first_row),
                   base::msgn("{0} row is merged here; only the first has the value. Split the cells and "
                              "fill in each row.",
                              "{0} rows are merged here; only the first has the value. Split the cells and "
                              "fill in each row.",
                              static_cast<long long>(merged.last_row - merged.first_row + 1)),
                   {}});
  }
}

}  // namespace vinhdanh::campaign::registry
