#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

// The single checks behind docx_faults. Each appends "part: what is wrong".
namespace vinhdanh::paper {

struct DocxPart {
  std::string name;
  const pugi::xml_document* xml = nullptr;
};
using DocxFaults = std::vector<std::string>;

// Children in the order of the schema, and only known ones, for the elements of WordprocessingML in the
// table.
void check_order(const DocxPart& part, DocxFaults& faults);
// Tables, cells, fields, sections, bookmarks.
void check_structure(const DocxPart& part, DocxFaults& faults);
// Attribute values inside their simple types.
void check_values(const DocxPart& part, DocxFaults& faults);

// "tbl[2]/tr[1]" way down to a node, to find it again.
std::string way_to(const pugi::xml_node& node);
// Every element below `root`, in document order.
std::vector<pugi::xml_node> all_elements(const pugi::xml_node& root);

}  // namespace vinhdanh::paper
