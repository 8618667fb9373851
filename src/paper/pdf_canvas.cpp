#include "paper/pdf_canvas.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "paper/pdf_objects.h"

namespace vinhdanh::paper {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

void append_hex(std::string& out, unsigned value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += kHex[(value >> shift) & 15u];
}

}  // namespace

Colour colour_of(std::string_view hex) {
  unsigned value = 0;
  const auto* end = hex.data() + hex.size();
  const auto [stop, error] = std::from_chars(hex.data(), end, value, 16);
  if (hex.size() != 6 || error != std::errc() || stop != end) return {};
  return {(value >> 16) / 255.0, ((value >> 8) & 255u) / 255.0, (value & 255u) / 255.0};
}

void append_integer(std::string& out, long long value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_number(std::string& out, double value) {
  if (!std::isfinite(value)) value = 0;
  auto thousandths = std::llround(value * 1000);
  if (thousandths < 0) {
    out += '-';
    thousandths = -thousandths;
  }
  append_integer(out, thousandths / 1000);
  if (thousandths % 1000 == 0) return;
  std::string decimals = std::to_string(1000 + thousandths % 1000);
  decimals[0] = '.';
  while (decimals.back() == '0') decimals.pop_back();
  out += decimals;
}

PdfCanvas::PdfCanvas(double width_mm, double height_mm, const FontFamily& family, PdfGlyphs& used)
    : width_mm_(width_mm), height_mm_(height_mm), family_(&family), used_(&used) {}

void PdfCanvas::number(double value) {
  append_number(content_, value);
  content_ += ' ';
}
void PdfCanvas::point(double x, double y) {
  // Hundredths of a point are finer than any printer.
  number(std::round(x * kPointsPerMm * 100) / 100);
  number(std::round((height_mm_ - y) * kPointsPerMm * 100) / 100);
}
void PdfCanvas::op(std::string_view name) {
  content_ += name;
  content_ += '\n';
}
void PdfCanvas::colour(const Colour& colour, std::string_view name) {
  number(colour.red);
  number(colour.green);
  number(colour.blue);
  op(name);
}

void PdfCanvas::save() {
  op("q");
}
void PdfCanvas::restore() {
  op("Q");
}
void PdfCanvas::translate(double dx, double dy) {
  content_ += "1 0 0 1 ";
  number(dx * kPointsPerMm);
  number(-dy * kPointsPerMm);
  op("cm");
}
void PdfCanvas::turn(double x, double y) {
  content_ += "-1 0 0 -1 ";
  number(2 * x * kPointsPerMm);
  number(2 * (height_mm_ - y) * kPointsPerMm);
  op("cm");
}
void PdfCanvas::fill_colour(const Colour& value) {
  colour(value, "rg");
}
void PdfCanvas::stroke_colour(const Colour& value) {
  colour(value, "RG");
}
void PdfCanvas::line_width(double mm) {
  number(mm * kPointsPerMm);
  op("w");
}

void PdfCanvas::move_to(double x, double y) {
  point(x, y);
  op("m");
}
void PdfCanvas::line_to(double x, double y) {
  point(x, y);
  op("l");
}
void PdfCanvas::curve_to(double x1, double y1, double x2, double y2, double x, double y) {
  point(x1, y1);
  point(x2, y2);
  point(x, y);
  op("c");
}
void PdfCanvas::close_path() {
  op("h");
}
void PdfCanvas::rectangle(double x, double y, double width, double height) {
  point(x, y + height);
  number(width * kPointsPerMm);
  number(height * kPointsPerMm);
  op("re");
}
void PdfCanvas::circle(double x, double y, double radius) {
  const double k = radius * 0.5522847498;  // four cubic curves
  move_to(x + radius, y);
  curve_to(x + radius, y + k, x + k, y + radius, x, y + radius);
  curve_to(x - k, y + radius, x - radius, y + k, x - radius, y);
  curve_to(x - radius, y - k, x - k, y - radius, x, y - radius);
  curve_to(x + k, y - radius, x + radius, y - k, x + radius, y);
  close_path();
}
void PdfCanvas::stroke() {
  op("S");
}
void PdfCanvas::fill() {
  op("f");
}
void PdfCanvas::fill_and_stroke() {
  op("B");
}

void PdfCanvas::adjust(int per_mille) {
  if (per_mille == 0) return;
  content_ += in_hex_ ? '>' : ' ';  // the blank parts it from a number before it
  in_hex_ = false;
  append_integer(content_, -per_mille);
}

void PdfCanvas::glyph(const Glyph& glyph) {
  face_->add(glyph);
  if (glyph.dy != 0) rise(glyph.dy);
  adjust(glyph.dx);
  if (!in_hex_) content_ += '<';
  in_hex_ = true;
  append_hex(content_, glyph.id, 4);
  adjust(glyph.advance - glyph.width - glyph.dx);
  if (glyph.dy != 0) rise(0);
}

// For a mark over a letter that the font has no composed letter for.
void PdfCanvas::rise(int per_mille) {
  if (in_hex_) content_ += '>';
  in_hex_ = false;
  content_ += "] TJ ";
  number(per_mille * size_pt_ / 1000);
  content_ += "Ts [";
}

// Readers take a raised mark for a word of its own, so they are told what such a word says.
void PdfCanvas::word(const ShapedWord& shaped) {
  const bool raised = std::ranges::any_of(shaped.glyphs, [](const Glyph& one) { return one.dy != 0; });
  if (!raised) {
    for (const auto& one : shaped.glyphs) glyph(one);
    return;
  }
  std::string says;
  for (const auto& one : shaped.glyphs) says += one.text;
  content_ += in_hex_ ? ">] TJ" : "] TJ";
  in_hex_ = false;
  content_ += " /Span <</ActualText" + pdf_text(says) + ">> BDC [";
  for (const auto& one : shaped.glyphs) glyph(one);
  content_ += in_hex_ ? ">] TJ EMC [" : "] TJ EMC [";
  in_hex_ = false;
}

void PdfCanvas::text(Style style, double size_pt, double x, double y, std::span<const PlacedWord> words) {
  // Words of invisible signs alone have no glyph; a font that is named and not used is not in the file.
  const auto shows = [](const PlacedWord& one) { return one.blank_pt > 0 || !one.word->glyphs.empty(); };
  if (std::ranges::none_of(words, shows)) return;
  face_ = &(*used_)[style];
  size_pt_ = size_pt;
  auto blank = (*family_)[style].space();
  content_ += "BT /F";
  append_integer(content_, static_cast<int>(style));
  content_ += ' ';
  number(size_pt);
  content_ += "Tf ";
  point(x, y);
  content_ += "Td [";
  for (const auto& placed : words) {
    if (placed.blank_pt > 0) {
      blank.advance = static_cast<int>(std::lround(placed.blank_pt * 1000 / size_pt));
      glyph(blank);
    }
    word(*placed.word);
  }
  if (in_hex_) content_ += '>';
  in_hex_ = false;
  op("] TJ ET");
}

void PdfCanvas::bitmap(double x, double y, double width, double height, std::size_t columns,
                       std::span<const unsigned char> pixels) {
  if (columns == 0 || pixels.size() < columns) return;
  const auto rows = pixels.size() / columns;
  content_ += "q ";
  number(width * kPointsPerMm);
  content_ += "0 0 ";
  number(height * kPointsPerMm);
  point(x, y + height);
  content_ += "cm BI /W ";
  append_integer(content_, static_cast<long long>(columns));
  content_ += " /H ";
  append_integer(content_, static_cast<long long>(rows));
  content_ += " /IM true /D [1 0] /F /AHx ID ";
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t from = 0; from < columns; from += 8) {
      unsigned byte = 0;
      for (std::size_t bit = 0; bit < 8; ++bit)
        byte = byte * 2 + (from + bit < columns && pixels[row * columns + from + bit] != 0 ? 1u : 0u);
      append_hex(content_, byte, 2);
    }
  op(">\nEI Q");
}

void PdfCanvas::form(int number) {
  content_ += "/X";
  append_integer(content_, number);
  op(" Do");
}

void PdfCanvas::image(int image_number, double x, double y, double width, double height) {
  content_ += "q ";
  number(width * kPointsPerMm);
  content_ += "0 0 ";
  number(height * kPointsPerMm);
  point(x, y + height);
  content_ += "cm /I";
  append_integer(content_, image_number);
  op(" Do Q");
  images_.push_back(image_number);
}

void PdfCanvas::begin_block(std::string role, std::string alt) {
  content_ += '/';
  content_ += role;
  content_ += " <</MCID ";
  append_integer(content_, next_mark_++);
  op(">> BDC");
  marks_.push_back({std::move(role), std::move(alt), group_, false});
}
void PdfCanvas::end_block() {
  op("EMC");
}

void PdfCanvas::begin_group(std::string role, int columns, int rows) {
  marks_.push_back({std::move(role), {}, group_, true, columns, rows});
  group_ = static_cast<int>(marks_.size()) - 1;
}
void PdfCanvas::end_group() {
  if (group_ >= 0) group_ = marks_[static_cast<std::size_t>(group_)].parent;
}

void PdfCanvas::begin_artifact() {
  op("/Artifact BMC");
}
void PdfCanvas::end_artifact() {
  op("EMC");
}

}  // namespace vinhdanh::paper
