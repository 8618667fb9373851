#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vinhdanh::paper {

// Lengths in 1/1000 of the font size, as PDF counts them.
struct Glyph {
  std::uint16_t id = 0;
  int advance = 0;  // to the next glyph, with kerning
  int width = 0;    // that the font itself gives the glyph
  int dx = 0, dy = 0;
  std::string text{};  // UTF-8 that it stands for; empty for the later glyphs of a cluster
  bool operator==(const Glyph&) const = default;
};

// A piece of text without white space, as one font draws it.
struct ShapedWord {
  std::vector<Glyph> glyphs{};
  int width = 0;
  std::u32string missing{};  // characters that the font lacks: drawn as an empty box
};
using ShapedWordPtr = std::shared_ptr<const ShapedWord>;

// A step of a glyph's outline: 'M' (moves), 'L' (a line), 'Q', 'C' (curves, control points first) or 'Z'.
// x and y by turns, in 1/1000 of the font size, y upwards.
struct OutlineStep {
  char kind = 'Z';
  std::array<double, 6> at{};
};

// One face, loaded from a file. Not for several threads at once: it remembers shaped words.
class Font {
 public:
  // Refuses a file that is not there, is no TrueType font, or lacks one of the 134 marked
  // letters of Vietnamese (the old package fonts-liberation does).
  static base::Result<Font> load(const std::filesystem::path& file);
  // From the bytes of a file; own_font_name() has taken them already.
  static base::Result<Font> from_bytes(std::string_view bytes);
  Font(Font&&) noexcept;
  Font& operator=(Font&&) noexcept;
  ~Font();

  // Shaped in normal form C, left to right. Characters that the font lacks, and those written
  // from right to left, become a box; control characters and bytes that are not UTF-8 likewise.
  ShapedWordPtr shape(std::string_view word) const;
  int space_width() const;
  Glyph space() const;
  // Above and below the baseline, in 1/1000 em, as the font's line metrics say.
  int ascent() const;
  int descent() const;  // positive
  bool covers(char32_t character) const;
  const std::string& name() const;  // PostScript name
  std::vector<OutlineStep> outline(std::uint16_t glyph) const;

  struct Face;  // HarfBuzz's side; only font*.cpp look into it
  const Face& face() const { return *face_; }

 private:
  explicit Font(std::unique_ptr<Face> face);
  std::unique_ptr<Face> face_;
};

enum class Style : std::uint8_t { kRegular, kBold, kItalic, kBoldItalic };
Style style_of(bool bold, bool italic);

// The four faces that documents are set in.
class FontFamily {
 public:
  // From the folder of Debian's fonts-liberation2 (Liberation Serif, which has the widths of
  // Times New Roman).
  static base::Result<FontFamily> load(
      const std::filesystem::path& folder = "/usr/share/fonts/truetype/liberation2");
  // Four faces of any fonts, in the order of the styles.
  static FontFamily of(std::vector<Font> four);
  const Font& operator[](Style style) const { return faces_[static_cast<std::size_t>(style)]; }

 private:
  std::vector<Font> faces_;
};

// The 134 letters of Vietnamese that carry a mark, in normal form C, both cases.
std::u32string_view vietnamese_marked_letters();

}  // namespace vinhdanh::paper
