#include "paper/own_font.h"

#include <algorithm>
#include <hb-ot.h>
#include <optional>
#include <unicode/unistr.h>

#include "paper/font_face.h"
#include "paper/pdf_font.h"

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

base::Message no_font() {
  return msg("This file is not a font. Choose a file that ends with .ttf or .otf.");
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

// Whether the glyphs of a CFF program have numbers of their own, CIDs, beside their places in it: then its
// Top DICT begins with the operator ROS (Adobe technical note 5176, 9 and 18). The DICT is the data of the
// second INDEX, behind the header and the name.
bool has_cids(const std::string& cff) {
  const auto byte = [&](std::size_t at) -> std::size_t {
    return at < cff.size() ? static_cast<unsigned char>(cff[at]) : 0;
  };
  const auto number = [&](std::size_t at, std::size_t size) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < size; ++i) out = out << 8 | byte(at + i);
    return out;
  };
  constexpr std::size_t kCount = 2, kHead = 3;  // bytes of an INDEX before its offsets
  const auto names = byte(2), size = byte(names + kCount);
  const auto data = names + kHead + (number(names, kCount) + 1) * size - 1;
  const auto dict = data + number(names + kHead + number(names, kCount) * size, size);
  const auto top_size = byte(dict + kCount), top = dict + kHead + 2 * top_size;
  const auto length = number(dict + kHead + top_size, top_size);
  return cff.substr(std::min(top, cff.size()), std::min<std::size_t>(length, 20)).find("\x0C\x1E") !=
         std::string::npos;
}

std::optional<base::Message> fault_of_outlines(hb_face_t* face) {
  if (!table(face, HB_TAG('C', 'F', 'F', '2')).empty())
    return msg(
        "The outlines of this font are variable ones of the PostScript kind, which cannot be embedded. "
        "Choose a "
        "file of one style (.otf, .ttf).");
  const auto cff = table(face, HB_TAG('C', 'F', 'F', ' '));
  if (cff.empty() && table(face, HB_TAG('g', 'l', 'y', 'f')).empty())
    return msg("This font has no outlines that can be printed. Choose another one.");
  if (has_cids(cff))
    return msg(
        "The outlines of this font are numbered as in fonts for Chinese, Japanese and Korean, which cannot "
        "be "
        "embedded. Choose another one.");
  return std::nullopt;
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

bool can_embed(std::string_view bytes) {
  const auto font = Font::from_bytes(bytes);
  return font && paper::can_embed(*font);
}

}  // namespace

base::Result<std::string> own_font_name(std::string_view bytes) {
  if (bytes.size() > kMostFontBytes)
    return base::refuse(base::Problems{fault(msg("The font is larger than 20 MB. Choose a smaller file."))});
  const HbPtr<hb_blob_t> blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                             HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const HbPtr<hb_face_t> face(hb_face_create(blob.get(), 0));
  if (bytes.starts_with("ttcf"))
    return base::refuse(base::Problems{
        fault(msg("This file holds several fonts (.ttc). Choose a file that holds one (.ttf, .otf)."))});
  if (hb_face_get_glyph_count(face.get()) == 0) return base::refuse(base::Problems{fault(no_font())});
  base::Problems problems;
  if (auto outlines = fault_of_outlines(face.get())) problems.push_back(fault(std::move(*outlines)));
  if (const auto missing = missing_letters(face.get()); !missing.empty())
    problems.push_back(
        fault(msg("The font lacks letters of Vietnamese or plain signs: {0}. Choose a font with all of them.",
                  missing)));
  if (!may_be_embedded(face.get()))
    problems.push_back(
        fault(msg("The licence of this font forbids embedding it in files. Choose another one.")));
  auto name = full_name(face.get());
  if (problems.empty() && (name.empty() || !can_embed(bytes))) problems.push_back(fault(no_font()));
  if (!problems.empty()) return base::refuse(std::move(problems));
  return name;
}

}  // namespace vinhdanh::paper
