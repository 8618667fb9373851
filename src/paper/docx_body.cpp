#include "paper/docx_body.h"

#include <fmt/format.h>

#include "paper/docx_table.h"
#include "paper/docx_text.h"
#include "paper/docx_xml.h"

namespace vinhdanh::paper {

namespace {

constexpr int kA4Short = 11906, kA4Long = 16838;
constexpr double kHeaderShare = 0.5;  // of the top margin: where the page number begins

std::string mark_footers() {
  return fmt::format(
      "<w:footerReference w:type=\"default\" r:id=\"{0}\"/><w:footerReference w:type=\"first\" "
      "r:id=\"{0}\"/>",
      kMarkFooterId);
}

// In the order of CT_SectPr.
std::string section_properties(const Section& section, bool marked) {
  const auto& page = section.page;
  const int w = page.landscape ? kA4Long : kA4Short, h = page.landscape ? kA4Short : kA4Long;
  return fmt::format(
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{}\"/><w:headerReference w:type=\"first\" "
      "r:id=\"{}\"/>{}<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/>"
      "<w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" "
      "w:gutter=\"0\"/>{}<w:cols w:space=\"708\"/>{}</w:sectPr>",
      kNumberHeaderId, kEmptyHeaderId, marked ? mark_footers() : "", w, h,
      page.landscape ? " w:orient=\"landscape\"" : "", twips_from_mm(page.top_mm),
      twips_from_mm(page.right_mm), twips_from_mm(page.bottom_mm), twips_from_mm(page.left_mm),
      twips_from_mm(page.top_mm * kHeaderShare), twips_from_mm(page.bottom_mm * kHeaderShare),
      section.restart_numbers ? "<w:pgNumType w:start=\"1\"/>" : "",
      section.number_on_first_page ? "" : "<w:titlePg/>");
}

class BodyWriter {
 public:
  explicit BodyWriter(const Document& document) : document_(document) {}

  DocxBody write() {
    const Section blank;
    for (const auto& section : document_.sections) write(section, &section == &document_.sections.back());
    if (document_.sections.empty()) write(blank, true);
    return std::move(body_);
  }

 private:
  // A section ends with the paragraph that carries its properties; the last one's stand at the end of the
  // body.
  void write(const Section& section, bool last) {
    const auto properties = section_properties(section, !document_.mark.empty());
    const auto& blocks = section.blocks;
    const double room = text_width_mm(section.page);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool carries = !last && i + 1 == blocks.size() && std::holds_alternative<Paragraph>(blocks[i]);
      if (carries) {
        body_.xml += docx_paragraph(std::get<Paragraph>(blocks[i]), document_.size_pt, properties);
        return;
      }
      if (i > 0 && is_table(blocks[i]) && is_table(blocks[i - 1])) body_.xml += docx_thin_paragraph();
      body_.xml += write(blocks[i], room);
    }
    if (!last) body_.xml += docx_thin_paragraph(properties);
    if (last && (blocks.empty() || is_table(blocks.back()))) body_.xml += docx_thin_paragraph();
    if (last) body_.xml += properties;
  }

  static bool is_table(const Block& block) { return std::holds_alternative<Table>(block); }

  std::string write(const Block& block, double room) {
    const auto* table = std::get_if<Table>(&block);
    if (!table) return std::visit([&](const auto& simple) { return write_simple(simple, room); }, block);
    return docx_table(*table, [&](const CellBlock& inside, double cell_room) {
      return std::visit([&](const auto& simple) { return write_simple(simple, cell_room); }, inside);
    });
  }

  std::string write_simple(const Paragraph& p, double) { return docx_paragraph(p, document_.size_pt); }
  std::string write_simple(const Rule& rule, double room) { return docx_rule(rule, room); }
  std::string write_simple(const Table&, double) { return {}; }

  std::string write_simple(const Picture& picture, double) {
    body_.pictures.push_back(picture.bytes);
    const auto id = body_.pictures.size();
    const auto width = emu_from_mm(picture.width_mm), height = emu_from_mm(picture.height_mm);
    return fmt::format(
        "<w:p><w:pPr><w:jc w:val=\"{0}\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" "
        "distL=\"0\" distR=\"0\"><wp:extent cx=\"{1}\" cy=\"{2}\"/><wp:docPr id=\"{3}\" name=\"Picture {3}\" "
        "descr=\"{4}\"/><a:graphic><a:graphicData "
        "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr "
        "id=\"{3}\" name=\"Picture {3}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
        "r:embed=\"rIdP{3}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off "
        "x=\"0\" y=\"0\"/><a:ext cx=\"{1}\" cy=\"{2}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        docx_align(picture.align), width, height, id, xml_text(picture.description));
  }

  const Document& document_;
  DocxBody body_;
};

}  // namespace

DocxBody docx_body(const Document& document) {
  return BodyWriter(document).write();
}

}  // namespace vinhdanh::paper
