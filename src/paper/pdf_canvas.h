#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paper/font.h"
#include "paper/pdf_font.h"

namespace vinhdanh::paper {

// Red, green, blue from 0 to 1, in sRGB.
struct Colour {
  double red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};
// "9B1C1F"; anything else is black.
Colour colour_of(std::string_view hex);

inline constexpr double kPointsPerMm = 72 / 25.4;

// A word of a line with the blank in front of it (0: none).
struct PlacedWord {
  ShapedWordPtr word;
  double blank_pt = 0;
};

// An element of the structure tree. Groups hold later elements; the others hold marked content.
struct PdfMark {
  std::string role{};  // "P", "H1", "Figure", "Table", "TR" …
  std::string alt{};   // for figures
  int parent = -1;     // index of the group that it stands in
  bool group = false;
  int columns = 1, rows = 1;  // that a cell of a table spans
};

// Draws the content of one page or of one form. Positions in millimetres from the top left corner.
class PdfCanvas {
 public:
  // `family` and `used` outlive the canvas; `used` learns which glyphs are drawn.
  PdfCanvas(double width_mm, double height_mm, const FontFamily& family, PdfGlyphs& used);

  void save();
  void restore();
  void translate(double dx, double dy);  // what follows, until restore
  void turn(double x, double y);         // by half a turn around that point, until restore
  void fill_colour(const Colour& colour);
  void stroke_colour(const Colour& colour);
  void line_width(double mm);

  void move_to(double x, double y);
  void line_to(double x, double y);
  void curve_to(double x1, double y1, double x2, double y2, double x, double y);
  void close_path();
  void rectangle(double x, double y, double width, double height);
  void circle(double x, double y, double radius);
  void stroke();
  void fill();
  void fill_and_stroke();

  // `y` is the baseline. Draws nothing for no words.
  void text(Style style, double size_pt, double x, double y, std::span<const PlacedWord> words);
  // Rows of a black and white picture, top first, 1 = filled with the fill colour; `columns` values each.
  void bitmap(double x, double y, double width, double height, std::size_t columns,
              std::span<const unsigned char> pixels);
  // A form of the same size as this canvas (PdfWriter::add_form).
  void form(int number);
  // Fills that box with an image (PdfWriter::add_image).
  void image(int number, double x, double y, double width, double height);

  // What is drawn between belongs to that element. Content outside of marks and artifacts is not allowed.
  void begin_block(std::string role, std::string alt = {});
  void end_block();
  // A cell of a table may span some columns and rows.
  void begin_group(std::string role, int columns = 1, int rows = 1);
  void end_group();
  // Decoration, page numbers: left out when the page is read aloud.
  void begin_artifact();
  void end_artifact();

  const std::string& content() const { return content_; }
  const std::vector<PdfMark>& marks() const { return marks_; }
  const std::vector<int>& images() const { return images_; }  // drawn, each as often as it is
  double width_mm() const { return width_mm_; }
  double height_mm() const { return height_mm_; }

 private:
  void number(double value);
  void point(double x, double y);
  void colour(const Colour& colour, std::string_view op);
  void op(std::string_view name);
  void word(const ShapedWord& shaped);
  void glyph(const Glyph& glyph);
  void adjust(int per_mille);
  void rise(int per_mille);

  double width_mm_, height_mm_;
  const FontFamily* family_;
  PdfGlyphs* used_;
  PdfGlyphs::Face* face_ = nullptr;  // while text is written
  double size_pt_ = 0;
  std::string content_;
  bool in_hex_ = false;
  std::vector<PdfMark> marks_;
  std::vector<int> images_;
  int group_ = -1;
  int next_mark_ = 0;
};

// Appends with at most three decimals, no trailing zeros.
void append_number(std::string& out, double value);
void append_integer(std::string& out, long long value);

}  // namespace vinhdanh::paper
