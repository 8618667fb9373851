#include <set>

#include "paper/docx_check_rules.h"

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;

bool is(const pugi::xml_node& node, Name name) {
  return Name(node.name()) == name;
}

int number(const pugi::xml_node& node, const char* child, int otherwise) {
  return node.child(child).attribute("w:val").as_int(otherwise);
}

int columns_of(const pugi::xml_node& row) {
  const auto properties = row.child("w:trPr");
  int columns = number(properties, "w:gridBefore", 0) + number(properties, "w:gridAfter", 0);
  for (const auto& cell : row.children("w:tc")) columns += number(cell.child("w:tcPr"), "w:gridSpan", 1);
  return columns;
}

int grid_of(const pugi::xml_node& table) {
  int columns = 0;
  for (const auto& column : table.child("w:tblGrid").children("w:gridCol")) columns += column ? 1 : 0;
  return columns;
}

class Structure {
 public:
  Structure(const DocxPart& part, DocxFaults& faults) : part_(part), faults_(faults) {}

  void check() {
    for (const auto& node : all_elements(*part_.xml)) {
      if (is(node, "w:tbl")) check_table(node);
      if (is(node, "w:tc")) check_cell(node);
      if (is(node, "w:body")) check_body(node);
      if (is(node, "w:hdr") || is(node, "w:ftr") || is(node, "w:txbxContent")) check_block(node);
      if (is(node, "w:t")) check_blanks(node);
      if (is(node, "w:fldChar")) check_field(node);
      if (is(node, "w:bookmarkStart")) starts_.insert(node.attribute("w:id").value());
      if (is(node, "w:bookmarkEnd")) ends_.insert(node.attribute("w:id").value());
      if (is(node, "wp:docPr")) check_id(node);
      if (is(node, "w:sdtPr")) check_control(node);
    }
    if (depth_ != 0) faults_.push_back(part_.name + ": a field does not end");
    if (starts_ != ends_) faults_.push_back(part_.name + ": bookmarks do not pair");
  }

 private:
  void fault(const pugi::xml_node& node, const std::string& what) {
    faults_.push_back(part_.name + ": " + what + " " + way_to(node));
  }

  void check_table(const pugi::xml_node& table) {
    if (!table.child("w:tblPr")) fault(table, "no tblPr in");
    if (!table.child("w:tblGrid")) return fault(table, "no tblGrid in");
    const int grid = grid_of(table);
    bool has_row = table.child("w:sdt");
    for (const auto& row : table.children("w:tr")) {
      has_row = true;
      if (row.child("w:sdt")) continue;
      if (!row.child("w:tc")) fault(row, "no cell in");
      if (columns_of(row) != grid)
        fault(row, std::to_string(columns_of(row)) + " columns instead of " + std::to_string(grid) + " in");
    }
    if (!has_row) fault(table, "no row in");
  }

  void check_cell(const pugi::xml_node& cell) {
    auto last = cell.last_child();
    while (last && (is(last, "w:bookmarkEnd") || is(last, "w:bookmarkStart") || is(last, "w:proofErr")))
      last = last.previous_sibling();
    const bool wrapped = is(last, "w:sdt") || is(last, "w:customXml");
    if (!is(last, "w:p") && !wrapped) fault(cell, "no paragraph at the end of");
  }

  void check_body(const pugi::xml_node& body) {
    if (!is(body.last_child(), "w:sectPr")) fault(body, "no sectPr at the end of");
    for (const auto& section : body.children("w:sectPr"))
      if (section.next_sibling()) fault(section, "something follows");
    if (!body.child("w:p") && !body.child("w:tbl") && !body.child("w:sdt")) fault(body, "nothing in");
  }

  void check_block(const pugi::xml_node& block) {
    if (!block.child("w:p") && !block.child("w:tbl") && !block.child("w:sdt"))
      fault(block, "no paragraph in");
  }

  void check_blanks(const pugi::xml_node& text) {
    const Name value = text.text().get();
    const bool edge = !value.empty() && (value.front() == ' ' || value.back() == ' ');
    if (edge && Name(text.attribute("xml:space").value()) != "preserve") fault(text, "blanks are lost in");
  }

  void check_field(const pugi::xml_node& character) {
    const Name type = character.attribute("w:fldCharType").value();
    if (type == "begin") ++depth_;
    if (type == "end") --depth_;
    if (depth_ < 0 || (type == "separate" && depth_ == 0)) {
      fault(character, "no field is open at");
      depth_ = 0;
    }
  }

  void check_id(const pugi::xml_node& drawing) {
    if (!drawing_ids_.insert(drawing.attribute("id").value()).second)
      fault(drawing, "an id is used twice at");
  }

  void check_control(const pugi::xml_node& properties) {
    const std::string id = properties.child("w:id").attribute("w:val").value();
    if (!id.empty() && !control_ids_.insert(id).second) fault(properties, "an id is used twice at");
  }

  const DocxPart& part_;
  DocxFaults& faults_;
  int depth_ = 0;
  std::multiset<std::string> starts_, ends_;
  std::set<std::string> drawing_ids_, control_ids_;
};

}  // namespace

void check_structure(const DocxPart& part, DocxFaults& faults) {
  Structure(part, faults).check();
}

}  // namespace vinhdanh::paper
