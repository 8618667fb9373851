#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::paper {

enum class TagKind : unsigned char { kField, kPicture, kList, kIf, kIfNot, kEnd };

struct Tag {
  TagKind kind = TagKind::kField;
  std::string name{}, format{};
  std::string text{};  // as it stands: "{name|upper}"
  bool is_value() const { return kind == TagKind::kField || kind == TagKind::kPicture; }
  bool opens() const { return kind == TagKind::kList || kind == TagKind::kIf || kind == TagKind::kIfNot; }
};

// A tag in the text of a node (<w:t>): its first byte there.
struct FoundTag {
  Tag tag{};
  pugi::xml_node node{};
  std::size_t at = 0;
};

// "{#list}" with its braces.
Tag parse_tag(std::string_view text);
// The first tag of that text from `from` on.
std::optional<FoundTag> first_tag(const pugi::xml_node& text_node, std::size_t from = 0);

// The paragraph's own <w:t> nodes in order, also inside links, insertions and content controls; not those of
// text boxes inside it and not deleted text.
std::vector<pugi::xml_node> text_nodes(const pugi::xml_node& paragraph);
// Appends those of the node and then, in order, those of the paragraphs inside it.
void append_all_texts(const pugi::xml_node& node, std::vector<pugi::xml_node>& found);
// Brings every tag of the paragraph into the one <w:t> that holds its opening brace. Returns the text behind
// an opening brace that is never closed, or nothing.
std::optional<std::string> join_tags(const pugi::xml_node& paragraph);

std::string text_of(const pugi::xml_node& text_node);
void set_text(pugi::xml_node text_node, const std::string& text);

}  // namespace vinhdanh::paper
