#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "paper/document.h"
#include "paper/layout.h"
#include "paper/pdf_writer.h"

namespace vinhdanh::paper {

// A line of text, a drawn rule or a picture, with the space above it.
struct FlowItem {
  double before_mm = 0, height_mm = 0;
  LaidLine line{};
  double rule_mm = 0, rule_weight_pt = 0;  // a rule, centred, when not 0
  std::string role{};
  int block = 0;                     // items of one paragraph have the same number
  const Picture* picture = nullptr;  // of the blocks that were laid out
  std::optional<int> image{};        // its number in the file
};

// What stands below each other in a column or in a cell.
struct FlowColumn {
  std::vector<FlowItem> items{};
  double height_mm = 0;  // with the space after the last paragraph
  double width_mm = 0;
  std::u32string missing{};
  bool lacks_picture = false;  // one is no PNG or JPEG that can be printed
};
// The blocks outlive the column. Its pictures have no image yet (PdfFlow::lay_out gives them).
FlowColumn flow_column(const FontFamily& family, std::span<const CellBlock> blocks, double width_mm,
                       double size_pt);

// Draws items from the top `y`; the space above the first one is left out when `at_top`.
void draw_items(PdfCanvas& canvas, const FlowColumn& column, std::span<const FlowItem> items, double x,
                double y, bool at_top = false);
double height_of(std::span<const FlowItem> items);

// The pages of a section and the place where writing goes on.
class PdfFlow {
 public:
  // All outlive the flow.
  PdfFlow(PdfWriter& writer, const FontFamily& family, const Document& document, base::Problems& problems);

  void begin_section(const Section& section);
  void end_section();
  void add(const Block& block);

  PdfCanvas& canvas() { return *canvas_; }
  double left() const { return left_; }
  double width() const { return width_; }
  double y() const { return y_; }
  double room() const { return bottom_ - y_; }
  double page_room() const { return bottom_ - top_; }
  bool at_top() const { return y_ <= top_ + 0.001; }
  void advance(double mm) { y_ += mm; }
  void new_page();
  // A column for this file, whose faults are told. The blocks outlive it.
  FlowColumn lay_out(std::span<const CellBlock> blocks, double width_mm);

 private:
  void note(const FlowColumn& column);
  void add_text(const CellBlock& block);
  bool stays_together(const CellBlock& block, std::span<const FlowItem> items) const;
  std::size_t fitting(std::span<const FlowItem> items, std::size_t from) const;
  void begin_page();
  void end_page();
  void draw_page_number();
  void draw_mark();

  PdfWriter& writer_;
  const FontFamily& family_;
  const Document& document_;
  base::Problems& problems_;
  const Section* section_ = nullptr;
  std::optional<PdfCanvas> canvas_;
  double left_ = 0, width_ = 0, top_ = 0, bottom_ = 0, y_ = 0;
  double carried_mm_ = 0;  // space after the paragraph above
  int page_number_ = 0, pages_ = 0;
};

void add_table(PdfFlow& flow, const Table& table);

}  // namespace vinhdanh::paper
