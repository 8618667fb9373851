#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paper/document.h"
#include "paper/font.h"
#include "paper/pdf_canvas.h"

// Text broken into lines and measured before anything is drawn.
namespace vinhdanh::paper {

// Part of a line in one look.
struct LaidPiece {
  Style style = Style::kRegular;
  double size_pt = 0;
  Colour colour{};
  bool underline = false;
  double x_mm = 0;  // from the left edge of the column
  double width_mm = 0;
  std::vector<PlacedWord> words{};
};

struct LaidLine {
  std::vector<LaidPiece> pieces{};
  double x_mm = 0, width_mm = 0;  // what is inked
  double height_mm = 0;
  double baseline_mm = 0;  // below the top of the line
};

struct LaidText {
  std::vector<LaidLine> lines{};
  double height_mm = 0;      // of all lines, without the space before and after
  std::u32string missing{};  // characters that are drawn as a box
};

// Breaks as Unicode's line breaking rules (UAX #14) allow; a word longer than a line is broken anywhere.
// Sizes that a run leaves open are `size_pt`. Tabs count as blanks.
LaidText lay_out(const FontFamily& family, const Paragraph& paragraph, double width_mm, double size_pt);

// How far a line of that size reaches below its baseline.
double foot_mm(double size_pt);

// `x` and `y`: top left corner of the column at this line.
void draw(PdfCanvas& canvas, const LaidLine& line, double x, double y);
void draw(PdfCanvas& canvas, const LaidText& text, double x, double y);

// A short text for a box: as large as it may be, else smaller, else on two lines of like length; letters
// are never squeezed. What cannot fit at the smallest size is cut off with "…".
struct FitBox {
  double width_mm = 0;
  double largest_pt = 0;
  double smallest_pt = 0;
  int lines = 2;  // 1 or 2
  // Below this size two lines are better than one, because each can be larger; 0: smallest_pt.
  double one_line_pt = 0;
};
struct FittedText {
  std::vector<std::vector<PlacedWord>> lines{};
  std::vector<double> widths_mm{};  // of the lines
  double size_pt = 0;
  bool fits = true;  // false: cut off
  std::u32string missing{};
};
FittedText fit(const Font& font, std::string_view text, const FitBox& box);

}  // namespace vinhdanh::paper
