#include "paper/docx_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

#include "paper/docx_text.h"
#include "paper/docx_xml.h"

namespace vinhdanh::paper {

namespace {

using CellWriter = std::function<std::string(const CellBlock&, double)>;

constexpr std::string_view kSides[] = {"top", "left", "bottom", "right", "insideH", "insideV"};

std::string borders(std::string_view element, std::size_t sides, bool drawn) {
  std::string xml = fmt::format("<w:{}>", element);
  for (std::size_t i = 0; i < sides; ++i)
    xml += drawn
               ? fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>", kSides[i])
               : fmt::format("<w:{} w:val=\"nil\"/>", kSides[i]);
  return xml + fmt::format("</w:{}>", element);
}

// In the order of CT_TblPr.
std::string table_properties(const Table& table) {
  const auto width = std::accumulate(table.column_mm.begin(), table.column_mm.end(), 0.0);
  const int padding = twips_from_mm(table.padding_mm);
  return fmt::format(
      "<w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:jc w:val=\"{}\"/>{}<w:tblLayout w:type=\"fixed\"/>"
      "<w:tblCellMar><w:left w:w=\"{}\" w:type=\"dxa\"/><w:right w:w=\"{}\" w:type=\"dxa\"/></w:tblCellMar>"
      "<w:tblLook w:val=\"0000\"/></w:tblPr>",
      twips_from_mm(width), table.align == Align::kJustify ? "center" : docx_align(table.align),
      table.borders ? borders("tblBorders", 6, true) : "", padding, padding);
}

std::string grid(const Table& table) {
  std::string xml = "<w:tblGrid>";
  for (const double width : table.column_mm)
    xml += fmt::format("<w:gridCol w:w=\"{}\"/>", twips_from_mm(width));
  return xml + "</w:tblGrid>";
}

std::string_view vertical(VerticalAlign align) {
  return align == VerticalAlign::kCentre ? "center" : align == VerticalAlign::kBottom ? "bottom" : "top";
}

// In the order of CT_TcPr. `merge`: "", "restart" or "continue".
std::string cell_properties(const TableCell& cell, double width_mm, int columns, std::string_view merge) {
  std::string xml = fmt::format("<w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", twips_from_mm(width_mm));
  if (columns > 1) xml += fmt::format("<w:gridSpan w:val=\"{}\"/>", columns);
  if (!merge.empty()) xml += fmt::format("<w:vMerge w:val=\"{}\"/>", merge);
  if (cell.borders) xml += borders("tcBorders", 4, *cell.borders);
  if (!cell.fill.empty())
    xml += fmt::format("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>", xml_text(cell.fill));
  if (cell.align != VerticalAlign::kTop) xml += fmt::format("<w:vAlign w:val=\"{}\"/>", vertical(cell.align));
  return xml + "</w:tcPr>";
}

// What hangs down into the next row, by its first column.
struct Hanging {
  const TableCell* cell = nullptr;
  int columns = 1;
  int rows_left = 0;
};

class TableWriter {
 public:
  TableWriter(const Table& table, const CellWriter& block)
      : table_(table), block_(block), hanging_(table.column_mm.size()) {}

  std::string write() {
    std::string xml = "<w:tbl>" + table_properties(table_) + grid(table_);
    bool header_allowed = true;
    for (const auto& row : table_.rows) {
      header_allowed = header_allowed && row.header;
      xml += write_row(row, header_allowed);
    }
    return xml + "</w:tbl>";
  }

 private:
  std::string write_row(const TableRow& row, bool header) {
    std::string xml = "<w:tr>" + row_properties(row, header);
    auto next = row.cells.begin();
    for (std::size_t column = 0; column < hanging_.size();) {
      if (hanging_[column].rows_left > 0)
        column += write_hanging(xml, column);
      else if (next != row.cells.end())
        column += write_cell(xml, column, *next++);
      else
        column += write_cell(xml, column, TableCell());
    }
    return xml + "</w:tr>";
  }

  static std::string row_properties(const TableRow& row, bool header) {
    std::string xml;
    if (row.keep_together) xml += "<w:cantSplit/>";
    if (row.min_height_mm > 0)
      xml += fmt::format("<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", twips_from_mm(row.min_height_mm));
    if (header) xml += "<w:tblHeader/>";
    return xml.empty() ? xml : "<w:trPr>" + xml + "</w:trPr>";
  }

  std::size_t write_hanging(std::string& xml, std::size_t column) {
    auto& above = hanging_[column];
    --above.rows_left;
    xml += "<w:tc>" + cell_properties(*above.cell, width(column, above.columns), above.columns, "continue") +
           "<w:p/></w:tc>";
    return static_cast<std::size_t>(above.columns);
  }

  std::size_t write_cell(std::string& xml, std::size_t column, const TableCell& cell) {
    const int columns = free_columns(column, cell.columns);
    if (cell.rows > 1) hanging_[column] = {&cell, columns, cell.rows - 1};
    const double room = width(column, columns);
    xml += "<w:tc>" + cell_properties(cell, room, columns, cell.rows > 1 ? "restart" : "");
    for (const auto& block : cell.blocks) xml += block_(block, room - 2 * table_.padding_mm);
    if (cell.blocks.empty()) xml += "<w:p/>";
    xml += "</w:tc>";
    return static_cast<std::size_t>(columns);
  }

  int free_columns(std::size_t column, int wanted) const {
    int free = 1;
    while (free < wanted && column + static_cast<std::size_t>(free) < hanging_.size() &&
           hanging_[column + static_cast<std::size_t>(free)].rows_left == 0)
      ++free;
    return free;
  }

  double width(std::size_t column, int columns) const {
    const auto begin = table_.column_mm.begin() + static_cast<std::ptrdiff_t>(column);
    return std::accumulate(begin, begin + columns, 0.0);
  }

  const Table& table_;
  const CellWriter& block_;
  std::vector<Hanging> hanging_;
};

}  // namespace

std::string docx_table(const Table& table, const CellWriter& block) {
  if (table.column_mm.empty() || table.rows.empty()) return {};
  return TableWriter(table, block).write();
}

}  // namespace vinhdanh::paper
