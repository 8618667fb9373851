#include "paper/docx_template.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <pugixml.hpp>

#include "paper/docx_safety.h"
#include "paper/docx_template_fill.h"
#include "paper/zip_reader.h"
#include "paper/zip_relations.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {

using base::refuse;
using base::Result;

namespace {

constexpr std::string_view kDocument = "word/document.xml", kTypes = "[Content_Types].xml";
// What the part is for a person; empty for parts that hold no text.
std::string place_of(const std::string& part) {
  if (part == kDocument) return "text";
  if (!part.starts_with("word/") || !part.ends_with(".xml")) return {};
  for (const auto* kind : {"header", "footer", "footnotes", "endnotes"})
    if (part.starts_with(std::string("word/") + kind)) return kind;
  return {};
}

class TemplateFiller {
 public:
  // `letters`: what the text is repeated for; null: it stands once.
  TemplateFiller(const ZipReader& package, const TemplateData& data,
                 const std::vector<TemplateData>* letters = nullptr)
      : package_(package), data_(data), letters_(letters) {}

  Result<std::string> fill() {
    for (const auto& part : package_.parts())
      if (!place_of(part).empty())
        if (const auto done = fill_part_of_package(part); !done) return refuse(done.error());
    if (!problems_.empty()) return refuse(problems_);
    return package();
  }

 private:
  bool is_repeated(const std::string& part) const { return letters_ != nullptr && part == kDocument; }

  Result<void> fill_part_of_package(const std::string& part) {
    const auto bytes = package_.bytes(part);
    if (!bytes) return refuse(bytes.error());
    if (!is_repeated(part) && bytes->find("<!DOCTYPE") == std::string::npos &&
        bytes->find('{') == std::string::npos)
      return {};
    pugi::xml_document xml;
    if (const auto read = read_xml(*bytes, package_.name(), xml); !read) return refuse(read.error());
    return fill_tree(part, xml);
  }

  Result<void> fill_tree(const std::string& part, pugi::xml_document& xml) {
    const auto relations = bytes_of(relations_part(part));
    if (!relations) return refuse(relations.error());
    PartPictures pictures(*relations);
    base::Place place;
    place.file = package_.name();
    place.field = place_of(part);
    bool changed = is_repeated(part);
    if (changed)
      fill_letters(xml, place, data_, *letters_, problems_, pictures);
    else
      changed = fill_part(xml, place, data_, problems_, pictures);
    if (changed) changed_[part] = part_bytes(xml);
    return pictures.entries().empty() ? Result<void>() : add_pictures(part, *relations, pictures);
  }

  Result<std::string> bytes_of(const std::string& part) {
    return package_.has(part) ? package_.bytes(part) : Result<std::string>(std::string());
  }

  Result<void> add_pictures(const std::string& part, const std::string& relations,
                            const PartPictures& pictures) {
    pugi::xml_document xml;
    if (relations.empty())
      xml.append_child("Relationships")
          .append_attribute("xmlns")
          .set_value("http://schemas.openxmlformats.org/package/2006/relationships");
    else if (!xml.load_buffer(relations.data(), relations.size(), pugi::parse_default))
      return refuse(damaged(package_.name()));
    for (const auto& entry : pictures.entries()) {
      auto relation = xml.document_element().append_child("Relationship");
      relation.append_attribute("Id").set_value(entry.id.c_str());
      relation.append_attribute("Type").set_value(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image");
      relation.append_attribute("Target").set_value(("/" + media(entry.png)).c_str());
    }
    changed_[relations_part(part)] = part_bytes(xml);
    return declare_png();
  }

  // The name of the picture in the package.
  std::string media(const std::string& png) {
    const auto known = std::ranges::find(media_, png, &std::pair<const std::string, std::string>::second);
    if (known != media_.end()) return known->first;
    std::string name;
    do name = fmt::format("word/media/filled{}.png", ++last_media_);
    while (package_.has(name));
    media_[name] = png;
    return name;
  }

  Result<void> declare_png() {
    const auto bytes = package_.bytes(kTypes);
    pugi::xml_document xml;
    if (!bytes) return refuse(bytes.error());
    if (!xml.load_buffer(bytes->data(), bytes->size())) return refuse(damaged(package_.name()));
    auto types = xml.document_element();
    if (types.find_child_by_attribute("Default", "Extension", "png")) return {};
    auto type = types.prepend_child("Default");
    type.append_attribute("Extension").set_value("png");
    type.append_attribute("ContentType").set_value("image/png");
    changed_[std::string(kTypes)] = part_bytes(xml);
    return {};
  }

  Result<std::string> package() {
    ZipWriter copy;
    for (const auto& part : package_.parts()) {
      if (const auto found = changed_.find(part); found != changed_.end()) {
        copy.add(part, found->second);
        changed_.erase(found);
        continue;
      }
      const auto raw = package_.raw(part);
      if (!raw) return refuse(raw.error());
      copy.add_raw(part, *raw);
    }
    for (const auto& [part, bytes] : changed_) copy.add(part, bytes);
    for (const auto& [part, bytes] : media_) copy.add_stored(part, bytes);
    return copy.finish();
  }

  const ZipReader& package_;
  const TemplateData& data_;
  const std::vector<TemplateData>* letters_;
  base::Problems problems_;
  std::map<std::string, std::string> changed_, media_;
  std::size_t last_media_ = 0;
};

}  // namespace

Result<std::string> fill_docx(std::string bytes, const std::string& name, const TemplateData& data) {
  const auto package = open_document(std::move(bytes), name);
  if (!package) return refuse(package.error());
  return TemplateFiller(*package, data).fill();
}

Result<std::string> fill_docx_letters(std::string bytes, const std::string& name, const TemplateData& common,
                                      const std::vector<TemplateData>& letters) {
  const auto package = open_document(std::move(bytes), name);
  if (!package) return refuse(package.error());
  return TemplateFiller(*package, common, &letters).fill();
}

}  // namespace vinhdanh::paper
