#include "paper/docx_template_picture.h"

#include <charconv>
#include <fmt/format.h>

#include "paper/docx_template_value.h"
#include "paper/docx_xml.h"
#include "paper/qr_png.h"

namespace vinhdanh::paper {

namespace {

constexpr double kDefaultWidth = 25, kMostWidth = 500;

std::optional<double> width_of(const std::string& text) {
  if (text.empty()) return 0;
  double width = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
  if (error != std::errc() || end != text.data() + text.size() || width < 1 || width > kMostWidth) return {};
  return width;
}

double big_endian(const std::string& bytes, std::size_t at) {
  double number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number * 256 + static_cast<unsigned char>(bytes[at + i]);
  return number;
}

// Height to width in pixels (IHDR comes first in every PNG).
double shape_of(const std::string& png) {
  if (png.size() < 24) return 1;
  const double width = big_endian(png, 16), height = big_endian(png, 20);
  return width > 0 && height > 0 ? height / width : 1;
}

std::optional<TemplatePicture> code_of(const TemplateValue& value) {
  const auto text = formatted(value, "");
  const auto code = text ? qr_code(*text) : std::nullopt;
  if (!code) return std::nullopt;
  return TemplatePicture{qr_png(*code), 0, 0, *text};
}

}  // namespace

std::string PartPictures::add(const std::string& png) {
  for (const auto& entry : entries_)
    if (entry.png == png) return entry.id;
  std::string id;
  do id = fmt::format("rIdVd{}", ++last_);
  while (relations_.find('"' + id + '"') != std::string::npos);
  entries_.push_back({id, png});
  return id;
}

std::optional<TemplatePicture> picture_of(const TemplateValue& value, const std::string& width) {
  const auto* given = std::get_if<TemplatePicture>(&value.value);
  auto picture = given ? std::optional(*given) : code_of(value);
  const auto wished = width_of(width);
  if (!picture || !wished || !picture->png.starts_with("\x89PNG\r\n\x1a\n")) return std::nullopt;
  const double shape = picture->width_mm > 0 && picture->height_mm > 0
                           ? picture->height_mm / picture->width_mm
                           : shape_of(picture->png);
  if (*wished > 0) picture->width_mm = *wished;
  if (picture->width_mm <= 0) picture->width_mm = kDefaultWidth;
  picture->height_mm = picture->width_mm * shape;
  return picture;
}

pugi::xml_node insert_picture(pugi::xml_node run, const TemplatePicture& picture, const std::string& relation,
                              unsigned id) {
  auto made = run.parent().insert_child_after("w:r", run);
  const auto xml = fmt::format(
      "<w:drawing><wp:inline "
      "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" "
      "distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{0}\" cy=\"{1}\"/><wp:docPr id=\"{2}\" "
      "name=\"Picture {2}\" descr=\"{3}\"/><a:graphic "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
      "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
      "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr "
      "id=\"{2}\" name=\"Picture {2}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      "r:embed=\"{4}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" "
      "y=\"0\"/><a:ext cx=\"{0}\" cy=\"{1}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
      "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>",
      emu_from_mm(picture.width_mm), emu_from_mm(picture.height_mm), id, xml_text(picture.description),
      relation);
  made.append_buffer(xml.data(), xml.size());
  return made;
}

}  // namespace vinhdanh::paper
