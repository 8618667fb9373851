#include "paper/docx_check.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "paper/docx_check_rules.h"
#include "paper/zip_reader.h"
#include "paper/zip_relations.h"

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;

constexpr Name kTypes = "[Content_Types].xml";

std::string extension(const std::string& part) {
  const auto dot = part.rfind('.');
  return dot == std::string::npos ? "" : part.substr(dot + 1);
}

bool is_xml(const std::string& part) {
  return part.ends_with(".xml") || part.ends_with(".rels");
}

// Types of the elements that carry r:id and the like.
Name wanted_relation(Name element) {
  if (element == "w:headerReference") return "header";
  if (element == "w:footerReference") return "footer";
  if (element == "a:blip" || element == "v:imagedata") return "image";
  if (element == "w:hyperlink" || element == "a:hlinkClick") return "hyperlink";
  return {};
}

class Check {
 public:
  explicit Check(ZipReader package) : package_(std::move(package)) {}

  DocxFaults run() {
    for (const auto& part : package_.parts())
      if (is_xml(part)) load(part);
    check_types();
    for (const auto& part : package_.parts()) check_relations(part);
    check_relations("");
    check_document();
    for (const auto& [name, xml] : xml_) {
      if (!name.starts_with("word/") || name.ends_with(".rels")) continue;
      const DocxPart part{name, xml.get()};
      check_order(part, faults_);
      check_structure(part, faults_);
      check_values(part, faults_);
      check_styles(part);
    }
    check_pictures();
    check_properties();
    return std::move(faults_);
  }

 private:
  void fault(Name part, const std::string& what) { faults_.push_back(std::string(part) + ": " + what); }

  void load(const std::string& part) {
    const auto bytes = package_.bytes(part);
    if (!bytes) return fault(part, "cannot be unpacked");
    if (bytes->find("<!DOCTYPE") != std::string::npos) return fault(part, "document type declaration");
    auto xml = std::make_unique<pugi::xml_document>();
    const auto parsed =
        xml->load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed || !xml->document_element()) return fault(part, std::string("XML: ") + parsed.description());
    xml_[part] = std::move(xml);
  }

  void check_types() {
    std::set<std::string> extensions, overrides;
    const auto found = xml_.find(std::string(kTypes));
    if (found == xml_.end()) return fault(kTypes, "is missing");
    const auto types = found->second->child("Types");
    for (const auto& type : types.children("Default"))
      if (!extensions.insert(type.attribute("Extension").value()).second) fault(kTypes, "an extension twice");
    for (const auto& type : types.children("Override")) {
      const std::string part = type.attribute("PartName").value();
      if (!overrides.insert(part).second) fault(kTypes, "twice " + part);
      if (!part.starts_with('/') || !package_.has(part)) fault(kTypes, "no such part " + part);
    }
    for (const auto& part : package_.parts())
      if (part != kTypes && !extensions.contains(extension(part)) && !overrides.contains("/" + part))
        fault(kTypes, "no type for " + part);
  }

  void check_relations(const std::string& part) {
    const auto all = relations(package_, part);
    if (!all) return fault(relations_part(part), "cannot be read");
    std::set<std::string> ids;
    for (const auto& relation : *all) {
      if (relation.id.empty() || !ids.insert(relation.id).second)
        fault(part, "relationship id " + relation.id);
      if (!relation.external && !package_.has(relation.target)) fault(part, "no target " + relation.target);
    }
    const auto xml = xml_.find(part);
    if (xml != xml_.end() && part.starts_with("word/")) check_references(part, *xml->second, *all);
  }

  void check_references(const std::string& part, const pugi::xml_node& root,
                        const std::vector<Relation>& all) {
    for (const auto& node : all_elements(root))
      for (const auto& attribute : node.attributes()) {
        const Name name = attribute.name();
        if (name != "r:id" && name != "r:embed" && name != "r:link") continue;
        const auto found = std::ranges::find(all, attribute.value(), &Relation::id);
        const auto wanted = wanted_relation(node.name());
        if (found == all.end())
          fault(part, std::string("no relationship ") + attribute.value() + " for " + node.name());
        else if (!wanted.empty() && found->type != wanted)
          fault(part, std::string(node.name()) + " refers to a " + found->type);
      }
  }

  void check_document() {
    const auto top = relations(package_, "");
    if (!top) return fault("_rels/.rels", "cannot be read");
    const auto document = std::ranges::find(*top, "officeDocument", &Relation::type);
    if (document == top->end()) return fault("_rels/.rels", "no officeDocument");
    const auto xml = xml_.find(document->target);
    if (xml == xml_.end() || !xml->second->child("w:document").child("w:body"))
      fault(document->target, "no w:document with w:body");
  }

  // Styles that are used must be there; ids are unique.
  void check_styles(const DocxPart& part) {
    std::set<std::string> known;
    const auto styles = xml_.find("word/styles.xml");
    if (styles != xml_.end())
      for (const auto& style : styles->second->child("w:styles").children("w:style"))
        if (!known.insert(style.attribute("w:styleId").value()).second && part.name == styles->first)
          fault(part.name, std::string("style twice: ") + style.attribute("w:styleId").value());
    for (const auto& node : all_elements(*part.xml)) {
      const Name name = node.name();
      const bool uses =
          name == "w:pStyle" || name == "w:rStyle" || name == "w:tblStyle" || name == "w:basedOn";
      if (uses && !known.contains(node.attribute("w:val").value()))
        fault(part.name, std::string("no style ") + node.attribute("w:val").value());
    }
  }

  void check_pictures() {
    for (const auto& part : package_.parts()) {
      if (!part.ends_with(".png")) continue;
      const auto bytes = package_.bytes(part);
      if (!bytes || !bytes->starts_with("\x89PNG\r\n\x1a\n")) fault(part, "is no PNG");
    }
  }

  void check_properties() {
    const auto core = xml_.find("docProps/core.xml");
    if (core == xml_.end()) return;
    for (const auto* name : {"dcterms:created", "dcterms:modified"}) {
      const auto node = core->second->document_element().child(name);
      const Name value = node.text().get();
      const bool fits = Name(node.attribute("xsi:type").value()) == "dcterms:W3CDTF" && value.size() >= 20 &&
                        value[10] == 'T' && value.back() == 'Z';
      if (node && !fits) fault(core->first, std::string(name) + " is no W3CDTF time");
    }
  }

  ZipReader package_;
  DocxFaults faults_;
  std::map<std::string, std::unique_ptr<pugi::xml_document>> xml_;
};

}  // namespace

std::vector<std::string> docx_faults(std::string_view bytes) {
  auto package = ZipReader::from_memory(std::string(bytes), "docx");
  if (!package) return {"package: " + base::say(base::Language::kEnglish, package.error().front().text)};
  return Check(std::move(*package)).run();
}

}  // namespace vinhdanh::paper
