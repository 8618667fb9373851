#include "paper/docx_template.h"

#include <pugixml.hpp>

#include "paper/docx_template_fill.h"
#include "paper/zip_reader.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {

using base::refuse;
using base::Result;

namespace {

// What the part is for a person; empty for parts that hold no text.
std::string place_of(const std::string& part) {
  if (part == "word/document.xml") return "text";
  if (!part.starts_with("word/") || !part.ends_with(".xml")) return {};
  for (const auto* kind : {"header", "footer", "footnotes", "endnotes"})
    if (part.starts_with(std::string("word/") + kind)) return kind;
  return {};
}

base::Problem not_a_document(const std::string& name) {
  return about_file(name, base::msg("This file is no Word document. Choose a file that ends in .docx."));
}

// The filled part, or nothing when it has no tags.
Result<std::string> filled(const std::string& bytes, const base::Place& place, const TemplateData& data,
                           base::Problems& problems) {
  pugi::xml_document xml;
  if (bytes.find("<!DOCTYPE") != std::string::npos) return refuse(forbidden_content(place.file));
  const auto flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration;
  if (!xml.load_buffer(bytes.data(), bytes.size(), flags)) return refuse(damaged(place.file));
  return fill_part(xml, place, data, problems) ? part_bytes(xml) : std::string();
}

}  // namespace

Result<std::string> fill_docx(std::string bytes, const std::string& name, const TemplateData& data) {
  const auto package = ZipReader::from_memory(std::move(bytes), name);
  if (!package) return refuse(package.error());
  if (!package->has("word/document.xml")) return refuse(not_a_document(name));
  base::Problems problems;
  ZipWriter copy;
  for (const auto& part : package->parts()) {
    base::Place place;
    place.file = name;
    place.field = place_of(part);
    const auto content = place.field.empty() ? Result<std::string>() : package->bytes(part);
    if (!content) return refuse(content.error());
    const auto made = content->find('{') == std::string::npos ? Result<std::string>()
                                                              : filled(*content, place, data, problems);
    if (!made) return refuse(made.error());
    if (!made->empty()) {
      copy.add(part, *made);
      continue;
    }
    const auto raw = package->raw(part);
    if (!raw) return refuse(raw.error());
    copy.add_raw(part, *raw);
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return copy.finish();
}

}  // namespace vinhdanh::paper
