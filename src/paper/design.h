#pragma once

#include <filesystem>
#include <map>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "paper/layout.h"
#include "paper/pdf_writer.h"

// Small pages made of boxes with places in millimetres: badges, name cards, cue cards, banners.
namespace vinhdanh::paper {

enum class BoxKind : unsigned char {
  kText,
  kCode,  // QR code, as large a square as the box holds
  kFill   // the box filled with its colour
};

struct DesignBox {
  BoxKind kind = BoxKind::kText;
  double x_mm = 0, y_mm = 0, width_mm = 0, height_mm = 0;  // from the top left corner of the page
  std::string text{};                                      // "{field}" is replaced by its value
  Style style = Style::kRegular;
  double largest_pt = 12, smallest_pt = 8;  // a text is made smaller until it fits, never below the smallest
  int lines = 1;                            // at most
  Colour colour{};
  Align align = Align::kCentre;
  VerticalAlign vertical = VerticalAlign::kCentre;
  bool turned = false;  // head down, for the far side of a folded card
};

struct Design {
  double width_mm = 0, height_mm = 0;
  std::vector<DesignBox> boxes{};  // drawn in this order
};

using DesignValues = std::map<std::string, std::string, std::less<>>;

// How many of a design share a sheet of paper: as many as fit, centred, side by side, with marks for cutting.
struct DesignSheet {
  double width_mm = 210, height_mm = 297;
  std::vector<double> folds_mm{};  // from the top of each card: marked at its edges
};

// Box by box: what stands in it, measured.
struct LaidBox {
  const DesignBox* box;
  LaidText text{};
  double top_mm = 0;      // of the text, from the top of the page
  std::string content{};  // of a code
  bool fits = true;       // false: the text is cut off
};
// Warnings quote the text: characters that the font lacks, what is cut because it does not fit.
std::vector<LaidBox> lay_boxes(const Design& design, const DesignValues& values, const FontFamily& family,
                               base::Problems& problems);

// Draws them; warnings: codes that are too long.
void draw_boxes(PdfCanvas& canvas, std::span<const LaidBox> boxes, base::Problems& problems);

// One PDF/A. Errors (nothing written): no fonts, no cards, a card larger than the sheet.
base::Problems render_designs(const Design& design, std::span<const DesignValues> cards,
                              const DesignSheet& sheet, const PdfInfo& info, std::ostream& out,
                              const std::filesystem::path& fonts = "/usr/share/fonts/truetype/liberation2");

// The page as SVG 1.1 at real size, letters as outlines, so that a printer needs no fonts.
std::string design_svg(const Design& design, const DesignValues& values, const FontFamily& family,
                       base::Problems& problems);

// What stands in a box, as SVG elements in millimetres of the page.
std::string box_svg(const LaidBox& laid, const FontFamily& family);

}  // namespace vinhdanh::paper
