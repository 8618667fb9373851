#include "campaign/registry/workbook_reader.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/registry/seen_sheet.h"
#include "campaign/registry/workbook_sheets.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

std::size_t index(Table table) {
  return static_cast<std::size_t>(table);
}

}  // namespace

WorkbookReader::WorkbookReader(paper::RowSource& source, std::string file, const Registry* known,
                               const ColumnChoices* choices)
    : source_(source), file_(std::move(file)), known_(known), choices_(choices) {
  if (known == nullptr) return;
  for (const auto& unit : known->units) known_units_.emplace(unit.code, &unit.name);
  for (const auto& person : known->people) {
    known_people_.emplace(person.code, &person.full_name);
    lost_zeros_.learn(person.code);
  }
}

base::Result<ReadWorkbook> WorkbookReader::read(const base::Date& today) {
  find_sheets();
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    if (sheets_[i].layout->table > Table::kPeople) restore_people();
    read_sheet(i);
  }
  restore_people();
  report(check(registry_, today, known_));
  if (problems_.has_errors()) return base::refuse(problems_.take());
  ReadWorkbook out{std::move(registry_), source_.warnings()};
  std::ranges::move(problems_.take_warnings(), std::back_inserter(out.warnings));
  return out;
}

void WorkbookReader::find_sheets() {
  const auto& tabs = source_.sheets();
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    if (find_chosen(i)) continue;
    FoundSheet found{i, file_, tabs[i].name, sheet_named(tabs[i].name), {}, {}};
    const bool ours = found.layout != nullptr || is_guide(tabs[i].name);
    if (!ours && !tabs[i].hidden) found.layout = sheet_by_columns(i);
    if (found.layout != nullptr) sheets_.push_back(std::move(found));
  }
  if (sheets_.empty())
    about_sheet({}, base::Severity::kError,
                msg("No sheet of the template was found. Download the template and keep the names of its "
                    "sheets."));
  std::ranges::stable_sort(sheets_, {}, [](const FoundSheet& found) { return found.layout; });
}

bool WorkbookReader::find_chosen(std::size_t tab) {
  if (choices_ == nullptr) return false;
  const auto [header, choice] = remembered(source_, tab, *choices_);
  if (choice == nullptr) return false;
  if (choice->layout == nullptr) return true;
  FoundSheet found{tab, file_, source_.sheets()[tab].name, choice->layout, {}, {}};
  found.choice = choice;
  found.header_row = header;
  sheets_.push_back(std::move(found));
  return true;
}

bool WorkbookReader::header_of(FoundSheet& found, std::uint32_t row, std::span<const paper::Cell> cells) {
  if (found.choice == nullptr) return read_header(found, row, cells, problems_);
  if (row == found.header_row) take_choice(found, cells);
  return row == found.header_row;
}

const Sheet* WorkbookReader::sheet_by_columns(std::size_t tab) {
  const Sheet* layout = nullptr;
  const auto end =
      source_.read(tab, [&](const paper::Sheet&, std::uint32_t row, std::span<const paper::Cell> cells) {
        layout = sheet_with_header(cells);
        return layout == nullptr && row < kLastHeaderRow;
      });
  const auto& name = source_.sheets()[tab].name;
  if (layout != nullptr)
    about_sheet(name, base::Severity::kWarning,
                msg("Its columns are those of the sheet “{0}”; it was read as such.", layout->name));
  else if (end)
    about_sheet(name, base::Severity::kWarning,
                msg("This sheet is not one of the template; it was not read."));
  else
    for (const auto& problem : end.error()) problems_.add(problem);
  return layout;
}

void WorkbookReader::about_sheet(const std::string& sheet, base::Severity severity, base::Message text) {
  base::Place place;
  place.file = file_;
  place.sheet = sheet;
  problems_.add({severity, place, std::move(text), {}});
}

void WorkbookReader::notice_formulas(const FoundSheet& sheet, std::uint32_t row,
                                     std::span<const paper::Cell> cells) {
  const auto echo = sheet.column("echo");
  for (const auto& cell : cells)
    if (cell.is_formula && !without_value(cell) && cell.column != echo &&
        formulas_.emplace(sheet.number, cell.column).second)
      problems_.add({base::Severity::kWarning, sheet.place(cell.column, row),
                     msg("Formulas in this column are not calculated; the values that were saved with the "
                         "workbook are taken."),
                     paper::shown(cell)});
}

void WorkbookReader::read_sheet(std::size_t number) {
  auto& found = sheets_[number];
  bool has_header = false;
  bool any = false;
  std::uint32_t header = 0;
  const auto end = source_.read(
      found.number, [&](const paper::Sheet&, std::uint32_t row, std::span<const paper::Cell> cells) {
        any = true;
        if (!has_header) {
          has_header = header_of(found, row, cells);
          header = row;
          return (has_header && complete(found)) || (!has_header && row < kLastHeaderRow);
        }
        if (row == header + 1 && numbers_columns(cells)) return true;
        const WorkbookRow line(found, row, cells, problems_);
        notice_formulas(found, row, cells);
        report_formulas_without_value(line, cells);
        if (!line.blank()) read_row(line, static_cast<std::uint16_t>(number));
        return true;
      });
  if (!end)
    for (const auto& problem : end.error()) problems_.add(problem);
  else if (has_header)
    report_merged(found, header, *end);
  else if (any)
    problems_.add({base::Severity::kError,
                   found.place(1, 1),
                   msg("The row with the names of the columns was not found. Keep it as in the template."),
                   {}});
}

void WorkbookReader::demand_required(const WorkbookRow& row) const {
  for (const auto& column : row.sheet().layout->columns) {
    if (!column.required || column.type == CellType::kText) continue;
    if (row.empty(column.key)) row.refuse(column.key, msg("This must not be empty. Fill it in."));
  }
}

void WorkbookReader::read_row(const WorkbookRow& row, std::uint16_t sheet) {
  demand_required(row);
  const Where where{sheet, row.number()};
  switch (row.sheet().layout->table) {
    case Table::kUnits:
      return add_unit(row, where);
    case Table::kReorganisations:
      return add_reorganisation(row, where);
    case Table::kPeople:
      return add_person(row, where);
    case Table::kPositions:
      return add_position(row, where);
    case Table::kEvaluations:
      return add_evaluations(row, where);
    case Table::kHonours:
      return add_honour(row, where);
    case Table::kInitiatives:
      return add_initiative(row, where);
    case Table::kTopics:
      return add_topic(row, where);
    case Table::kAuthors:
    case Table::kMembers:
      return add_contributor(row, where);
    case Table::kDiscipline:
      return add_discipline(row, where);
    case Table::kAttestations:
      return add_attestation(row, where);
  }
}

Where WorkbookReader::where(const Finding& finding) const {
  const auto table = index(finding.table);
  const bool part = finding.table == Table::kPositions || finding.table == Table::kAuthors ||
                    finding.table == Table::kMembers;
  return part ? where_parts_[table][finding.record][finding.part] : where_[table][finding.record];
}

void WorkbookReader::report(const std::vector<Finding>& findings) {
  for (const auto& finding : findings) {
    const auto at = where(finding);
    const auto& sheet = sheets_[at.sheet];
    auto column = sheet.column(finding.field);
    if (finding.table == Table::kEvaluations && finding.field == "level") {
      const auto year = registry_.evaluations[finding.record].year;
      const auto found = std::ranges::find(sheet.years, year, &FoundSheet::Year::year);
      if (found != sheet.years.end()) column = found->column;
    }
    problems_.add({finding.severity, sheet.place(column, at.row), finding.text, finding.seen});
  }
}

base::Result<ReadWorkbook> read_workbook(const std::filesystem::path& file, const base::Date& today,
                                         const Registry* known, const ColumnChoices* choices) {
  auto source = paper::open_rows(file, file.filename().string());
  if (!source) return base::refuse(std::move(source.error()));
  return WorkbookReader(**source, file.filename().string(), known, choices).read(today);
}

base::Result<ReadWorkbook> read_workbook(std::string bytes, const std::string& name, const base::Date& today,
                                         const Registry* known, const ColumnChoices* choices) {
  auto source = paper::open_rows_from_memory(std::move(bytes), name);
  if (!source) return base::refuse(std::move(source.error()));
  return WorkbookReader(**source, name, known, choices).read(today);
}

}  // namespace vinhdanh::campaign::registry
