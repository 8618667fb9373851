#pragma once

#include <array>
#include <memory>
#include <set>
#include <unordered_map>

#include "campaign/registry/lost_zeros.h"
#include "campaign/registry/workbook.h"
#include "campaign/registry/workbook_row.h"

namespace vinhdanh::campaign::registry {

// Reads one workbook into a registry, sheet by sheet in the order of the layout (people
// before what refers to them), and remembers where each record stood.
class WorkbookReader {
 public:
  WorkbookReader(paper::RowSource& source, std::string file, const Registry* known,
                 const ColumnChoices* choices);
  base::Result<ReadWorkbook> read(const base::Date& today);

 private:
  struct Work {
    Table table;
    std::size_t record;
  };

  void find_sheets();
  // True when a person has chosen how this sheet is read, or that it is left out.
  bool find_chosen(std::size_t tab);
  const Sheet* sheet_by_columns(std::size_t tab);
  bool header_of(FoundSheet& found, std::uint32_t row, std::span<const paper::Cell> cells);
  void notice_formulas(const FoundSheet& sheet, std::uint32_t row, std::span<const paper::Cell> cells);
  void about_sheet(const std::string& sheet, base::Severity severity, base::Message text);
  void read_sheet(std::size_t number);
  void read_row(const WorkbookRow& row, std::uint16_t sheet);
  void add_unit(const WorkbookRow& row, Where where);
  void add_reorganisation(const WorkbookRow& row, Where where);
  void add_person(const WorkbookRow& row, Where where);
  void add_position(const WorkbookRow& row, Where where);
  void add_evaluations(const WorkbookRow& row, Where where);
  void add_honour(const WorkbookRow& row, Where where);
  void add_initiative(const WorkbookRow& row, Where where);
  void add_topic(const WorkbookRow& row, Where where);
  void add_contributor(const WorkbookRow& row, Where where);
  void add_discipline(const WorkbookRow& row, Where where);
  void add_attestation(const WorkbookRow& row, Where where);

  // What lost its leading zeros among the staff codes; asked for when all people are read.
  void restore_people();
  void restore_person(std::size_t number);
  // The staff code in a cell, with the zeros of the person that it means.
  std::string staff_code(const WorkbookRow& row, std::string_view key) const;
  bool knows_person(const std::string& code) const {
    return people_.contains(code) || known_people_.contains(code);
  }
  void report_merged(const FoundSheet& sheet, std::uint32_t header, const paper::SheetEnd& end);
  void report_formulas_without_value(const WorkbookRow& row, std::span<const paper::Cell> cells);

  Origin origin(const WorkbookRow& row) const;
  // Whom a row is for; decided by the code when the row does not say.
  Subject subject(const WorkbookRow& row) const;
  const std::string* name_of(const Subject& subject) const;
  void compare_echo(const WorkbookRow& row, const Subject& subject) const;
  void report(const std::vector<Finding>& findings);
  Where where(const Finding& finding) const;
  void demand_required(const WorkbookRow& row) const;

  paper::RowSource& source_;
  std::string file_;
  const Registry* known_;
  const ColumnChoices* choices_;
  mutable ProblemList problems_;
  Registry registry_;
  std::vector<FoundSheet> sheets_;
  LostZeros lost_zeros_;
  bool people_restored_ = false;
  std::set<std::pair<std::size_t, std::uint32_t>> formulas_;  // sheet and column, noticed once

  using Numbers = std::unordered_map<std::string, std::size_t>;
  Numbers units_, people_, initiatives_, topics_;
  std::unordered_map<std::string_view, const std::string*> known_units_, known_people_;
  std::array<std::vector<Where>, kTables> where_;
  // Of kPositions, kAuthors, kMembers: by record and part.
  std::array<std::vector<std::vector<Where>>, kTables> where_parts_;
};

}  // namespace vinhdanh::campaign::registry
