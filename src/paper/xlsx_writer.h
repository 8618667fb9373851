#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"

namespace vinhdanh::paper {

// How the values of a column look and what people may type there.
enum class ColumnKind : std::uint8_t {
  kText,     // stays text: leading zeros of numbers are kept, also in what people type
  kInteger,  // 1.234
  kNumber,   // up to two decimals
  kMoney,    // đồng, 1.234.000
  kPercent,  // 0.5 is shown as 50%
  kDate      // a real date, shown dd/mm/yyyy
};

struct XlsxColumn {
  std::string title{};
  ColumnKind kind = ColumnKind::kText;
  double width = 16;   // in characters of the standard font
  std::string note{};  // shown when the mouse rests on the title
  std::vector<std::string>
      choices{};          // drop-down list for the cells below; other values are refused by Excel
  bool required = false;  // the title is set off
  bool wrap = false;
};

// A sheet as a table: optional lines above, one header row, rows below.
struct XlsxSheet {
  std::string name{};                      // cut and cleaned to what Excel allows; made unique
  std::vector<std::string> title_lines{};  // above the header: the first bold and larger
  std::vector<XlsxColumn> columns{};
  std::uint32_t frozen_columns = 0;  // stay when scrolling; the header row always does
  std::uint32_t empty_rows = 0;      // formatted rows with drop-downs for typing, below those written
  bool filter = true;
  bool landscape = true;
  bool hidden = false;
};

// Fill of a cell: what an import says about it, or a line of totals.
enum class CellMark : std::uint8_t { kNone, kError, kWarning, kNew, kChanged, kTotal };

struct XlsxValue {
  std::variant<std::monostate, std::string, std::int64_t, double, base::Date, base::Dong, bool> value{};
  CellMark mark = CellMark::kNone;
  std::string note{};  // comment of the cell
};

struct XlsxInfo {
  std::string title{}, author{};
  base::Instant created{};  // stands in the file instead of the clock, so equal content gives equal bytes
};

// Writes a workbook with little memory: rows go to disk as they come. Sheets may be filled in turns, each
// from its first row on. What does not fit into Excel's limits (cells over 32,767 characters) is cut with
// "…". Throws std::runtime_error when the disk refuses.
class XlsxWriter {
 public:
  XlsxWriter(const std::filesystem::path& path, const XlsxInfo& info);
  ~XlsxWriter();  // without finish() no file is left
  XlsxWriter(const XlsxWriter&) = delete;
  XlsxWriter& operator=(const XlsxWriter&) = delete;

  std::size_t add_sheet(XlsxSheet sheet);  // number for add_row
  // One row below the last one; values by column, missing ones stay empty. A value keeps its own type (text
  // in a date column is written as text), but in a text column everything becomes text.
  void add_row(std::size_t sheet, std::span<const XlsxValue> values);
  void finish();  // afterwards only the destructor may be called

 private:
  struct Book;
  std::unique_ptr<Book> book_;
};

// The bytes of a workbook that `fill` writes (finish is called for it); by way of a temporary file.
std::string xlsx_bytes(const XlsxInfo& info, const std::function<void(XlsxWriter&)>& fill);

}  // namespace vinhdanh::paper
