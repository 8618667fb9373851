#include <algorithm>
#include <numeric>

#include "paper/pdf_flow.h"

namespace vinhdanh::paper {
namespace {

constexpr double kBorderMm = 0.18;

struct LaidCell {
  const TableCell* cell;
  FlowColumn content;
  double x = 0, width = 0;  // from the left edge of the table
  std::size_t columns = 1;  // that it spans
};
struct LaidRow {
  std::vector<LaidCell> cells;
  double height = 0;
  bool header = false;
};

class TableFlow {
 public:
  TableFlow(PdfFlow& flow, const Table& table) : flow_(flow), table_(table) {
    const double width = std::accumulate(table.column_mm.begin(), table.column_mm.end(), 0.0);
    double shift = 0;
    if (table.align == Align::kCentre) shift = (flow.width() - width) / 2;
    if (table.align == Align::kRight) shift = flow.width() - width;
    left_ = flow.left() + shift;
  }

  void run() {
    lay_out_rows();
    stretch_for_spans();
    begin_group("Table");
    for (std::size_t i = 0; i < rows_.size(); i += rows_together(i)) place(i);
    end_group();
  }

 private:
  void lay_out_rows() {
    std::vector<int> taken(table_.column_mm.size());  // rows that a cell above still reaches into
    for (const auto& row : table_.rows) {
      LaidRow laid;
      laid.header = row.header;
      laid.height = row.min_height_mm;
      std::size_t column = 0;
      for (const auto& cell : row.cells) {
        while (column < taken.size() && taken[column] > 0) ++column;
        const auto end = std::min(taken.size(), column + static_cast<std::size_t>(std::max(1, cell.columns)));
        laid.cells.push_back(lay_out_cell(cell, column, end));
        if (cell.rows <= 1) laid.height = std::max(laid.height, laid.cells.back().content.height_mm);
        for (; column < end; ++column) taken[column] = std::max(1, cell.rows);
      }
      for (auto& rows : taken) rows = std::max(0, rows - 1);
      rows_.push_back(std::move(laid));
    }
  }

  LaidCell lay_out_cell(const TableCell& cell, std::size_t from, std::size_t end) {
    const auto at = [&](std::size_t column) {
      return std::accumulate(table_.column_mm.begin(),
                             table_.column_mm.begin() + static_cast<std::ptrdiff_t>(column), 0.0);
    };
    LaidCell out{&cell, {}, at(from), at(end) - at(from), end - from};
    const double inside = std::max(1.0, out.width - 2 * table_.padding_mm);
    out.content = flow_.lay_out(cell.blocks, inside);
    return out;
  }

  double height(std::size_t from, int rows) const {
    double out = 0;
    for (auto i = from; i < std::min(rows_.size(), from + static_cast<std::size_t>(std::max(1, rows))); ++i)
      out += rows_[i].height;
    return out;
  }

  void stretch_for_spans() {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (const auto& cell : rows_[i].cells) {
        if (cell.cell->rows <= 1) continue;
        const auto last = std::min(rows_.size() - 1, i + static_cast<std::size_t>(cell.cell->rows) - 1);
        rows_[last].height += std::max(0.0, cell.content.height_mm - height(i, cell.cell->rows));
      }
  }

  // Rows that cells join must not be parted.
  std::size_t rows_together(std::size_t from) const {
    std::size_t end = from + 1;
    for (auto i = from; i < end; ++i)
      for (const auto& cell : rows_[i].cells)
        end =
            std::max(end, std::min(rows_.size(), i + static_cast<std::size_t>(std::max(1, cell.cell->rows))));
    return end - from;
  }

  void place(std::size_t from) {
    const auto count = rows_together(from);
    const double needed = height(from, static_cast<int>(count));
    if (needed > flow_.room() + 0.01 && !flow_.at_top()) break_page(rows_[from].header);
    for (auto i = from; i < from + count; ++i) place_row(i);
  }

  // Rows that cells join are parted only when no page has room for them all.
  void place_row(std::size_t index) {
    const auto& row = rows_[index];
    if (row.height > flow_.room() + 0.01 && !flow_.at_top()) {
      break_page(row.header);
      parted_ = index;
    }
    if (row.height > flow_.room() + 0.01) return draw_in_parts(row);
    draw_row(index);
  }

  void break_page(bool in_header) {
    end_group();
    flow_.new_page();
    begin_group("Table");
    if (in_header) return;
    for (std::size_t i = 0; i < rows_.size() && rows_[i].header; ++i) draw_row(i);
  }

  void draw_row(std::size_t index) {
    const auto& row = rows_[index];
    begin_group("TR");
    for (const auto& [cell, from] : cells_of(index)) {
      const int rows = rows_here(index, from + spanned(*cell));
      begin_group(row.header ? "TH" : "TD", cell->columns, rows);
      draw_cell(*cell, std::min(height(index, rows), flow_.room()), from == index);
      end_group();
    }
    end_group();
    flow_.advance(row.height);
  }

  static std::size_t spanned(const LaidCell& cell) {
    return static_cast<std::size_t>(std::max(1, cell.cell->rows));
  }

  // From left to right, each with the row that it begins in: where joined rows are parted, the cells above go
  // on, empty.
  std::vector<std::pair<const LaidCell*, std::size_t>> cells_of(std::size_t index) const {
    std::vector<std::pair<const LaidCell*, std::size_t>> out;
    for (std::size_t from = index == parted_ ? 0 : index; from <= index; ++from)
      for (const auto& cell : rows_[from].cells)
        if (from + spanned(cell) > index) out.emplace_back(&cell, from);
    std::ranges::stable_sort(out, {}, [](const auto& placed) { return placed.first->x; });
    return out;
  }

  // How many of the rows up to `end` the page takes.
  int rows_here(std::size_t index, std::size_t end) const {
    int out = 1;
    while (index + static_cast<std::size_t>(out) < std::min(end, rows_.size()) &&
           height(index, out + 1) <= flow_.room() + 0.01)
      ++out;
    return out;
  }

  void draw_cell(const LaidCell& cell, double tall, bool with_content) {
    draw_box(cell, tall);
    if (!with_content) return;
    double y = flow_.y();
    if (cell.cell->align == VerticalAlign::kCentre) y += (tall - cell.content.height_mm) / 2;
    if (cell.cell->align == VerticalAlign::kBottom) y += tall - cell.content.height_mm;
    draw_items(flow_.canvas(), cell.content, cell.content.items, left_ + cell.x + table_.padding_mm, y);
  }

  // A row higher than a page goes on over the next ones, each cell as far as it comes.
  void draw_in_parts(const LaidRow& row) {
    std::vector<std::size_t> done(row.cells.size());
    for (bool more = true; more;) {
      more = false;
      begin_group("TR");
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto& cell = row.cells[i];
        const std::span<const FlowItem> items = cell.content.items;
        auto end = done[i];
        double used = 0;
        while (end < items.size() &&
               (end == done[i] || used + items[end].before_mm + items[end].height_mm <= flow_.room()))
          used += items[end].before_mm + items[end].height_mm, ++end;
        begin_group("TD", cell.columns);
        draw_box(cell, flow_.room());
        draw_items(flow_.canvas(), cell.content, items.subspan(done[i], end - done[i]),
                   left_ + cell.x + table_.padding_mm, flow_.y());
        end_group();
        done[i] = end;
        more = more || end < items.size();
      }
      end_group();
      if (more) break_page(true);
    }
    flow_.advance(flow_.room());
  }

  void draw_box(const LaidCell& cell, double tall) {
    const bool border = cell.cell->borders.value_or(table_.borders);
    if (!border && cell.cell->fill.empty()) return;
    auto& canvas = flow_.canvas();
    canvas.begin_artifact();
    if (!cell.cell->fill.empty()) {
      canvas.fill_colour(colour_of(cell.cell->fill));
      canvas.rectangle(left_ + cell.x, flow_.y(), cell.width, tall);
      canvas.fill();
    }
    if (border) {
      canvas.stroke_colour({});
      canvas.line_width(kBorderMm);
      canvas.rectangle(left_ + cell.x, flow_.y(), cell.width, tall);
      canvas.stroke();
    }
    canvas.end_artifact();
  }

  // A table without lines only places texts beside each other; read aloud it is no table.
  void begin_group(const char* role, std::size_t columns = 1, int rows = 1) {
    if (table_.borders) flow_.canvas().begin_group(role, static_cast<int>(columns), rows);
  }
  void end_group() {
    if (table_.borders) flow_.canvas().end_group();
  }

  PdfFlow& flow_;
  const Table& table_;
  double left_ = 0;
  std::vector<LaidRow> rows_;
  std::size_t parted_ = 0;  // the row at the top of a page that joined rows had to be parted for
};

}  // namespace

void add_table(PdfFlow& flow, const Table& table) {
  if (!table.column_mm.empty()) TableFlow(flow, table).run();
}

}  // namespace vinhdanh::paper
