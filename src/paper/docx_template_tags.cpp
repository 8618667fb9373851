#include "paper/docx_template_tags.h"

#include <cstring>

#include "base/text.h"

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;

// Holds no text that anybody reads: properties, and what was deleted.
bool without_text(const char* name) {
  const Name all(name);
  return all.ends_with("Pr") || all == "w:tblGrid" || all == "w:del" || all == "w:moveFrom";
}

void collect(const pugi::xml_node& node, std::vector<pugi::xml_node>& found,
             std::vector<pugi::xml_node>* paragraphs, bool in_run) {
  for (auto child = node.first_child(); child; child = child.next_sibling()) {
    const auto* name = child.name();
    if (std::strcmp(name, "w:t") == 0) {
      if (in_run) found.push_back(child);
    } else if (std::strcmp(name, "w:p") == 0) {
      if (paragraphs) paragraphs->push_back(child);
    } else if (!without_text(name) && (paragraphs || std::strcmp(name, "w:txbxContent") != 0)) {
      collect(child, found, paragraphs, std::strcmp(name, "w:r") == 0);
    }
  }
}

TagKind kind_of(Name inside) {
  if (inside.starts_with('%')) return TagKind::kPicture;
  if (inside.starts_with('#')) return TagKind::kList;
  if (inside.starts_with("?!")) return TagKind::kIfNot;
  if (inside.starts_with('?')) return TagKind::kIf;
  return inside.starts_with('/') ? TagKind::kEnd : TagKind::kField;
}

std::size_t mark_length(TagKind kind) {
  return kind == TagKind::kField ? 0 : kind == TagKind::kIfNot ? 2 : 1;
}

}  // namespace

Tag parse_tag(std::string_view text) {
  Tag tag;
  tag.text = text;
  const auto inside = base::tidy(text.substr(1, text.size() - 2));
  tag.kind = kind_of(inside);
  const auto rest = std::string_view(inside).substr(mark_length(tag.kind));
  const auto bar = rest.find('|');
  tag.name = base::tidy(rest.substr(0, bar));
  if (bar != std::string_view::npos) tag.format = base::lower(base::tidy(rest.substr(bar + 1)));
  return tag;
}

std::optional<FoundTag> first_tag(const pugi::xml_node& text_node, std::size_t from) {
  const Name text = text_node.child_value();
  const auto begin = text.find('{', from);
  const auto end = begin == Name::npos ? begin : text.find('}', begin);
  if (end == Name::npos) return std::nullopt;
  return FoundTag{parse_tag(text.substr(begin, end - begin + 1)), text_node, begin};
}

std::vector<pugi::xml_node> text_nodes(const pugi::xml_node& paragraph) {
  std::vector<pugi::xml_node> found;
  collect(paragraph, found, nullptr, Name(paragraph.name()) == "w:r");
  return found;
}

void append_all_texts(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) {
  std::vector<pugi::xml_node> paragraphs;
  collect(node, found, &paragraphs, Name(node.name()) == "w:r");
  for (const auto& paragraph : paragraphs) append_all_texts(paragraph, found);
}

std::optional<std::string> join_tags(const pugi::xml_node& paragraph) {
  const auto nodes = text_nodes(paragraph);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    auto text = text_of(nodes[i]);
    auto open = text.rfind('{');
    if (open == std::string::npos || text.find('}', open) != std::string::npos) continue;
    for (std::size_t next = i + 1; next < nodes.size() && text.find('}', open) == std::string::npos; ++next) {
      auto other = text_of(nodes[next]);
      const auto end = other.find('}');
      const auto taken = end == std::string::npos ? other.size() : end + 1;
      text += other.substr(0, taken);
      set_text(nodes[next], other.substr(taken));
    }
    set_text(nodes[i], text);
    if (text.find('}', open) == std::string::npos) return text.substr(open);
  }
  return std::nullopt;
}

std::string text_of(const pugi::xml_node& text_node) {
  return text_node.child_value();
}

void set_text(pugi::xml_node text_node, const std::string& text) {
  text_node.text().set(text.c_str());
  if (!text_node.attribute("xml:space")) text_node.append_attribute("xml:space").set_value("preserve");
}

}  // namespace vinhdanh::paper
