#include "paper/own_font.h"

#include <hb-ot.h>
#include <unicode/unistr.h>

#include "paper/font_face.h"

namespace vinhdanh::paper {
namespace {

using base::msg;

constexpr std::size_t kMostFontBytes = 20 * 1024 * 1024;
constexpr std::size_t kMostNamed = 10;
// fsType: of the lowest four bits 2 is the restricted licence; then no subsets, bitmaps only.
constexpr unsigned kUsage = 0x000F, kRestricted = 0x0002, kNoSubset = 0x0100, kOnlyBitmaps = 0x0200;

base::Problem fault(base::Message text) {
  base::Problem problem{base::Severity::kError, {}, std::move(text), {}};
  problem.place.field = "font";
  return problem;
}

std::string table(hb_face_t* face, hb_tag_t tag) {
  const HbPtr<hb_blob_t> blob(hb_face_reference_table(face, tag));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return data == nullptr ? std::string() : std::string(data, length);
}

bool may_be_embedded(hb_face_t* face) {
  const auto os2 = table(face, HB_TAG('O', 'S', '/', '2'));
  if (os2.size() < 10) return true;
  const auto byte = [&](std::size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(os2[at]));
  };
  const unsigned type = byte(8) << 8 | byte(9);
  return (type & kUsage) != kRestricted && (type & (kNoSubset | kOnlyBitmaps)) == 0;
}

// "ẵ, ễ, ộ …": the first ones, in order.
std::string missing_letters(hb_face_t* face) {
  const HbPtr<hb_font_t> font(hb_font_create(face));
  std::u32string needed(vietnamese_marked_letters()), missing;
  for (char32_t c = U' '; c <= U'~'; ++c) needed += c;
  for (const char32_t letter : needed + U"…") {
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font.get(), letter, &glyph)) missing += letter;
  }
  std::string out;
  for (std::size_t i = 0; i < std::min(missing.size(), kMostNamed); ++i) {
    if (i > 0) out += ", ";
    icu::UnicodeString(static_cast<UChar32>(missing[i])).toUTF8String(out);
  }
  return missing.size() > kMostNamed ? out + " …" : out;
}

std::string full_name(hb_face_t* face) {
  std::array<char, 200> name{};
  unsigned size = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_FULL_NAME, HB_LANGUAGE_INVALID, &size, name.data());
  return name.data();
}

}  // namespace

base::Result<std::string> own_font_name(std::string_view bytes) {
  if (bytes.size() > kMostFontBytes)
    return base::refuse(base::Problems{fault(msg("The font is larger than 20 MB. Choose a smaller file."))});
  const HbPtr<hb_blob_t> blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                             HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const HbPtr<hb_face_t> face(hb_face_create(blob.get(), 0));
  if (hb_face_get_glyph_count(face.get()) == 0 || bytes.starts_with("ttcf"))
    return base::refuse(
        base::Problems{fault(msg("This file is not a font. Choose a file that ends with .ttf."))});
  base::Problems problems;
  if (table(face.get(), HB_TAG('g', 'l', 'y', 'f')).empty())
    problems.push_back(fault(
        msg("The outlines of this font are of the PostScript kind, which cannot be embedded yet. Choose "
            "the TrueType file of the font (.ttf).")));
  if (const auto missing = missing_letters(face.get()); !missing.empty())
    problems.push_back(
        fault(msg("The font lacks letters of Vietnamese or plain signs: {0}. Choose a font with all of them.",
                  missing)));
  if (!may_be_embedded(face.get()))
    problems.push_back(
        fault(msg("The licence of this font forbids embedding it in files. Choose another one.")));
  auto name = full_name(face.get());
  if (name.empty() && problems.empty())
    problems.push_back(fault(msg("This file is not a font. Choose a file that ends with .ttf.")));
  if (!problems.empty()) return base::refuse(std::move(problems));
  return name;
}

}  // namespace vinhdanh::paper
