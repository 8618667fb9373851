#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "paper/docx_template_tags.h"

// What filling a template does to the tree of a part, without knowing any value.
namespace vinhdanh::paper {

using TemplateNodes = std::vector<pugi::xml_node>;

bool is_named(const pugi::xml_node& node, std::string_view name);
// From the root down to the node, both included.
TemplateNodes way_down(pugi::xml_node node);
TemplateNodes paragraphs_in(const TemplateNodes& nodes);
// Text nodes below these nodes: their own, then those of each paragraph inside.
TemplateNodes texts_in(const TemplateNodes& nodes);
std::vector<FoundTag> tags_in(const TemplateNodes& nodes);
// Siblings from first to last, both included.
TemplateNodes siblings(pugi::xml_node first, const pugi::xml_node& last);

// Cuts the run in two before that byte of its text; returns the second one.
pugi::xml_node split_run(pugi::xml_node text, std::size_t at);
void remove_tag(const FoundTag& found);
// "a\nb" → <w:t>a</w:t><w:br/><w:t>b</w:t>
void break_lines(pugi::xml_node text);

// A paragraph that holds nothing anybody sees, and ends no section.
bool is_bare(const pugi::xml_node& paragraph);
// A cell ends with a paragraph; a table without rows goes.
void mend_after_removal(pugi::xml_node parent);
// Marks, comments and notes: left out of copies, because their ids may stand only once.
bool stands_once(const pugi::xml_node& node);
// Bookmarks whose other end was in what went away.
void drop_single_bookmarks(pugi::xml_document& part);
// A control that shows a field of the document's properties would lose what was filled in; a control that
// says it shows its hint would be taken as empty.
void free_control(pugi::xml_node text);
// One piece of text in a w:t: elements, which it may not hold, and further pieces would be copied with every
// part that it is cut into.
void keep_text_only(pugi::xml_node text);

// Gives what may stand only once in a document new values in a copy, or takes it out of the copy.
class UniqueIds {
 public:
  explicit UniqueIds(const pugi::xml_document& part);
  unsigned next_drawing() { return drawing_++; }
  static bool has_some(const pugi::xml_node& root);
  void renew(pugi::xml_node root);

 private:
  unsigned drawing_ = 1, change_ = 1;
};

}  // namespace vinhdanh::paper
