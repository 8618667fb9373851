#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "paper/font.h"

namespace vinhdanh::paper {

// The glyphs that a file, or a batch of files, draws of each face of a family.
class PdfGlyphs {
 public:
  struct Face {
    std::vector<bool> known;
    std::vector<Glyph> glyphs;  // each once, in the order of the first use
    void add(const Glyph& glyph) {
      if (glyph.id >= known.size()) known.resize(glyph.id + 1u);
      if (known[glyph.id]) return;
      known[glyph.id] = true;
      glyphs.push_back(glyph);
    }
  };
  Face& operator[](Style style) { return faces_[static_cast<std::size_t>(style)]; }
  const Face& operator[](Style style) const { return faces_[static_cast<std::size_t>(style)]; }

 private:
  std::array<Face, 4> faces_;
};

// What a PDF file holds of a face, ready to be written as often as needed.
struct EmbeddedFont {
  std::string program;         // OpenType with the used glyphs only, deflated; glyph ids are kept
  std::size_t program_length;  // before deflation
  std::string name;            // "ABCDEF+LiberationSerif"
  std::string widths;          // value of /W
  std::string to_unicode;      // CMap, deflated
  std::string descriptor;      // metrics of the /FontDescriptor, without the program
  bool postscript = false;     // outlines of the PostScript kind (CFF)
};
// Whether HarfBuzz can make a subset of it, which it cannot of broken ones.
bool can_embed(const Font& font);
EmbeddedFont embed(const Font& font, const PdfGlyphs::Face& used);

// One subset of each face that serves all files of a batch. Nothing for faces not used.
using EmbeddedFamily = std::array<std::optional<EmbeddedFont>, 4>;
EmbeddedFamily embed(const FontFamily& family, const PdfGlyphs& used);

// zlib's format, as /FlateDecode reads it; equal input gives equal bytes.
std::string deflated(std::string_view data);

}  // namespace vinhdanh::paper
