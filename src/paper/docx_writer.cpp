#include "paper/docx_writer.h"

#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

#include "paper/docx_body.h"
#include "paper/docx_parts.h"
#include "paper/pdf_image.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {

namespace {

std::vector<std::string> picture_targets(const std::vector<std::string>& pictures) {
  std::vector<std::string> out;
  for (const auto& bytes : pictures)
    out.push_back(fmt::format("media/image{}.{}", out.size() + 1, is_jpeg(bytes) ? "jpeg" : "png"));
  return out;
}

}  // namespace

std::string docx_bytes(const Document& document) {
  const auto body = docx_body(document);
  const auto targets = picture_targets(body.pictures);
  const bool marked = !document.mark.empty();
  ZipWriter zip;
  zip.add("[Content_Types].xml", docx_content_types(marked));
  zip.add("_rels/.rels", docx_package_relations());
  zip.add("word/document.xml", docx_document_part(body.xml));
  zip.add("word/_rels/document.xml.rels", docx_document_relations(targets, marked));
  zip.add("word/header1.xml", docx_number_header(document));
  zip.add("word/header2.xml", docx_empty_header());
  if (marked) zip.add("word/footer1.xml", docx_mark_footer(document));
  zip.add("word/styles.xml", docx_styles(document));
  zip.add("word/settings.xml", docx_settings());
  zip.add("word/fontTable.xml", docx_font_table(document));
  zip.add("docProps/core.xml", docx_core_properties(document.info));
  zip.add("docProps/app.xml", docx_app_properties());
  for (std::size_t i = 0; i < body.pictures.size(); ++i)
    zip.add_stored("word/" + targets[i], body.pictures[i]);
  return zip.finish();
}

void write_docx(const Document& document, const std::filesystem::path& path) {
  const auto bytes = docx_bytes(document);
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace vinhdanh::paper
