#pragma once

#include <pugixml.hpp>
#include <string>

#include "paper/document_test.h"
#include "paper/docx_writer.h"
#include "paper/zip_reader.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {

// A package with one part replaced or added.
inline std::string with_part(const std::string& docx, const std::string& part, const std::string& bytes) {
  const auto package = ZipReader::from_memory(docx, "t").value();
  ZipWriter copy;
  for (const auto& name : package.parts())
    if (name != part) copy.add(name, package.bytes(name).value());
  copy.add(part, bytes);
  return copy.finish();
}

inline std::string part_of(const std::string& docx, const std::string& part) {
  return ZipReader::from_memory(docx, "t").value().bytes(part).value();
}

// A document whose body begins with this XML, as Word would write it.
inline std::string docx_with(const std::string& body) {
  Document made;
  made.info = kTestInfo;
  made.sections.push_back({});
  const auto docx = docx_bytes(made);
  auto xml = part_of(docx, "word/document.xml");
  xml.insert(xml.find("<w:body>") + 8, body);
  return with_part(docx, "word/document.xml", xml);
}

// Text of a part: '|' before each paragraph that has runs or none, "\n" and "\t" for breaks and tabs.
inline std::string text_of_part(const std::string& docx, const std::string& part = "word/document.xml") {
  const auto bytes = part_of(docx, part);
  pugi::xml_document xml;
  xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  auto nodes = xml.select_nodes("//w:t|//w:p|//w:br|//w:r/w:tab|//w:drawing[not(.//w:p)]");
  nodes.sort();
  std::string text;
  for (const auto& found : nodes) {
    const std::string name = found.node().name();
    text += name == "w:t"         ? found.node().child_value()
            : name == "w:br"      ? "\\n"
            : name == "w:tab"     ? "\\t"
            : name == "w:drawing" ? "[drawing]"
                                  : "|";
  }
  return text;
}

}  // namespace vinhdanh::paper
