#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/text.h"
#include "paper/font.h"
#include "paper/font_face.h"

namespace vinhdanh::paper {
namespace {

constexpr std::size_t kRememberedWords = 4'000;  // bounds the memory of a long batch
constexpr char32_t kBox = U'□';

bool right_to_left(char32_t c) {
  const auto direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool invisible(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool drawable(const Font& font, char32_t c) {
  return u_charType(static_cast<UChar32>(c)) != U_CONTROL_CHAR && c != U'\uFFFD' && !right_to_left(c) &&
         font.covers(c);
}

// The hyphen that does not break, which word processors insert, looks like any other.
char32_t alike(const Font& font, char32_t c) {
  return c == U'\u2011' && !font.covers(c) ? U'-' : c;
}

// What can be drawn of `word`; what cannot becomes a box and is noted in `missing`.
std::u32string drawn(const Font& font, std::string_view word, std::u32string& missing) {
  const auto text = icu::UnicodeString::fromUTF8(base::nfc(word));
  std::u32string out;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const auto c = alike(font, static_cast<char32_t>(text.char32At(i)));
    if (invisible(c)) continue;  // HarfBuzz would draw a blank for it, which is no blank to a reader
    if (drawable(font, c)) {
      out += c;
    } else {
      out += font.covers(kBox) ? kBox : U'?';  // fonts of an office may lack the box
      missing += c;
    }
  }
  return out;
}

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(out);
  return out;
}

void shape_into(hb_font_t* font, hb_buffer_t* buffer, const std::u32string& text) {
  // Ligatures would tie two letters to one glyph for nothing: Vietnamese print uses none.
  static constexpr std::array<hb_feature_t, 1> kFeatures{
      {{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}}};
  const std::vector<std::uint32_t> points(text.begin(), text.end());
  const auto count = static_cast<int>(points.size());
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf32(buffer, points.data(), count, 0, count);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer, hb_language_from_string("vi", 2));
  // A mark that stands over a letter of its own (Ê Đê names have "ê̆") keeps its own text: a glyph has one
  // text in the whole file.
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_shape(font, buffer, kFeatures.data(), kFeatures.size());
}

Glyph glyph_at(const Font::Face& face, const hb_glyph_info_t& info, const hb_glyph_position_t& at) {
  const auto width = hb_font_get_glyph_h_advance(face.font.get(), info.codepoint);
  return {static_cast<std::uint16_t>(info.codepoint),
          face.per_mille(at.x_advance),
          face.per_mille(width),
          face.per_mille(at.x_offset),
          face.per_mille(at.y_offset),
          {}};
}

// The first glyph of a cluster stands for the text up to the next cluster.
void assign_text(std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& clusters,
                 std::u32string_view text) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (i > 0 && clusters[i] == clusters[i - 1]) continue;
    std::size_t end = text.size();
    for (std::size_t next = i + 1; next < glyphs.size(); ++next)
      if (clusters[next] != clusters[i]) {
        end = clusters[next];
        break;
      }
    glyphs[i].text = utf8(text.substr(clusters[i], end - clusters[i]));
  }
}

ShapedWordPtr shaped(const Font& font, std::string_view word) {
  auto out = std::make_shared<ShapedWord>();
  const auto text = drawn(font, word, out->missing);
  const auto& face = font.face();
  shape_into(face.font.get(), face.buffer.get(), text);
  unsigned count = 0;
  const auto* infos = hb_buffer_get_glyph_infos(face.buffer.get(), &count);
  const auto* positions = hb_buffer_get_glyph_positions(face.buffer.get(), &count);
  std::vector<std::uint32_t> clusters;
  for (unsigned i = 0; i < count; ++i) {
    out->glyphs.push_back(glyph_at(face, infos[i], positions[i]));
    out->width += out->glyphs.back().advance;
    clusters.push_back(infos[i].cluster);
  }
  assign_text(out->glyphs, clusters, text);
  return out;
}

}  // namespace

ShapedWordPtr Font::shape(std::string_view word) const {
  std::string key(word);
  if (const auto known = face_->words.find(key); known != face_->words.end()) return known->second;
  auto made = shaped(*this, word);
  if (face_->words.size() >= kRememberedWords) face_->words.clear();
  return face_->words.emplace(std::move(key), std::move(made)).first->second;
}

}  // namespace vinhdanh::paper
