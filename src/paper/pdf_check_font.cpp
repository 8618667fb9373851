#include <cmath>
#include <fmt/format.h>
#include <hb-ot.h>

#include "paper/font_face.h"
#include "paper/pdf_check_rules.h"

// Composite fonts as pdf_writer makes them: codes of two bytes that are glyphs of the embedded program.
namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;

// The single texts of a ToUnicode CMap, in UTF-16.
std::map<unsigned, std::string> texts_of(const std::string& map) {
  std::map<unsigned, std::string> out;
  for (auto at = map.find("beginbfchar\n"); at != std::string::npos; at = map.find("beginbfchar\n", at)) {
    const auto end = map.find("endbfchar", at);
    for (at = map.find('<', at); at < end; at = map.find('<', at)) {
      const auto text = map.find('<', at + 1);
      const auto close = map.find('>', text);
      out[static_cast<unsigned>(std::stoul(map.substr(at + 1, 4), nullptr, 16))] =
          map.substr(text + 1, close - text - 1);
      at = close;
    }
    at = end;
  }
  return out;
}

std::map<unsigned, double> widths_of(const Json& list) {
  std::map<unsigned, double> out;
  for (std::size_t i = 0; i + 1 < list.size(); i += 2)
    for (std::size_t j = 0; j < list[i + 1].size(); ++j)
      out[list[i].get<unsigned>() + static_cast<unsigned>(j)] = list[i + 1][j].get<double>();
  return out;
}

bool is_blank(const std::string& utf16) {
  return utf16 == "0020" || utf16 == "00A0" || utf16 == "200B";
}

// Numbers and signs that are no character (6.2.11.7.2).
bool is_text(const std::string& utf16) {
  if (utf16.empty() || utf16.size() % 4 != 0) return false;
  for (std::size_t i = 0; i < utf16.size(); i += 4) {
    const auto unit = utf16.substr(i, 4);
    if (unit == "0000" || unit == "FEFF" || unit == "FFFE" || unit == "FFFF") return false;
  }
  return true;
}

// A CFF program whose glyphs are numbered by its own table of CIDs, which our codes are not (ISO
// 32000-1, 9.7.4.2): its dictionary begins with the operator ROS.
bool has_cids(const std::string& cff) {
  return cff.substr(0, 300).find("\x0C\x1E") != std::string::npos;
}

class FontCheck {
 public:
  FontCheck(const PdfTree& tree, const std::string& font, const std::set<unsigned>& codes, PdfFaults& faults)
      : tree_(tree), font_(tree.at(font)), codes_(codes), faults_(faults), where_("font " + font) {}

  void run() {
    const auto& descendants = tree_.get(font_, "/DescendantFonts");
    if (!is_name(tree_.get(font_, "/Subtype"), "/Type0") ||
        !is_name(tree_.get(font_, "/Encoding"), "/Identity-H") || !descendants.is_array() ||
        descendants.size() != 1)
      return fault("not composite, or of another encoding than Identity-H");
    cid_font_ = tree_.at(descendants[0]);
    descriptor_ = tree_.get(cid_font_, "/FontDescriptor");
    dictionaries();
    names();
    program();
  }

 private:
  void fault(const std::string& what) { faults_.push_back(where_ + ": " + what); }

  void dictionaries() {
    const auto& system = tree_.get(cid_font_, "/CIDSystemInfo");
    if (pdf_bytes(tree_.get(system, "/Registry")) != "Adobe" ||
        pdf_bytes(tree_.get(system, "/Ordering")) != "Identity" ||
        number_or(tree_.get(system, "/Supplement"), -1) != 0)
      fault("/CIDSystemInfo is not Adobe-Identity-0 (6.2.11.3.1)");
    if (is_true_type() ? !is_name(tree_.get(cid_font_, "/CIDToGIDMap"), "/Identity")
                       : cid_font_.contains("/CIDToGIDMap"))
      fault("/CIDToGIDMap does not fit its kind (6.2.11.3.2)");
    for (const auto* key :
         {"/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV"})
      if (tree_.get(descriptor_, key).is_null()) fault(std::string("no ") + key + " in the descriptor");
  }

  bool is_true_type() const { return is_name(tree_.get(cid_font_, "/Subtype"), "/CIDFontType2"); }

  void names() {
    const auto& name = tree_.get(cid_font_, "/BaseFont");
    const auto text = name.is_string() ? name.get<std::string>() : "";
    if (text.size() < 9 || text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) != 7 || text[7] != '+')
      fault("the name has no tag of a subset");
    // ISO 32000-1, table 121.
    const auto whole = is_true_type() ? text : text + "-Identity-H";
    if (tree_.get(descriptor_, "/FontName") != name || !is_name(tree_.get(font_, "/BaseFont"), whole))
      fault("its dictionaries have different names");
  }

  void program() {
    const auto* key = is_true_type() ? "/FontFile2" : "/FontFile3";
    const auto reference = descriptor_.is_object() ? descriptor_.value(key, "") : "";
    if (!tree_.streams.contains(reference)) return fault("not embedded (6.2.11.4.1)");
    if (!is_true_type() && !is_name(tree_.get(tree_.at(reference), "/Subtype"), "/OpenType"))
      return fault("embedded in a way that we do not write");
    const auto bytes = tree_.data(reference);
    if (is_true_type() &&
        number_or(tree_.get(tree_.at(reference), "/Length1"), 0) != static_cast<double>(bytes.size()))
      fault("/Length1 is not the length of the program");
    const HbPtr<hb_blob_t> blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                               HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const HbPtr<hb_face_t> face(hb_face_create(blob.get(), 0));
    outlines(face.get());
    glyphs(face.get());
  }

  static std::string table(hb_face_t* face, hb_tag_t tag) {
    const HbPtr<hb_blob_t> blob(hb_face_reference_table(face, tag));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return data == nullptr ? std::string() : std::string(data, length);
  }

  void outlines(hb_face_t* face) {
    const auto cff = table(face, HB_TAG('C', 'F', 'F', ' '));
    if (is_true_type() == table(face, HB_TAG('g', 'l', 'y', 'f')).empty() || is_true_type() != cff.empty())
      fault("the program has other outlines than its kind");
    if (has_cids(cff)) fault("the program numbers its glyphs otherwise than the codes");
  }

  void glyphs(hb_face_t* face) {
    const HbPtr<hb_font_t> font(hb_font_create(face));
    const auto& map = font_.value("/ToUnicode", Json());
    const auto texts = texts_of(map.is_string() ? tree_.data(map) : "");
    const auto widths = widths_of(tree_.get(cid_font_, "/W"));
    const auto default_width = number_or(tree_.get(cid_font_, "/DW"), 1000);
    for (const auto code : codes_) {
      const auto text = texts.find(code);
      const auto width = widths.find(code);
      glyph(font.get(), code, text == texts.end() ? "" : text->second,
            width == widths.end() ? default_width : width->second);
    }
  }

  void glyph(hb_font_t* font, unsigned code, const std::string& text, double width) {
    auto* face = hb_font_get_face(font);
    const auto complain = [&](const char* what) { fault(fmt::format("glyph {} {}", code, what)); };
    if (code == 0) return complain("is .notdef, and is shown (6.2.11.8)");
    if (code >= hb_face_get_glyph_count(face)) return complain("is not embedded (6.2.11.4.1)");
    const auto units = static_cast<double>(hb_face_get_upem(face));
    const auto own = static_cast<double>(hb_font_get_glyph_h_advance(font, code)) * 1000 / units;
    if (std::abs(own - width) > 1) complain("has another width in the program (6.2.11.5)");
    if (!is_text(text)) return complain("stands for no text (6.2.11.7)");
    hb_glyph_extents_t extents{};
    hb_font_get_glyph_extents(font, code, &extents);
    if (extents.width == 0 && !is_blank(text)) complain("has no outline (6.2.11.4.1)");
  }

  const PdfTree& tree_;
  const Json& font_;
  const std::set<unsigned>& codes_;
  PdfFaults& faults_;
  std::string where_;
  Json cid_font_{}, descriptor_{};
};

}  // namespace

void check_fonts(const PdfTree& tree, const PdfShown& shown, PdfFaults& faults) {
  for (const auto& [font, codes] : shown.codes) FontCheck(tree, font, codes, faults).run();
}

}  // namespace vinhdanh::paper
