#include "paper/document.h"

namespace vinhdanh::paper {

namespace {

constexpr double kShortSide = 210, kLongSide = 297;

struct Lines {
  std::string text;

  void operator()(const Paragraph& paragraph) {
    for (const auto& run : paragraph.runs) text += run.text;
    text += '\n';
  }
  void operator()(const Rule&) {}
  void operator()(const Picture&) {}
  void operator()(const Table& table) {
    for (const auto& row : table.rows) add(row);
  }

  void add(const TableRow& row) {
    std::string joined;
    for (const auto& cell : row.cells) {
      if (&cell != row.cells.data()) joined += '\t';
      Lines inside;
      for (const auto& block : cell.blocks) std::visit(inside, block);
      if (!inside.text.empty()) inside.text.pop_back();
      joined += inside.text;
    }
    text += joined + '\n';
  }
};

}  // namespace

double text_width_mm(const PageSetup& page) {
  return (page.landscape ? kLongSide : kShortSide) - page.left_mm - page.right_mm;
}

std::string plain_text(const Document& document) {
  Lines lines;
  for (const auto& section : document.sections)
    for (const auto& block : section.blocks) std::visit(lines, block);
  return lines.text;
}

Paragraph paragraph(std::string text, Align align) {
  Paragraph p;
  p.runs.push_back(plain(std::move(text)));
  p.align = align;
  return p;
}

Run bold(std::string text) {
  Run run = plain(std::move(text));
  run.bold = true;
  return run;
}

Run italic(std::string text) {
  Run run = plain(std::move(text));
  run.italic = true;
  return run;
}

Run plain(std::string text) {
  Run run;
  run.text = std::move(text);
  return run;
}

TableCell text_cell(std::string text, Align align, bool bold) {
  TableCell cell;
  auto p = paragraph(std::move(text), align);
  p.runs.front().bold = bold;
  cell.blocks.emplace_back(std::move(p));
  return cell;
}

}  // namespace vinhdanh::paper
