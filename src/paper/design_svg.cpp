#include <algorithm>
#include <fmt/format.h>

#include "paper/design.h"
#include "paper/docx_xml.h"
#include "paper/qr_code.h"

namespace vinhdanh::paper {
namespace {

std::string hex(const Colour& colour) {
  const auto part = [](double value) { return static_cast<int>(value * 255 + 0.5); };
  return fmt::format("#{:02x}{:02x}{:02x}", part(colour.red), part(colour.green), part(colour.blue));
}

// Millimetres with two decimals.
void append_point(std::string& to, double x, double y) {
  fmt::format_to(std::back_inserter(to), "{:.2f} {:.2f} ", x, y);
}

void append_glyph(std::string& path, const std::vector<OutlineStep>& outline, double x, double y,
                  double mm_per_unit) {
  for (const auto& step : outline) {
    path += step.kind;
    const std::size_t values = step.kind == 'Z' ? 0 : step.kind == 'C' ? 6 : step.kind == 'Q' ? 4 : 2;
    for (std::size_t i = 0; i < values; i += 2)
      append_point(path, x + step.at[i] * mm_per_unit, y - step.at[i + 1] * mm_per_unit);
  }
}

std::string path_of(const LaidPiece& piece, const Font& font, double x, double baseline) {
  std::string path;
  const double unit = piece.size_pt / 1000 / kPointsPerMm;
  for (const auto& placed : piece.words) {
    x += placed.blank_pt / kPointsPerMm;
    for (const auto& glyph : placed.word->glyphs) {
      append_glyph(path, font.outline(glyph.id), x + glyph.dx * unit, baseline - glyph.dy * unit, unit);
      x += glyph.advance * unit;
    }
  }
  return path;
}

std::string text_of(const LaidBox& laid, const FontFamily& family) {
  std::string out;
  double top = laid.top_mm;
  for (const auto& line : laid.text.lines) {
    for (const auto& piece : line.pieces)
      out += fmt::format(
          "<path fill=\"{}\" d=\"{}\"/>\n", hex(piece.colour),
          path_of(piece, family[piece.style], laid.box->x_mm + piece.x_mm, top + line.baseline_mm));
    top += line.height_mm;
  }
  return out;
}

std::string code_of(const LaidBox& laid) {
  const auto code = qr_code(laid.content);
  if (!code) return {};
  const auto& box = *laid.box;
  const double side = std::min(box.width_mm, box.height_mm) / static_cast<double>(code->size);
  const double whole = side * static_cast<double>(code->size);
  const double left = box.x_mm + (box.width_mm - whole) / 2, top = box.y_mm + (box.height_mm - whole) / 2;
  std::string path;
  for (std::size_t i = 0; i < code->modules.size(); ++i)
    if (code->modules[i])
      path += fmt::format("M{:.3f} {:.3f}h{:.3f}v{:.3f}h-{:.3f}Z",
                          left + static_cast<double>(i % code->size) * side,
                          top + static_cast<double>(i / code->size) * side, side, side, side);
  return fmt::format("<path fill=\"{}\" d=\"{}\"/>\n", hex(box.colour), path);
}

std::string words_of(const std::vector<LaidBox>& boxes) {
  std::string out;
  for (const auto& laid : boxes)
    for (const auto& line : laid.text.lines)
      for (const auto& piece : line.pieces)
        for (const auto& placed : piece.words) {
          if (!out.empty()) out += ' ';
          for (const auto& glyph : placed.word->glyphs) out += glyph.text;
        }
  return out;
}

}  // namespace

std::string design_svg(const Design& design, const DesignValues& values, const FontFamily& family,
                       base::Problems& problems) {
  const auto boxes = lay_boxes(design, values, family, problems);
  std::string out = fmt::format(
      R"(<?xml version="1.0" encoding="UTF-8"?>)"
      "\n"
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}mm" height="{1}mm" viewBox="0 0 {0} {1}" role="img">)"
      "\n"
      "<title>{2}</title>\n",
      design.width_mm, design.height_mm, xml_text(words_of(boxes)));
  for (const auto& laid : boxes) out += box_svg(laid, family);
  return out + "</svg>\n";
}

std::string box_svg(const LaidBox& laid, const FontFamily& family) {
  const auto& box = *laid.box;
  if (box.kind == BoxKind::kFill)
    return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>)"
                       "\n",
                       box.x_mm, box.y_mm, box.width_mm, box.height_mm, hex(box.colour));
  const auto shape = box.kind == BoxKind::kCode ? code_of(laid) : text_of(laid, family);
  if (!box.turned || shape.empty()) return shape;
  return fmt::format("<g transform=\"rotate(180 {} {})\">{}</g>\n", box.x_mm + box.width_mm / 2,
                     box.y_mm + box.height_mm / 2, shape);
}

}  // namespace vinhdanh::paper
