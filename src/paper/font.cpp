#include "paper/font.h"

#include <hb-ot.h>
#include <stdexcept>

#include "paper/font_face.h"

namespace vinhdanh::paper {
namespace {

HbPtr<hb_face_t> open_face(const std::filesystem::path& file) {
  const HbPtr<hb_blob_t> blob(hb_blob_create_from_file_or_fail(file.c_str()));
  if (!blob) return nullptr;
  return HbPtr<hb_face_t>(hb_face_create(blob.get(), 0));
}

std::string postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned size = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
  return name.data();
}

int metric(const Font::Face& face, hb_ot_metrics_tag_t tag) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(face.font.get(), tag, &value);
  return face.per_mille(value);
}

Glyph blank(const Font::Face& face) {
  hb_codepoint_t id = 0;
  hb_font_get_nominal_glyph(face.font.get(), U' ', &id);
  const int width = face.per_mille(hb_font_get_glyph_h_advance(face.font.get(), id));
  return {static_cast<std::uint16_t>(id), width, width, 0, 0, " "};
}

std::unique_ptr<Font::Face> measured(HbPtr<hb_face_t> opened) {
  auto face = std::make_unique<Font::Face>();
  face->face = std::move(opened);
  face->font.reset(hb_font_create(face->face.get()));
  face->buffer.reset(hb_buffer_create());
  face->units = static_cast<int>(hb_face_get_upem(face->face.get()));
  face->name = postscript_name(face->face.get());
  face->ascent = metric(*face, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  face->descent = -metric(*face, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  face->space = blank(*face);
  return face;
}

bool covers_vietnamese(const Font& font) {
  for (const char32_t letter : vietnamese_marked_letters())
    if (!font.covers(letter)) return false;
  return font.covers(U'□') && font.covers(U'…');
}

}  // namespace

base::Result<Font> Font::load(const std::filesystem::path& file) {
  auto opened = open_face(file);
  if (!opened)
    return base::refuse(
        base::msg("The font {0} cannot be read. Install the package fonts-liberation2.", file.string()));
  if (hb_face_get_glyph_count(opened.get()) == 0)
    return base::refuse(base::msg("The file {0} is not a TrueType font. Give another one.", file.string()));
  Font font(measured(std::move(opened)));
  if (!covers_vietnamese(font))
    return base::refuse(
        base::msg("The font {0} lacks letters of Vietnamese. Use the fonts of the package fonts-liberation2.",
                  file.string()));
  return font;
}

base::Result<Font> Font::from_bytes(std::string_view bytes) {
  const HbPtr<hb_blob_t> blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                             HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
  HbPtr<hb_face_t> opened(hb_face_create(blob.get(), 0));
  if (hb_face_get_glyph_count(opened.get()) == 0)
    return base::refuse(base::msg("This file is not a font. Choose a file that ends with .ttf or .otf."));
  return Font(measured(std::move(opened)));
}

Font::Font(std::unique_ptr<Face> face) : face_(std::move(face)) {}
Font::Font(Font&&) noexcept = default;
Font& Font::operator=(Font&&) noexcept = default;
Font::~Font() = default;

int Font::space_width() const {
  return face_->space.advance;
}
Glyph Font::space() const {
  return face_->space;
}
int Font::ascent() const {
  return face_->ascent;
}
int Font::descent() const {
  return face_->descent;
}
const std::string& Font::name() const {
  return face_->name;
}

bool Font::covers(char32_t character) const {
  hb_codepoint_t id = 0;
  return hb_font_get_nominal_glyph(face_->font.get(), character, &id) != 0;
}

Style style_of(bool bold, bool italic) {
  if (bold) return italic ? Style::kBoldItalic : Style::kBold;
  return italic ? Style::kItalic : Style::kRegular;
}

base::Result<FontFamily> FontFamily::load(const std::filesystem::path& folder) {
  FontFamily family;
  for (const auto* face : {"Regular", "Bold", "Italic", "BoldItalic"}) {
    auto font = Font::load(folder / (std::string("LiberationSerif-") + face + ".ttf"));
    if (!font) return base::refuse(std::move(font.error()));
    family.faces_.push_back(std::move(*font));
  }
  return family;
}

FontFamily FontFamily::of(std::vector<Font> four) {
  if (four.size() != 4) throw std::logic_error("a family has four faces");
  FontFamily family;
  family.faces_ = std::move(four);
  return family;
}

std::u32string_view vietnamese_marked_letters() {
  return U"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
         U"àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
}

}  // namespace vinhdanh::paper
