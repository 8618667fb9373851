#include "paper/pdf_writer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <map>

#include "paper/pdf_image.h"
#include "paper/pdf_metadata.h"
#include "paper/pdf_objects.h"
#include "paper/pdf_seal.h"
#include "paper/pdf_structure.h"

namespace vinhdanh::paper {
namespace {

constexpr std::size_t kPagesOfNode = 100;

std::string references(const std::vector<int>& numbers) {
  std::string out = "[";
  for (const int number : numbers) out += pdf_reference(number) + " ";
  return out + "]";
}

std::string box(const PdfCanvas& canvas, int unit = 1) {
  std::string out = "[0 0 ";
  append_number(out, canvas.width_mm() * kPointsPerMm / unit);
  out += ' ';
  append_number(out, canvas.height_mm() * kPointsPerMm / unit);
  return out + "]";
}

// No page is larger than 14,400 units; for banners the unit is larger (ISO 32000-1, C.2 and 14.11.2).
int unit_of(const PdfCanvas& canvas) {
  constexpr double kMostMm = 14'400 / kPointsPerMm;
  return static_cast<int>(std::ceil(std::max(canvas.width_mm(), canvas.height_mm()) / kMostMm));
}

std::string content_of(const PdfCanvas& canvas, int unit) {
  if (unit == 1) return canvas.content();
  const auto scale = fmt::format("{:.6f}", 1.0 / unit);
  return scale + " 0 0 " + scale + " 0 0 cm\n" + canvas.content();
}

// ISO 32000-1, table 126.
std::string program_entries(const EmbeddedFont& font) {
  return "/Filter/FlateDecode" +
         (font.postscript ? "/Subtype/OpenType" : fmt::format("/Length1 {}", font.program_length));
}

// The objects of ISO 32000-1, 9.7 for a composite font; gives back the number of the font. Its codes are
// glyphs: with outlines of TrueType by the map that says so, with those of PostScript by 9.7.4.2, and then
// the name of the font has the encoding behind it (table 121).
int write_font(PdfObjects& objects, const EmbeddedFont& font) {
  const int program = objects.reserve();
  objects.stream(program, program_entries(font), font.program);
  const int unicode = objects.reserve();
  objects.stream(unicode, "/Filter/FlateDecode", font.to_unicode);
  const int descriptor =
      objects.add(fmt::format("<</Type/FontDescriptor/FontName/{} {}/FontFile{} {}>>", font.name,
                              font.descriptor, font.postscript ? 3 : 2, pdf_reference(program)));
  const int descendant = objects.add(
      fmt::format("<</Type/Font/Subtype/{}/BaseFont/{}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                  "/Supplement 0>>/FontDescriptor {}/DW 1000/W {}>>",
                  font.postscript ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity", font.name,
                  pdf_reference(descriptor), font.widths));
  return objects.add(fmt::format(
      "<</Type/Font/Subtype/Type0/BaseFont/{}{}/Encoding/Identity-H/DescendantFonts[{}]/ToUnicode {}>>",
      font.name, font.postscript ? "-Identity-H" : "", pdf_reference(descendant), pdf_reference(unicode)));
}

int write_image(PdfObjects& objects, const PdfImage& image) {
  std::string mask;
  if (!image.mask_data.empty()) {
    const int number = objects.reserve();
    objects.stream(number, image.mask_entries, image.mask_data);
    mask = "/SMask " + pdf_reference(number);
  }
  const int number = objects.reserve();
  objects.stream(number, image.entries + mask, image.data);
  return number;
}

}  // namespace

PdfForm form_of(const PdfCanvas& canvas) {
  return {box(canvas), deflated(canvas.content())};
}

struct PdfWriter::State {
  PdfObjects objects;
  const FontFamily* family;
  PdfInfo info;
  const EmbeddedFamily* shared;
  PdfGlyphs used{};
  PdfStructure structure;
  int page_tree;
  int resources;
  std::vector<int> forms{};
  std::vector<int> images{};
  std::vector<bool> see_through{};                                                   // by image
  std::map<std::pair<std::size_t, std::size_t>, std::optional<int>> known_images{};  // by length and hash
  std::vector<int> nodes{};  // of the page tree, each of kPagesOfNode pages
  std::vector<int> pages{};  // of the last node
  std::size_t page_count = 0;
  int seal = 0;        // the field of the seal, when there is to be one
  int first_page = 0;  // where it stands

  State(std::ostream& out, const FontFamily& fonts, PdfInfo about, const EmbeddedFamily* subsets)
      : objects(out),
        family(&fonts),
        info(std::move(about)),
        shared(subsets),
        structure(objects),
        page_tree(objects.reserve()),
        resources(objects.reserve()) {}

  std::string group_of(const PdfCanvas& page) const;
  void write_node();
  void write_page_tree();
  void write_resources();
  void write_catalog();
};

PdfWriter::PdfWriter(std::ostream& out, const FontFamily& family, PdfInfo info, const EmbeddedFamily* shared)
    : state_(std::make_unique<State>(out, family, std::move(info), shared)) {}
PdfWriter::~PdfWriter() = default;

PdfCanvas PdfWriter::canvas(double width_mm, double height_mm) {
  return {width_mm, height_mm, *state_->family, state_->used};
}

int PdfWriter::add_form(const PdfForm& form) {
  auto& objects = state_->objects;
  const int number = objects.reserve();
  objects.stream(
      number, fmt::format("/Type/XObject/Subtype/Form/BBox{}/Resources<<>>/Filter/FlateDecode", form.bounds),
      form.content);
  state_->forms.push_back(number);
  return static_cast<int>(state_->forms.size()) - 1;
}

std::optional<int> PdfWriter::add_image(std::string_view bytes) {
  auto& state = *state_;
  const auto [known, is_new] =
      state.known_images.try_emplace({bytes.size(), std::hash<std::string_view>()(bytes)});
  if (!is_new) return known->second;
  const auto image = pdf_image(bytes);
  if (!image) return std::nullopt;
  state.images.push_back(write_image(state.objects, *image));
  state.see_through.push_back(!image->mask_data.empty());
  return known->second = static_cast<int>(state.images.size()) - 1;
}

void PdfWriter::add_page(const PdfCanvas& page) {
  auto& state = *state_;
  if (state.pages.empty()) state.nodes.push_back(state.objects.reserve());
  const int content = state.objects.reserve();
  const int unit = unit_of(page);
  state.objects.deflated_stream(content, "", content_of(page, unit));
  const int number = state.objects.reserve();
  std::string notes;
  if (state.info.room_for_seal && state.page_count == 0) {
    state.seal = state.objects.reserve();
    state.first_page = number;
    notes = "/Annots[" + pdf_reference(state.seal) + "]";
  }
  state.objects.add(
      number,
      fmt::format(
          "<</Type/Page/Parent {}/MediaBox{}/Resources {}/Contents {}/StructParents {}/Tabs/S{}{}{}>>",
          pdf_reference(state.nodes.back()), box(page, unit), pdf_reference(state.resources),
          pdf_reference(content), state.page_count,
          unit == 1 ? std::string() : fmt::format("/UserUnit {}", unit), state.group_of(page), notes));
  state.structure.add_page(number, page.marks());
  state.pages.push_back(number);
  ++state.page_count;
  if (state.pages.size() == kPagesOfNode) state.write_node();
}

std::size_t PdfWriter::pages() const {
  return static_cast<std::size_t>(state_->page_count);
}

void PdfWriter::finish() {
  state_->write_node();
  state_->write_page_tree();
  state_->write_resources();
  state_->write_catalog();
}

// In which colours what is seen through is mixed (ISO 19005-2, 6.2.10).
std::string PdfWriter::State::group_of(const PdfCanvas& page) const {
  const auto mixes = [&](int image) { return see_through[static_cast<std::size_t>(image)]; };
  return std::ranges::any_of(page.images(), mixes) ? "/Group<</S/Transparency/CS/DeviceRGB>>" : "";
}

void PdfWriter::State::write_node() {
  if (pages.empty()) return;
  objects.add(nodes.back(), fmt::format("<</Type/Pages/Parent {}/Kids{}/Count {}>>", pdf_reference(page_tree),
                                        references(pages), pages.size()));
  pages.clear();
}

void PdfWriter::State::write_page_tree() {
  objects.add(page_tree, fmt::format("<</Type/Pages/Kids{}/Count {}>>", references(nodes), page_count));
}

void PdfWriter::State::write_resources() {
  const auto own = shared != nullptr ? EmbeddedFamily{} : embed(*family, used);
  const auto& fonts = shared != nullptr ? *shared : own;
  std::string out = "<</Font<<";
  for (std::size_t i = 0; i < fonts.size(); ++i)
    if (fonts[i]) out += fmt::format("/F{} {}", i, pdf_reference(write_font(objects, *fonts[i])));
  out += ">>/XObject<<";
  for (std::size_t i = 0; i < forms.size(); ++i) out += fmt::format("/X{} {}", i, pdf_reference(forms[i]));
  for (std::size_t i = 0; i < images.size(); ++i) out += fmt::format("/I{} {}", i, pdf_reference(images[i]));
  objects.add(resources, out + ">>>>");
}

void PdfWriter::State::write_catalog() {
  const int profile = objects.reserve();
  objects.stream(profile, "/N 3", srgb_profile());
  const int metadata = objects.reserve();
  objects.stream(metadata, "/Type/Metadata/Subtype/XML", xmp_packet(info));
  const int tree = structure.finish();
  objects.add(objects.info(), info_dictionary(info));
  std::string form;
  if (seal != 0) {
    // Without a look of its own: no size, but printed and locked (ISO 19005-2, 6.3).
    objects.add_plain(
        seal, fmt::format("<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/F 132/Rect[0 0 0 0]/P {}/V {}>>",
                          pdf_reference(first_page), seal_room()));
    form = fmt::format("/AcroForm<</Fields[{}]/SigFlags 3>>", pdf_reference(seal));
  }
  objects.add(
      objects.catalog(),
      fmt::format(
          "<</Type/Catalog/Pages {}/Lang(vi-VN)/MarkInfo<</Marked true>>/StructTreeRoot {}/Metadata {}"
          "/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
          "/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB)/DestOutputProfile {}>>]{}>>",
          pdf_reference(page_tree), pdf_reference(tree), pdf_reference(metadata), pdf_reference(profile),
          form));
  objects.finish();
}

}  // namespace vinhdanh::paper
