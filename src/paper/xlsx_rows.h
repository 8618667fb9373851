#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/old_encoding.h"
#include "base/result.h"

namespace vinhdanh::paper {

// What stands in a cell of a workbook or in a field of a .csv file.
enum class CellKind : std::uint8_t { kText, kNumber, kDate, kTime, kBoolean, kError };

// A cell that is not empty. `text` points into the reader and is valid only during the call of the
// row handler; copy what is to be kept.
struct Cell {
  std::uint32_t column = 1;  // 1-based, A = 1
  CellKind kind = CellKind::kText;
  bool is_formula = false;       // the value is the one that was saved last; nothing is evaluated
  std::uint8_t zero_digits = 0;  // format like "000000000000": digits that Excel shows at least
  base::OldEncoding encoding = base::OldEncoding::kNone;  // of its font; the text is as typed
  int seconds = 0;                                        // kDate, kTime: seconds since midnight
  double number = 0;        // kNumber; kDate and kTime: the serial; kBoolean: 0 or 1
  base::Date date{};        // kDate
  std::string_view text{};  // kText: UTF-8 as typed, not trimmed; kNumber: the digits as they stand in
                            // the file; kError: "#N/A" …
};

// What a person sees in the cell, near enough to check and to quote: numbers without exponent and with
// the leading zeros of their format, dates dd/mm/yyyy (with hh:mm when not midnight), TRUE / FALSE.
std::string shown(const Cell& cell);

// "C12" for column 3, row 12; "C" for a column.
std::string cell_name(std::uint32_t column, std::uint32_t row);
std::string column_name(std::uint32_t column);

struct Sheet {
  std::string name{};
  bool hidden = false;
};

// Corners included, all 1-based.
struct MergedCells {
  std::uint32_t first_column = 0, first_row = 0, last_column = 0, last_row = 0;
  bool operator==(const MergedCells&) const = default;
};

// Called in the order of the rows for each row that has a cell with a value. `row` is the number that
// Excel shows. Cells stand by column. Return false to stop reading.
using RowHandler = std::function<bool(const Sheet& sheet, std::uint32_t row, std::span<const Cell> cells)>;

struct SheetEnd {
  std::uint64_t rows = 0;             // rows handed out
  bool stopped = false;               // the handler stopped; `merged` is then not complete
  std::vector<MergedCells> merged{};  // stands behind the rows in the file, so it is known only here
};

// A workbook or a .csv file, read row by row. Not for two threads at once.
class RowSource {
 public:
  virtual ~RowSource() = default;
  // In the order of the tabs; a .csv has one sheet named after the file.
  virtual const std::vector<Sheet>& sheets() const = 0;
  // What was noticed and ignored: macros, links to other files, …
  virtual const base::Problems& warnings() const = 0;
  // May be called again, also for the same sheet. Refuses damaged or hostile content when it meets it,
  // that is after some rows may have been handed out.
  virtual base::Result<SheetEnd> read(std::size_t sheet, const RowHandler& on_row) = 0;
};

// Bounds of what is read; beyond them the file is refused with a sentence.
struct ReadLimits {
  std::uint64_t file_bytes = 200ULL << 20;
  std::uint64_t part_bytes = 2ULL << 30;         // one unpacked part of the package
  std::uint64_t total_bytes = 4ULL << 30;        // all parts that are read in one pass
  std::uint64_t ratio_free_bytes = 64ULL << 20;  // a part this small may be packed at any ratio
  std::uint32_t ratio = 300;                     // unpacked to packed size, beyond that
  std::uint32_t parts = 10'000;                  // entries of the package
  std::uint32_t rows = 1'048'576;
  std::uint32_t columns = 16'384;
  std::uint32_t cell_bytes = 131'072;         // Excel's limit: 32,767 characters
  std::uint64_t string_bytes = 512ULL << 20;  // all shared strings together
  std::uint32_t merged = 100'000;
  std::uint32_t depth = 64;  // nesting of XML
};

// Opens by content, not by the name: .xlsx (also .xlsm, macros ignored) or .csv. `name` is what the
// user called the file; it stands in the problems.
base::Result<std::unique_ptr<RowSource>> open_rows(const std::filesystem::path& path, std::string name,
                                                   const ReadLimits& limits = {});
base::Result<std::unique_ptr<RowSource>> open_rows_from_memory(std::string bytes, std::string name,
                                                               const ReadLimits& limits = {});

}  // namespace vinhdanh::paper
