#pragma once

#include <hb.h>
#include <string>
#include <unordered_map>

#include "paper/font.h"

namespace vinhdanh::paper {

struct HbFree {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
template <typename T>
using HbPtr = std::unique_ptr<T, HbFree>;

struct Font::Face {
  HbPtr<hb_face_t> face;
  HbPtr<hb_font_t> font;
  HbPtr<hb_buffer_t> buffer;
  std::string name;
  int units = 1000;
  int ascent = 0, descent = 0;
  Glyph space;
  std::unordered_map<std::string, ShapedWordPtr> words;

  int per_mille(hb_position_t value) const {
    const double scaled = static_cast<double>(value) * 1000 / units;
    return static_cast<int>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  }
};

}  // namespace vinhdanh::paper
