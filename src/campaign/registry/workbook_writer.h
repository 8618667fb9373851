#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "campaign/registry/workbook_layout.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::campaign::registry {

// The years that have columns.
struct YearRange {
  int first = 0;
  int last = 0;
};

// Writes records to the sheets of the layout as they come. A sheet that is full goes on
// in "Name (2)".
class WorkbookWriter {
 public:
  WorkbookWriter(paper::XlsxWriter& out, base::Language language, YearRange years, std::uint32_t empty_rows);

  // May be called again with further records.
  void add(const Registry& part);

 private:
  struct Open {
    const Sheet* layout;
    std::size_t number;  // in the file
    std::size_t rows = 0;
    int count = 1;  // sheets of this name
    std::unordered_map<std::string_view, std::size_t> columns;
  };
  class Row;

  void add_guide();
  std::size_t open_sheet(const Sheet& layout, int count);
  paper::XlsxColumn column(const Column& column) const;
  Open& sheet(Table table, SubjectKind kind = SubjectKind::kPerson);
  void write(Open& open, Row&& row);
  void add_people(const Registry& part);
  void add_evaluations(const Registry& part);
  void add_works(const Registry& part);
  void add_conduct(const Registry& part);
  void add_contributors(Table table, const std::string& work, const std::vector<Contributor>& contributors);
  std::string name_of(const Subject& subject) const;

  paper::XlsxWriter& out_;
  base::Language language_;
  YearRange years_;
  std::uint32_t empty_rows_;
  std::vector<Open> open_;
  const Registry* part_ = nullptr;
  std::unordered_map<std::string_view, const std::string*> names_;  // of part_
};

}  // namespace vinhdanh::campaign::registry
