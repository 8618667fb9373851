#include "paper/docx_template_fill.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "base/text.h"
#include "paper/docx_check_rules.h"
#include "paper/docx_template_tags.h"
#include "paper/docx_template_value.h"
#include "paper/docx_xml.h"

namespace vinhdanh::paper {

using base::msg;

namespace {

using Name = std::string_view;
using Nodes = std::vector<pugi::xml_node>;

// Braces of values must not be taken for tags; these noncharacters stand for them until the end.
constexpr Name kOpen = "\xEF\xB7\x90", kClose = "\xEF\xB7\x91";

struct Scope {
  const TemplateData* data = nullptr;
  const Scope* outer = nullptr;
  std::int64_t index = 0;  // of the item; 0 outside lists
};

std::string replaced(std::string text, Name from, Name to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

bool is(const pugi::xml_node& node, Name name) {
  return Name(node.name()) == name;
}

// Ways from a node up to, and without, the document.
Nodes way_up(pugi::xml_node node) {
  Nodes way;
  for (; node && node.type() == pugi::node_element; node = node.parent()) way.push_back(node);
  std::reverse(way.begin(), way.end());
  return way;
}

Nodes paragraphs_in(const Nodes& nodes) {
  Nodes found;
  for (const auto& node : nodes) {
    if (is(node, "w:p")) found.push_back(node);
    for (const auto& inside : all_elements(node))
      if (is(inside, "w:p")) found.push_back(inside);
  }
  return found;
}

// Text nodes below these nodes: their own, then those of each paragraph inside.
Nodes texts_in(const Nodes& nodes) {
  Nodes found;
  const auto add = [&](const pugi::xml_node& holder) {
    const auto texts = text_nodes(holder);
    found.insert(found.end(), texts.begin(), texts.end());
  };
  for (const auto& node : nodes) {
    add(node);
    for (const auto& inside : all_elements(node))
      if (is(inside, "w:p")) add(inside);
  }
  return found;
}

std::vector<FoundTag> tags_in(const Nodes& nodes) {
  std::vector<FoundTag> found;
  for (const auto& text : texts_in(nodes))
    for (auto tag = first_tag(text); tag; tag = first_tag(text, tag->at + 1)) found.push_back(*tag);
  return found;
}

bool is_bookmark(const pugi::xml_node& node) {
  return is(node, "w:bookmarkStart") || is(node, "w:bookmarkEnd");
}

void end_with_paragraph(pugi::xml_node cell) {
  auto last = cell.last_child();
  while (last && last.type() != pugi::node_element) last = last.previous_sibling();
  if (is(cell, "w:tc") && !is(last, "w:p")) cell.append_child("w:p");
}

// Marks whose other end was in what went away.
void drop_single_bookmarks(pugi::xml_document& part) {
  std::map<std::string, std::vector<pugi::xml_node>> by_id;
  for (const auto& node : all_elements(part))
    if (is_bookmark(node)) by_id[node.attribute("w:id").value()].push_back(node);
  for (auto& [id, nodes] : by_id)
    if (nodes.size() == 1) nodes.front().parent().remove_child(nodes.front());
}

class Filler {
 public:
  Filler(base::Place place, base::Problems& problems) : place_(std::move(place)), problems_(problems) {}

  bool fill(pugi::xml_document& part, const TemplateData& data) {
    const Nodes all{part.document_element()};
    bool found = false;
    for (const auto& paragraph : paragraphs_in(all)) {
      if (const auto open = join_tags(paragraph))
        complain(
            msg("A tag is opened by a brace but not closed in the same paragraph. Add the closing brace, or "
                "delete the opening one."),
            *open);
    }
    found = !tags_in(all).empty();
    for (const auto& drawing : part.select_nodes("//wp:docPr"))
      next_id_ = std::max(next_id_, drawing.node().attribute("id").as_uint() + 1);
    expand(all, {&data, nullptr, 0});
    drop_single_bookmarks(part);
    return found;
  }

 private:
  // Resolves lists and conditions from the outside in, then the fields that are left.
  void expand(const Nodes& given, const Scope& scope) {
    auto nodes = given;
    for (;;) {
      const auto tags = tags_in(nodes);
      const auto open =
          std::ranges::find_if(tags, [](const FoundTag& found) { return found.tag.kind != TagKind::kField; });
      if (open == tags.end()) break;
      const auto close = open->tag.opens() ? matching(tags, open) : tags.end();
      if (close == tags.end()) {
        complain_about(*open);
        remove_tag(*open);
        continue;
      }
      expand_pair(*open, *close, scope, nodes);
    }
    for (const auto& text : texts_in(nodes)) fill_fields(text, scope);
  }

  static std::vector<FoundTag>::const_iterator matching(const std::vector<FoundTag>& tags,
                                                        std::vector<FoundTag>::const_iterator open) {
    int depth = 0;
    for (auto at = open; at != tags.end(); ++at) {
      if (at->tag.opens()) ++depth;
      if (at->tag.kind != TagKind::kEnd || --depth > 0) continue;
      return at->tag.name.empty() || at->tag.name == open->tag.name ? at : tags.end();
    }
    return tags.end();
  }

  void complain_about(const FoundTag& found) {
    if (found.tag.opens())
      complain(msg("“{0}” is not closed. Put “{1}” behind what belongs to it.", found.tag.text,
                   "{/" + found.tag.name + "}"),
               found.tag.text);
    else
      complain(msg("“{0}” closes nothing that is open here. Check that the names of both tags agree, or "
                   "delete it.",
                   found.tag.text),
               found.tag.text);
  }

  // What lies between the tags becomes a run of siblings under one parent; `nodes` is kept up to date.
  void expand_pair(const FoundTag& open, const FoundTag& close, const Scope& scope, Nodes& nodes) {
    const auto* value = find(open.tag, scope);
    const auto down = way_up(open.node), up = way_up(close.node);
    std::size_t common = 0;
    while (common + 1 < down.size() && common + 1 < up.size() && down[common + 1] == up[common + 1]) ++common;
    if (inside_paragraph(down, common)) return expand_inline(open, close, value, scope, nodes);
    pugi::xml_node parent = down[common], first = down[common + 1], last = up[common + 1];
    if (is(parent, "w:tr")) first = last = parent, parent = parent.parent();
    remove_tag(close);
    remove_tag(open);
    Nodes unit = between(first, last);
    drop_marker(unit, first, nodes);
    if (last != first) drop_marker(unit, last, nodes);
    repeat(unit, open.tag, value, scope, nodes);
    mend(parent);
  }

  // The last node that both ways share belongs to a paragraph, and not to a text box in one.
  static bool inside_paragraph(const Nodes& way, std::size_t common) {
    const auto innermost =
        std::find_if(way.rbegin(), way.rend(), [](const auto& node) { return is(node, "w:p"); });
    const auto depth = static_cast<std::size_t>(way.rend() - innermost) - 1;
    return innermost != way.rend() && depth <= common;
  }

  static Nodes between(pugi::xml_node first, const pugi::xml_node& last) {
    Nodes unit;
    for (; first; first = first.next_sibling()) {
      unit.push_back(first);
      if (first == last) break;
    }
    return unit;
  }

  // A paragraph that held nothing but the tag goes, unless it ends a section.
  static void drop_marker(Nodes& unit, pugi::xml_node node, Nodes& nodes) {
    if (!is(node, "w:p") || node.child("w:pPr").child("w:sectPr")) return;
    for (const auto& run : node.children())
      if (!is(run, "w:pPr") && !is(run, "w:proofErr") && !is(run, "w:bookmarkStart") &&
          !is(run, "w:bookmarkEnd") &&
          (!is(run, "w:r") || run.child("w:drawing") || run.child("w:pict") || run.child("w:br")))
        return;
    for (const auto& text : text_nodes(node))
      if (!base::trim(text_of(text)).empty()) return;
    std::erase(unit, node);
    std::erase(nodes, node);
    node.parent().remove_child(node);
  }

  // Both tags in one paragraph: the runs between them.
  void expand_inline(const FoundTag& open, const FoundTag& close, const TemplateValue* value,
                     const Scope& scope, Nodes& nodes) {
    split_run(close.node, close.at + close.tag.text.size());
    const auto last = split_run(close.node, close.at);
    set_text(last.child("w:t"), "");  // the closing tag
    const auto first = split_run(open.node, open.at + open.tag.text.size());
    set_text(open.node, text_of(open.node).substr(0, open.at));
    if (first.parent() != last.parent()) {
      complain(msg("“{0}” and its end stand in different links or content controls. Put both inside or both "
                   "outside.",
                   open.tag.text),
               open.tag.text);
      return;
    }
    auto unit = between(first, last);
    unit.pop_back();
    repeat(unit, open.tag, value, scope, nodes);
  }

  // Cuts the run in two before that byte of its text; returns the second one.
  static pugi::xml_node split_run(pugi::xml_node text, std::size_t at) {
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
      if (!is(node, "w:rPr")) second.remove_child(node);
      node = next;
    }
    return second;
  }

  void repeat(Nodes unit, const Tag& tag, const TemplateValue* value, const Scope& scope, Nodes& nodes) {
    if (tag.kind == TagKind::kList) {
      const auto* items = value ? std::get_if<TemplateValue::List>(&value->value) : nullptr;
      if (value && !items)
        complain(msg("“{0}” is no list. Use “{1}” for a condition.", tag.text, "{?" + tag.name + "}"),
                 tag.text);
      if (items) repeat_items(unit, *items, scope);
    } else if (value && holds_something(*value) == (tag.kind == TagKind::kIf)) {
      return;  // stays in its place; the tags inside are resolved by the caller
    }
    for (auto& node : unit) {
      std::erase(nodes, node);
      node.parent().remove_child(node);
    }
  }

  void repeat_items(const Nodes& unit, const TemplateValue::List& items, const Scope& scope) {
    if (unit.empty()) return;
    auto parent = unit.front().parent();
    std::int64_t index = 0;
    for (const auto& item : items) {
      Nodes copies;
      for (const auto& node : unit)
        if (!is_bookmark(node)) copies.push_back(parent.insert_copy_before(node, unit.front()));
      for (auto& copy : copies) make_unique(copy);
      expand(copies, {&item, &scope, ++index});
    }
  }

  // Ids that may stand only once in a document.
  void make_unique(pugi::xml_node root) {
    auto nodes = all_elements(root);
    nodes.push_back(root);
    for (auto& node : nodes) {
      node.remove_attribute("w14:paraId");
      node.remove_attribute("w14:textId");
      if (is(node, "wp:docPr")) node.attribute("id").set_value(next_id_++);
      if (is(node, "w:sdtPr")) node.remove_child("w:id");
    }
    for (auto& node : nodes)
      if (is_bookmark(node)) node.parent().remove_child(node);
  }

  // A cell ends with a paragraph; a table without rows goes.
  static void mend(pugi::xml_node parent) {
    end_with_paragraph(parent);
    if (!is(parent, "w:tbl") || parent.child("w:tr")) return;
    auto holder = parent.parent();
    holder.remove_child(parent);
    end_with_paragraph(holder);
  }

  const TemplateValue* find(const Tag& tag, const Scope& scope) {
    for (const auto* at = &scope; at; at = at->outer) {
      const auto found = at->data->fields.find(tag.name);
      if (found != at->data->fields.end()) return &found->second;
    }
    complain_unknown(tag, scope);
    return nullptr;
  }

  void complain_unknown(const Tag& tag, const Scope& scope) {
    std::vector<std::string> names;
    for (const auto* at = &scope; at; at = at->outer)
      for (const auto& [name, value] : at->data->fields) names.push_back(name);
    const std::vector<Name> known(names.begin(), names.end());
    const auto near = base::nearest(tag.name, known);
    if (near.empty())
      complain(msg("There is no field “{0}”. Fields that can be used here: {1}.", tag.name,
                   base::join(names, ", ")),
               tag.text);
    else
      complain(msg("There is no field “{0}”. Did you mean “{1}”?", tag.name, near), tag.text);
  }

  void fill_fields(pugi::xml_node text, const Scope& scope) {
    bool changed = false;
    for (auto found = first_tag(text); found; found = first_tag(text)) {
      changed = true;
      auto whole = text_of(text);
      whole.replace(found->at, found->tag.text.size(), guarded(value_of(found->tag, scope)));
      set_text(text, whole);
    }
    if (changed) break_lines(text);
  }

  std::string value_of(const Tag& tag, const Scope& scope) {
    if (tag.name == "index" && tag.format.empty())
      for (const auto* at = &scope; at; at = at->outer)
        if (at->index > 0 && !at->data->fields.contains("index")) return std::to_string(at->index);
    const auto* value = find(tag, scope);
    if (!value) return tag.text;
    const auto text = formatted(*value, tag.format);
    if (!text)
      complain(msg("“{0}” cannot be written that way. Formats are: upper, lower; for dates long, short, iso, "
                   "day, month, "
                   "year; for numbers words, plain.",
                   tag.text),
               tag.text);
    return text.value_or(std::string());
  }

  static std::string guarded(std::string text) {
    std::erase_if(text,
                  [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
    if (!base::valid_utf8(text)) text = base::nfc(text);
    return replaced(replaced(std::move(text), "{", kOpen), "}", kClose);
  }

  // "a\nb" → <w:t>a</w:t><w:br/><w:t>b</w:t>
  static void break_lines(pugi::xml_node text) {
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

  static void remove_tag(const FoundTag& found) {
    auto text = text_of(found.node);
    set_text(found.node, text.erase(found.at, found.tag.text.size()));
  }

  void complain(base::Message text, const std::string& seen) {
    base::Problem problem{base::Severity::kError, place_, std::move(text), seen};
    if (std::ranges::find(problems_, problem) == problems_.end()) problems_.push_back(std::move(problem));
  }

  base::Place place_;
  base::Problems& problems_;
  unsigned next_id_ = 1;
};

}  // namespace

bool fill_part(pugi::xml_document& part, const base::Place& place, const TemplateData& data,
               base::Problems& problems) {
  return Filler(place, problems).fill(part, data);
}

std::string part_bytes(const pugi::xml_document& part) {
  std::ostringstream out;
  part.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return replaced(replaced(std::move(out).str(), kOpen, "{"), kClose, "}");
}

}  // namespace vinhdanh::paper
