#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "campaign/registry/workbook_layout.h"

namespace vinhdanh::campaign::registry {

// What a column of an office's own sheet holds. `field`: the key of a column of the layout, four digits
// for the level of that year, or empty: left out.
struct ColumnChoice {
  std::string header;  // as it stands in the sheet, tidy
  std::string field;
  bool operator==(const ColumnChoice&) const = default;
};

// How one sheet is read, decided by a person. The columns stand in the order of the sheet; those without a
// header are not among them.
struct SheetChoice {
  std::string sheet;
  const Sheet* layout = nullptr;  // nothing: the sheet is left out
  std::vector<ColumnChoice> columns;
  std::string by;  // who chose and when; empty when it stood in a file
  base::Instant at{};
  bool operator==(const SheetChoice&) const = default;
};

// The same for all sheets with these headers in this order, however they are spelled (marks, case, "*",
// what stands in brackets). 16 hex digits.
std::string shape_of(const std::vector<std::string>& headers);
std::string shape_of(const SheetChoice& choice);

// What is remembered of earlier workbooks.
class ColumnChoices {
 public:
  void add(SheetChoice choice);
  // The choice for this sheet, else the newest one for the same headers in a sheet of another name.
  const SheetChoice* find(const std::string& shape, const std::string& sheet) const;
  bool empty() const { return all_.empty(); }

 private:
  std::multimap<std::string, SheetChoice> all_;  // by shape
};

// Names of the sheets of the layout in files: "people", "honours", "collective_evaluations" …
std::string_view key_of(const Sheet& layout);
const Sheet* sheet_of_key(std::string_view key);

// True for a field of a column of years.
bool is_year(std::string_view field);

// A required field that no column has, a field that two columns have, a field that the kind of record does
// not know. place.sheet is the sheet, place.cell the header.
base::Problems check_choice(const SheetChoice& choice);

// {"sheets": [{"name": …, "kind": "people" or "", "columns": [{"header": …, "field": …}]}]}
std::string to_json(const std::vector<SheetChoice>& choices);
// Refuses with sentences what is no such text and what check_choice refuses. `file` stands in the problems.
base::Result<std::vector<SheetChoice>> choices_from_json(std::string_view text, const std::string& file);

}  // namespace vinhdanh::campaign::registry
