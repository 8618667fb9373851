#include "paper/pdf_flow.h"

#include <algorithm>
#include <fmt/format.h>

namespace vinhdanh::paper {
namespace {

constexpr double kMarkShare = 0.4;  // of the bottom margin, above the mark

double mm(double points) {
  return points / kPointsPerMm;
}

std::string role_of(const Paragraph& paragraph) {
  return paragraph.heading > 0 ? "H" + std::to_string(std::min(paragraph.heading, 6)) : "P";
}

// Collects the items of a column; the space after a paragraph waits for the next one.
struct Collector {
  const FontFamily& family;
  double size_pt;
  FlowColumn column;
  double carried_mm = 0;
  int block = 0;

  void operator()(const Paragraph& paragraph) {
    auto text = lay_out(family, paragraph, column.width_mm, size_pt);
    double before = carried_mm + mm(paragraph.before_pt);
    for (auto& line : text.lines) {
      const double height = line.height_mm;
      column.items.push_back({before, height, std::move(line), 0, 0, role_of(paragraph), block});
      before = 0;
    }
    column.missing += text.missing;
    carried_mm = mm(paragraph.after_pt);
    ++block;
  }
  void operator()(const Rule& rule) {
    column.items.push_back({carried_mm + mm(rule.before_pt),
                            mm(rule.weight_pt),
                            {},
                            rule.width_mm,
                            rule.weight_pt,
                            {},
                            block++});
    carried_mm = mm(rule.after_pt);
  }
  // In a text the picture stands on the line, as a letter does, so the line's foot lies below it.
  void operator()(const Picture& picture) {
    FlowItem item{carried_mm, picture.height_mm + foot_mm(size_pt)};
    item.block = block++;
    item.picture = &picture;
    column.items.push_back(std::move(item));
    carried_mm = 0;
  }
};

void draw_rule(PdfCanvas& canvas, const FlowItem& item, double x, double y, double width) {
  canvas.begin_artifact();
  canvas.stroke_colour({});
  canvas.line_width(mm(item.rule_weight_pt));
  canvas.move_to(x + (width - item.rule_mm) / 2, y);
  canvas.line_to(x + (width + item.rule_mm) / 2, y);
  canvas.stroke();
  canvas.end_artifact();
}

void draw_picture(PdfCanvas& canvas, const FlowItem& item, double x, double y, double width) {
  if (!item.image) return;
  const auto& picture = *item.picture;
  if (picture.align == Align::kCentre) x += (width - picture.width_mm) / 2;
  if (picture.align == Align::kRight) x += width - picture.width_mm;
  const bool decoration = picture.description.empty();
  decoration ? canvas.begin_artifact() : canvas.begin_block("Figure", picture.description);
  canvas.image(*item.image, x, y, picture.width_mm, picture.height_mm);
  decoration ? canvas.end_artifact() : canvas.end_block();
}

std::string code_points(std::u32string characters) {
  std::ranges::sort(characters);
  const auto rest = std::ranges::unique(characters);
  characters.erase(rest.begin(), rest.end());
  std::string out;
  for (const char32_t c : characters.substr(0, 10))
    out += fmt::format("{}U+{:04X}", out.empty() ? "" : ", ", static_cast<unsigned>(c));
  return out;
}

}  // namespace

FlowColumn flow_column(const FontFamily& family, std::span<const CellBlock> blocks, double width_mm,
                       double size_pt) {
  Collector collector{family, size_pt, {.width_mm = width_mm}};
  for (const auto& block : blocks) std::visit(collector, block);
  collector.column.height_mm = height_of(collector.column.items) + collector.carried_mm;
  return std::move(collector.column);
}

double height_of(std::span<const FlowItem> items) {
  double out = 0;
  for (const auto& item : items) out += item.before_mm + item.height_mm;
  return out;
}

void draw_items(PdfCanvas& canvas, const FlowColumn& column, std::span<const FlowItem> items, double x,
                double y, bool at_top) {
  int open = -1;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& item = items[i];
    if (open >= 0 && open != item.block) {
      canvas.end_block();
      open = -1;
    }
    y += i == 0 && at_top ? 0 : item.before_mm;
    if (item.rule_mm > 0) draw_rule(canvas, item, x, y, column.width_mm);
    if (item.picture != nullptr) draw_picture(canvas, item, x, y, column.width_mm);
    if (!item.line.pieces.empty()) {
      if (open < 0) canvas.begin_block(item.role);
      open = item.block;
      draw(canvas, item.line, x, y);
    }
    y += item.height_mm;
  }
  if (open >= 0) canvas.end_block();
}

PdfFlow::PdfFlow(PdfWriter& writer, const FontFamily& family, const Document& document,
                 base::Problems& problems)
    : writer_(writer), family_(family), document_(document), problems_(problems) {}

void PdfFlow::begin_section(const Section& section) {
  section_ = &section;
  if (section.restart_numbers) page_number_ = 0;
  begin_page();
}

void PdfFlow::end_section() {
  end_page();
}

void PdfFlow::new_page() {
  end_page();
  begin_page();
}

void PdfFlow::begin_page() {
  const auto& page = section_->page;
  const double paper_width = page.landscape ? 297 : 210, paper_height = page.landscape ? 210 : 297;
  left_ = page.left_mm;
  width_ = text_width_mm(page);
  top_ = page.top_mm;
  bottom_ = paper_height - page.bottom_mm;
  y_ = top_;
  carried_mm_ = 0;
  ++page_number_;
  ++pages_;
  canvas_.emplace(writer_.canvas(paper_width, paper_height));
  if (page_number_ > 1 || section_->number_on_first_page) draw_page_number();
  if (!document_.mark.empty()) draw_mark();
}

void PdfFlow::end_page() {
  writer_.add_page(*canvas_);
  canvas_.reset();
}

void PdfFlow::draw_page_number() {
  Paragraph paragraph;
  paragraph.align = Align::kCentre;
  paragraph.runs.push_back(plain(std::to_string(page_number_)));
  const auto text = paper::lay_out(family_, paragraph, width_, document_.page_number_pt);
  canvas_->begin_artifact();
  draw(*canvas_, text, left_, (top_ - text.height_mm) / 2 + 1);
  canvas_->end_artifact();
}

void PdfFlow::draw_mark() {
  Paragraph paragraph;
  paragraph.align = Align::kCentre;
  paragraph.runs.push_back(italic(document_.mark));
  paragraph.runs.front().colour = kMarkColour;
  const auto text = paper::lay_out(family_, paragraph, width_, kMarkPt);
  canvas_->begin_artifact();
  draw(*canvas_, text, left_, bottom_ + section_->page.bottom_mm * kMarkShare);
  canvas_->end_artifact();
}

void PdfFlow::add(const Block& block) {
  if (const auto* table = std::get_if<Table>(&block)) {
    advance(std::min(carried_mm_, room()));
    carried_mm_ = 0;
    add_table(*this, *table);
  } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    if (paragraph->page_break_before && !at_top()) new_page();
    add_text(*paragraph);
  } else if (const auto* rule = std::get_if<Rule>(&block)) {
    add_text(*rule);
  } else {
    add_text(std::get<Picture>(block));
  }
}

void PdfFlow::add_text(const CellBlock& block) {
  const auto column = lay_out({&block, 1}, width_);
  const std::span<const FlowItem> items = column.items;
  advance(std::min(carried_mm_, room()));
  if (stays_together(block, items) && !at_top()) new_page();
  for (std::size_t from = 0; from < items.size();) {
    const auto part = items.subspan(from, fitting(items, from) - from);
    draw_items(*canvas_, column, part, left_, y_, at_top());
    advance(height_of(part) - (at_top() && !part.empty() ? part.front().before_mm : 0));
    from += part.size();
    if (from < items.size()) new_page();
  }
  carried_mm_ = column.height_mm - height_of(items);
}

// Needs a page of its own and has room on one.
bool PdfFlow::stays_together(const CellBlock& block, std::span<const FlowItem> items) const {
  const auto* paragraph = std::get_if<Paragraph>(&block);
  if (paragraph == nullptr) return false;
  constexpr double kNextLines = 14;  // mm
  const bool short_one = items.size() <= 3;
  if (!paragraph->keep_together && !paragraph->keep_with_next && !short_one) return false;
  const double needed = height_of(items) + (paragraph->keep_with_next ? kNextLines : 0);
  return needed > room() + 0.01 && needed <= page_room();
}

// The end of the items that the page takes; at least two lines of a paragraph stay on either side.
std::size_t PdfFlow::fitting(std::span<const FlowItem> items, std::size_t from) const {
  std::size_t end = from;
  double height = 0;
  for (; end < items.size(); ++end) {
    height += items[end].before_mm + items[end].height_mm;
    if (height > room() + 0.01) break;
  }
  const auto rest = items.size() - end;
  if (rest == 1 && end > from + 2) --end;
  if (rest > 0 && from == 0 && end == 1 && !at_top()) end = 0;
  return end == from && at_top() ? from + 1 : end;  // a line higher than the page cannot be helped
}

FlowColumn PdfFlow::lay_out(std::span<const CellBlock> blocks, double width_mm) {
  auto column = flow_column(family_, blocks, width_mm, document_.size_pt);
  for (auto& item : column.items) {
    if (item.picture == nullptr) continue;
    item.image = writer_.add_image(item.picture->bytes);
    column.lacks_picture = column.lacks_picture || !item.image;
  }
  note(column);
  return column;
}

void PdfFlow::note(const FlowColumn& column) {
  const auto warn = [&](base::Message text) {
    problems_.push_back({base::Severity::kWarning, {}, std::move(text), {}});
  };
  if (!column.missing.empty())
    warn(base::msg("Page {0}: {1} cannot be printed and would be an empty box. Correct the text.", pages_,
                   code_points(column.missing)));
  if (column.lacks_picture)
    warn(base::msg("Page {0}: a picture is neither a sound PNG nor a sound JPEG and is left out. Replace it.",
                   pages_));
}

}  // namespace vinhdanh::paper
