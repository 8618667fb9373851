#pragma once

#include <vector>

#include "paper/document.h"
#include "paper/font.h"

namespace vinhdanh::paper {

// Glyphs of one run without white space; blanks in front of it that no line may break at.
struct LayoutPart {
  std::size_t run = 0;
  ShapedWordPtr word;
  double blank_pt = 0;
  double width_pt = 0;  // without the blank
};

// What a line takes or leaves as a whole.
struct LayoutAtom {
  std::vector<LayoutPart> parts{};
  double width_pt = 0;
  double blank_pt = 0;  // behind it, when another atom follows on the line
  bool ends_line = false;
};

// At least one atom. No atom is wider than `widest_pt` unless it is a single character.
std::vector<LayoutAtom> atoms_of(const FontFamily& family, const Paragraph& paragraph, double size_pt,
                                 double widest_pt);

inline double size_of(const Run& run, double size_pt) {
  return run.size_pt > 0 ? run.size_pt : size_pt;
}
inline const Font& font_of(const FontFamily& family, const Run& run) {
  return family[style_of(run.bold, run.italic)];
}

}  // namespace vinhdanh::paper
