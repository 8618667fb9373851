#include "paper/docx_template_nodes.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "paper/docx_check_rules.h"

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;

bool any_of(const pugi::xml_node& node, std::initializer_list<Name> names) {
  return std::ranges::find(names, Name(node.name())) != names.end();
}

}  // namespace

bool is_named(const pugi::xml_node& node, Name name) {
  return Name(node.name()) == name;
}

TemplateNodes way_down(pugi::xml_node node) {
  TemplateNodes way;
  for (; node && node.type() == pugi::node_element; node = node.parent()) way.push_back(node);
  std::reverse(way.begin(), way.end());
  return way;
}

TemplateNodes paragraphs_in(const TemplateNodes& nodes) {
  TemplateNodes found;
  for (const auto& node : nodes) {
    if (is_named(node, "w:p")) found.push_back(node);
    for (const auto& inside : all_elements(node))
      if (is_named(inside, "w:p")) found.push_back(inside);
  }
  return found;
}

TemplateNodes texts_in(const TemplateNodes& nodes) {
  TemplateNodes found;
  for (const auto& node : nodes) append_all_texts(node, found);
  return found;
}

std::vector<FoundTag> tags_in(const TemplateNodes& nodes) {
  std::vector<FoundTag> found;
  for (const auto& text : texts_in(nodes))
    for (auto tag = first_tag(text); tag; tag = first_tag(text, tag->at + tag->tag.text.size()))
      found.push_back(*tag);
  return found;
}

TemplateNodes siblings(pugi::xml_node first, const pugi::xml_node& last) {
  TemplateNodes found;
  for (; first; first = first.next_sibling()) {
    found.push_back(first);
    if (first == last) break;
  }
  return found;
}

pugi::xml_node split_run(pugi::xml_node text, std::size_t at) {
  auto run = text.parent();
  auto second = run.parent().insert_copy_after(run, run);
  auto copy = second.first_child();
  for (auto node = run.first_child(); node && node != text; node = node.next_sibling())
    copy = copy.next_sibling();
  const auto whole = text_of(text);
  set_text(copy, whole.substr(at));
  set_text(text, whole.substr(0, at));
  while (text.next_sibling()) run.remove_child(text.next_sibling());
  for (auto node = second.first_child(); node && node != copy;) {
    const auto next = node.next_sibling();
    if (!is_named(node, "w:rPr")) second.remove_child(node);
    node = next;
  }
  return second;
}

void remove_tag(const FoundTag& found) {
  auto text = text_of(found.node);
  set_text(found.node, text.erase(found.at, found.tag.text.size()));
}

void break_lines(pugi::xml_node text) {
  auto run = text.parent();
  for (auto whole = text_of(text);; whole = text_of(text)) {
    const auto at = whole.find_first_of("\n\t");
    if (at == std::string::npos) return;
    auto rest = run.insert_copy_after(text, text);
    run.insert_child_after(whole[at] == '\n' ? "w:br" : "w:tab", text);
    set_text(text, whole.substr(0, at));
    set_text(rest, whole.substr(at + 1));
    text = rest;
  }
}

bool is_bare(const pugi::xml_node& paragraph) {
  if (!is_named(paragraph, "w:p") || paragraph.child("w:pPr").child("w:sectPr")) return false;
  for (const auto& node : all_elements(paragraph)) {
    if (any_of(node, {"w:drawing", "w:pict", "w:object", "w:br", "w:fldChar", "w:fldSimple", "w:del", "w:sym",
                      "w:moveFrom", "w:footnoteReference", "w:endnoteReference", "w:commentReference"}))
      return false;
    if (is_named(node, "w:t") && !base::trim(text_of(node)).empty()) return false;
  }
  return true;
}

namespace {

void end_with_paragraph(pugi::xml_node cell) {
  auto last = cell.last_child();
  while (last && last.type() != pugi::node_element) last = last.previous_sibling();
  if (any_of(cell, {"w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote"}) &&
      !is_named(last, "w:p"))
    cell.append_child("w:p");
}

bool is_bookmark(const pugi::xml_node& node) {
  return any_of(node, {"w:bookmarkStart", "w:bookmarkEnd"});
}

}  // namespace

bool stands_once(const pugi::xml_node& node) {
  return is_bookmark(node) || any_of(node, {"w:commentRangeStart", "w:commentRangeEnd", "w:commentReference",
                                            "w:footnoteReference", "w:endnoteReference"});
}

void mend_after_removal(pugi::xml_node parent) {
  end_with_paragraph(parent);
  if (!is_named(parent, "w:tbl") || parent.child("w:tr")) return;
  auto holder = parent.parent();
  holder.remove_child(parent);
  end_with_paragraph(holder);
}

void drop_single_bookmarks(pugi::xml_document& part) {
  std::map<std::string, TemplateNodes> by_id;
  for (const auto& node : all_elements(part))
    if (is_bookmark(node)) by_id[node.attribute("w:id").value()].push_back(node);
  for (auto& [id, nodes] : by_id)
    if (nodes.size() == 1) nodes.front().parent().remove_child(nodes.front());
}

void free_control(pugi::xml_node text) {
  for (auto node = text.parent(); node; node = node.parent())
    if (is_named(node, "w:sdt"))
      for (const auto* what : {"w:dataBinding", "w:showingPlcHdr"}) node.child("w:sdtPr").remove_child(what);
}

void keep_text_only(pugi::xml_node text) {
  if (text.first_child() == text.last_child()) return;
  std::string whole;
  for (const auto& child : text.children())
    if (child.type() != pugi::node_element) whole += child.value();
  text.remove_children();
  set_text(text, whole);
}

UniqueIds::UniqueIds(const pugi::xml_document& part) {
  for (const auto& node : all_elements(part)) {
    if (is_named(node, "wp:docPr")) drawing_ = std::max(drawing_, node.attribute("id").as_uint() + 1);
    if (node.attribute("w:author")) change_ = std::max(change_, node.attribute("w:id").as_uint() + 1);
  }
}

bool UniqueIds::has_some(const pugi::xml_node& root) {
  const auto has = [](const pugi::xml_node& node) {
    return node.attribute("w14:paraId") || node.attribute("w14:textId") || node.attribute("w:author") ||
           is_named(node, "wp:docPr") || is_named(node, "w:sdtPr") || stands_once(node);
  };
  return has(root) || std::ranges::any_of(all_elements(root), has);
}

void UniqueIds::renew(pugi::xml_node root) {
  auto nodes = all_elements(root);
  nodes.push_back(root);
  for (auto& node : nodes) {
    node.remove_attribute("w14:paraId");
    node.remove_attribute("w14:textId");
    if (is_named(node, "wp:docPr")) node.attribute("id").set_value(drawing_++);
    if (is_named(node, "w:sdtPr")) node.remove_child("w:id");
    if (node.attribute("w:author")) node.attribute("w:id").set_value(change_++);
  }
  for (auto& node : nodes)
    if (node != root && stands_once(node)) node.parent().remove_child(node);
}

}  // namespace vinhdanh::paper
