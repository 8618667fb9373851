#include <algorithm>
#include <array>
#include <expat.h>
#include <memory>
#include <pugixml.hpp>

#include "paper/pdf_check_rules.h"

// The XMP packet and its agreement with the /Info dictionary.
namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;

// Of the schemas that need no description in the packet (6.6.2.3) those properties that we write.
constexpr std::array<std::string_view, 9> kProperties{
    "pdfaid:part",    "pdfaid:conformance", "dc:title",     "dc:creator",     "dc:language",
    "xmp:CreateDate", "xmp:ModifyDate",     "pdf:Producer", "xmp:CreatorTool"};
constexpr std::array<std::array<std::string_view, 2>, 6> kNamespaces{{
    {"xmlns:x", "adobe:ns:meta/"},
    {"xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
    {"xmlns:xmp", "http://ns.adobe.com/xap/1.0/"},
    {"xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"},
    {"xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/"},
}};

// "D:20250820143205+07'00'" from "2025-08-20T14:32:05+07:00".
std::string pdf_date(const std::string& iso) {
  std::string digits;
  for (const char c : iso.substr(0, 19))
    if (c >= '0' && c <= '9') digits += c;
  if (iso.size() != 25 || digits.size() != 14) return "no date";
  return "D:" + digits + iso.substr(19, 3) + "'" + iso.substr(23) + "'";
}

// By expat, which is stricter than pugixml.
bool is_well_formed(const std::string& xml) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreateNS("UTF-8", '|'),
                                                                       XML_ParserFree);
  return XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
}

class Metadata {
 public:
  Metadata(const PdfTree& tree, PdfFaults& faults) : tree_(tree), faults_(faults) {}

  void run() {
    const auto& catalog = tree_.catalog();
    const auto reference = catalog.is_object() ? catalog.value("/Metadata", "") : "";
    if (!tree_.streams.contains(reference)) return fault("there is none");
    const auto& dictionary = tree_.at(reference);
    if (!is_name(tree_.get(dictionary, "/Type"), "/Metadata") ||
        !is_name(tree_.get(dictionary, "/Subtype"), "/XML"))
      fault("the stream does not say that it is XML");
    if (dictionary.contains("/Filter")) fault("the stream is packed");
    packet(tree_.streams.at(reference));
  }

 private:
  void fault(const std::string& what) { faults_.push_back("metadata: " + what); }

  void packet(const std::string& xml) {
    if (!xml.starts_with("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>") ||
        !xml.ends_with("<?xpacket end=\"w\"?>"))
      fault("no packet of XMP");
    if (!is_well_formed(xml)) return fault("not well-formed");
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size(), pugi::parse_full, pugi::encoding_utf8);
    description_ = document.select_node("/x:xmpmeta/rdf:RDF/rdf:Description").node();
    namespaces();
    properties();
    agree_with_info();
  }

  // XPath does not see declarations of namespaces.
  void namespaces() {
    for (const auto& [name, address] : kNamespaces) {
      std::string found;
      for (auto node = description_; node && found.empty(); node = node.parent())
        found = node.attribute(name.data()).value();
      if (found != address) fault("another namespace for " + std::string(name));
    }
  }

  void properties() {
    for (const auto& property : description_.children()) {
      if (std::ranges::find(kProperties, std::string_view(property.name())) == kProperties.end())
        fault(std::string("a property ") + property.name() + " that is not described");
    }
    if (text("pdfaid:part") != "2" || text("pdfaid:conformance") != "B") fault("not of PDF/A-2b");
    if (text("dc:title//rdf:li[@xml:lang='x-default']").empty()) fault("no title");
  }

  std::string text(const std::string& path) const {
    return description_.select_node(path.c_str()).node().text().get();
  }

  // 6.6.2.2: what stands in both says the same.
  void agree_with_info() {
    const auto& info = tree_.get(tree_.trailer, "/Info");
    for (const auto& [key, value] : {std::pair{"/Title", text("dc:title//rdf:li")},
                                     {"/Author", text("dc:creator//rdf:li")},
                                     {"/Creator", text("xmp:CreatorTool")},
                                     {"/Producer", text("pdf:Producer")},
                                     {"/CreationDate", pdf_date(text("xmp:CreateDate"))},
                                     {"/ModDate", pdf_date(text("xmp:ModifyDate"))}})
      if (pdf_bytes(tree_.get(info, key)) != value) fault(std::string(key) + " of /Info says something else");
    for (const auto* key : {"/Subject", "/Keywords", "/Trapped"})
      if (!tree_.get(info, key).is_null()) fault(std::string(key) + " of /Info says something else");
  }

  const PdfTree& tree_;
  PdfFaults& faults_;
  pugi::xml_node description_{};
};

}  // namespace

void check_metadata(const PdfTree& tree, PdfFaults& faults) {
  Metadata(tree, faults).run();
}

}  // namespace vinhdanh::paper
