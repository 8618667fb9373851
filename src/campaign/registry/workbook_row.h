#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "campaign/registry/cell_notes.h"
#include "campaign/registry/workbook_layout.h"
#include "paper/xlsx_rows.h"

namespace vinhdanh::campaign::registry {

struct SheetChoice;

// Problems with their true number, of which the first are kept.
class ProblemList {
 public:
  void add(base::Problem problem);
  // Becomes one warning for its column, see CellNotes.
  void note(Assumption assumption, const base::Place& place, std::uint32_t column, std::string seen,
            std::string read_as);
  bool has_errors() const { return errors_ > 0; }
  // The kept ones, errors first, and a line that tells how many more there are.
  base::Problems take();
  base::Problems take_warnings();

 private:
  base::Problems kept_;
  CellNotes notes_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

// A sheet of the file with the places of its columns.
struct FoundSheet {
  std::size_t number = 0;  // in the file
  std::string file;
  std::string name;
  const Sheet* layout = nullptr;
  std::vector<std::uint32_t> columns;  // by number in the layout; 0: not there
  struct Year {
    std::uint32_t column;
    int year;
  };
  std::vector<Year> years;              // rising
  const SheetChoice* choice = nullptr;  // a person's choice of columns, for the header in this row:
  std::uint32_t header_row = 0;
  bool is_form = false;  // a form of a page: its user is there to be asked instead of guessing

  std::uint32_t column(std::string_view key) const;  // 0: not there
  base::Place place(std::uint32_t column, std::uint32_t row) const;
};

// What a cell says, tidy and in Unicode whatever encoding it was typed in.
std::string tidy_text(const paper::Cell& cell);

// A formula that the program which wrote the workbook never calculated.
bool without_value(const paper::Cell& cell);

// Where a record came from.
struct Where {
  std::uint16_t sheet = 0;  // number in the list of FoundSheet
  std::uint32_t row = 0;
};

// A row whose cells are read by the keys of the layout. What cannot be read is added to
// the problems and read as nothing.
class WorkbookRow {
 public:
  WorkbookRow(const FoundSheet& sheet, std::uint32_t row, std::span<const paper::Cell> cells,
              ProblemList& problems)
      : sheet_(sheet), row_(row), cells_(cells), problems_(problems) {}

  // Reads other cells from now on.
  void look_at(std::span<const paper::Cell> cells) { cells_ = cells; }

  // Nothing stands in it but names that only echo a code.
  bool blank() const;
  bool empty(std::string_view key) const;
  std::string text(std::string_view key) const;
  std::optional<base::Date> date(std::string_view key) const;
  std::optional<int> year(std::string_view key) const;
  std::optional<double> percent(std::string_view key) const;
  std::optional<bool> yes_no(std::string_view key) const;
  template <typename Enum>
  std::optional<Enum> choice(std::string_view key) const {
    const auto found = choice_number(key);
    return found ? std::optional(static_cast<Enum>(*found)) : std::nullopt;
  }
  std::optional<std::size_t> choice_number(std::string_view key) const;
  std::optional<Level> level(std::uint32_t column) const;

  void refuse(std::string_view key, base::Message text) const;
  void warn(std::string_view key, base::Message text) const;
  std::uint32_t number() const { return row_; }
  const FoundSheet& sheet() const { return sheet_; }

 private:
  const paper::Cell* cell(std::uint32_t column) const;
  void refuse(const paper::Cell& cell, base::Message text) const;
  const ChoiceList& choices(std::string_view key) const;
  std::optional<std::size_t> choice_in(const ChoiceList& choices, std::uint32_t column) const;

  const FoundSheet& sheet_;
  std::uint32_t row_;
  std::span<const paper::Cell> cells_;
  ProblemList& problems_;
};

}  // namespace vinhdanh::campaign::registry
