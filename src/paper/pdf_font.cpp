#include "paper/pdf_font.h"

#include <algorithm>
#include <fmt/format.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <iterator>
#include <libdeflate.h>
#include <stdexcept>
#include <unicode/unistr.h>

#include "paper/font_face.h"

namespace vinhdanh::paper {
namespace {

std::vector<Glyph> by_id(const PdfGlyphs::Face& used) {
  auto glyphs = used.glyphs;
  std::ranges::sort(glyphs, {}, &Glyph::id);
  return glyphs;
}

// Glyph ids stay as they are, so that pages can be written before the subset is known.
std::optional<std::string> subset_program(const Font& font, const std::vector<Glyph>& glyphs) {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  if (input == nullptr) throw std::bad_alloc();
  for (const auto& glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input), glyph.id);
  auto* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const auto* tag : {"GSUB", "GPOS", "GDEF", "kern", "name", "OS/2", "cmap", "DSIG", "gasp", "post",
                          // Of fonts that vary: we draw them as they are without variation.
                          "fvar", "gvar", "avar", "cvar", "HVAR", "MVAR", "STAT"})
    hb_set_add(dropped, hb_tag_from_string(tag, -1));
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  const HbPtr<hb_face_t> face(hb_subset_or_fail(font.face().face.get(), input));
  hb_subset_input_destroy(input);
  if (!face) return std::nullopt;
  const HbPtr<hb_blob_t> blob(hb_face_reference_blob(face.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return std::string(data, length);
}

// ISO 32000-1, 9.6.4: six capital letters, here a hash of the glyphs.
std::string subset_tag(const std::vector<Glyph>& glyphs) {
  std::uint64_t hash = 14695981039346656037u;
  for (const auto& glyph : glyphs) hash = (hash ^ glyph.id) * 1099511628211u;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

std::string widths(const std::vector<Glyph>& glyphs) {
  std::string out = "[";
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool follows = i > 0 && glyphs[i].id == glyphs[i - 1].id + 1;
    if (!follows) fmt::format_to(std::back_inserter(out), "{}{}[", i > 0 ? "]" : "", glyphs[i].id);
    fmt::format_to(std::back_inserter(out), "{}{}", follows ? " " : "", glyphs[i].width);
  }
  return out + (glyphs.empty() ? "]" : "]]");
}

std::string utf16_hex(const std::string& text) {
  const auto units = icu::UnicodeString::fromUTF8(text);
  std::string out;
  for (int32_t i = 0; i < units.length(); ++i)
    fmt::format_to(std::back_inserter(out), "{:04X}", static_cast<unsigned>(units[i]));
  return out;
}

std::string to_unicode(const std::vector<Glyph>& glyphs) {
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t kMost = 100;  // entries of one section, by the CMap specification
  for (std::size_t from = 0; from < glyphs.size(); from += kMost) {
    const auto end = std::min(glyphs.size(), from + kMost);
    fmt::format_to(std::back_inserter(out), "{} beginbfchar\n", end - from);
    for (auto i = from; i < end; ++i)
      fmt::format_to(std::back_inserter(out), "<{:04X}> <{}>\n", glyphs[i].id,
                     glyphs[i].text.empty() ? "200B" : utf16_hex(glyphs[i].text));
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// Serif and nonsymbolic, ISO 32000-1 table 123.
std::string descriptor(const Font& font) {
  const bool italic = font.name().find("Italic") != std::string::npos;
  const bool bold = font.name().find("Bold") != std::string::npos;
  return fmt::format(
      "/Flags {} /FontBBox [-250 -350 1250 1050] /ItalicAngle {} /Ascent {} /Descent {} "
      "/CapHeight 662 /StemV {}",
      2 + 32 + (italic ? 64 : 0), italic ? -16 : 0, font.ascent(), -font.descent(), bold ? 140 : 80);
}

bool has_table(const Font& font, hb_tag_t tag) {
  const HbPtr<hb_blob_t> blob(hb_face_reference_table(font.face().face.get(), tag));
  return hb_blob_get_length(blob.get()) > 0;
}

// Of the name that the font gives itself only what needs no escape in a PDF.
std::string plain_name(const Font& font) {
  constexpr std::size_t kMost = 63;  // of a PostScript name (OpenType 1.9, name ID 6)
  std::string out;
  for (const char c : font.name().substr(0, kMost))
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-') out += c;
  return out.empty() ? "Font" : out;
}

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

EmbeddedFont embed(const Font& font, const PdfGlyphs::Face& used) {
  const auto glyphs = by_id(used);
  const auto program = subset_program(font, glyphs);
  if (!program) throw std::runtime_error("HarfBuzz cannot make a subset of " + font.name());
  return {deflated(*program),
          program->size(),
          subset_tag(glyphs) + "+" + plain_name(font),
          widths(glyphs),
          deflated(to_unicode(glyphs)),
          descriptor(font),
          has_table(font, HB_TAG('C', 'F', 'F', ' '))};
}

bool can_embed(const Font& font) {
  const auto program = subset_program(font, font.shape("Vinh Danh")->glyphs);
  return program && !program->empty();
}

EmbeddedFamily embed(const FontFamily& family, const PdfGlyphs& used) {
  EmbeddedFamily out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto style = static_cast<Style>(i);
    if (!used[style].glyphs.empty()) out[i] = embed(family[style], used[style]);
  }
  return out;
}

std::string deflated(std::string_view data) {
  // Level 12 costs twice the time for 2 % less.
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(6));
  if (!compressor) throw std::bad_alloc();
  // Not filled beforehand: of the room for the worst case only what is written takes memory.
  const auto room = libdeflate_zlib_compress_bound(compressor.get(), data.size());
  const auto out = std::make_unique_for_overwrite<char[]>(room);
  return {out.get(), libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.get(), room)};
}

}  // namespace vinhdanh::paper
