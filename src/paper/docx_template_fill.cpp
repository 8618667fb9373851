#include "paper/docx_template_fill.h"

#include <algorithm>

#include "base/text.h"
#include "paper/docx_template_complaints.h"
#include "paper/docx_template_letters.h"
#include "paper/docx_template_looks.h"
#include "paper/docx_template_nodes.h"
#include "paper/docx_template_scope.h"
#include "paper/docx_template_value.h"

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;
using Nodes = TemplateNodes;

// Tags of a part at most; more are no template that people write.
constexpr std::size_t kMostTags = 5'000;
// Looks at a tag for one part at most: each list or condition looks at all tags beside it again, and lists in
// lists multiply. A decision about 1,000 people with ten fields for each takes some 20,000.
constexpr std::size_t kMostLooks = 300'000;
// The last node that both ways share belongs to a paragraph, and not to a text box in one.
bool inside_paragraph(const Nodes& way, std::size_t common) {
  const auto innermost =
      std::find_if(way.rbegin(), way.rend(), [](const auto& node) { return is_named(node, "w:p"); });
  const auto depth = static_cast<std::size_t>(way.rend() - innermost) - 1;
  return innermost != way.rend() && depth <= common;
}

std::vector<FoundTag>::const_iterator first_pair(const std::vector<FoundTag>& tags) {
  return std::ranges::find_if(tags, [](const FoundTag& found) { return !found.tag.is_value(); });
}

std::vector<FoundTag>::const_iterator matching(const std::vector<FoundTag>& tags,
                                               std::vector<FoundTag>::const_iterator open) {
  int depth = 0;
  for (auto at = open; at != tags.end(); ++at) {
    if (at->tag.opens()) ++depth;
    if (at->tag.kind != TagKind::kEnd || --depth > 0) continue;
    return at->tag.name.empty() || at->tag.name == open->tag.name ? at : tags.end();
  }
  return tags.end();
}

// Takes a paragraph that held nothing but a tag out of the unit.
void drop_marker(Nodes& unit, pugi::xml_node node, Nodes& nodes) {
  if (!is_bare(node)) return;
  std::erase(unit, node);
  std::erase(nodes, node);
  node.parent().remove_child(node);
}

struct StringWriter : pugi::xml_writer {
  std::string bytes{};
  void write(const void* from, std::size_t size) override {
    bytes.append(static_cast<const char*>(from), size);
  }
};

class Filler {
 public:
  Filler(pugi::xml_document& part, Complaints complaints, PartPictures& pictures)
      : part_(part), complaints_(std::move(complaints)), pictures_(pictures), ids_(part) {}

  bool fill(const TemplateData& data) {
    const auto tags = prepare();
    if (!tags) return false;
    expand({part_.document_element()}, {&data, nullptr, 0});
    finish();
    return *tags > 0;
  }

  // The text of the document once for each letter.
  void fill(const TemplateData& common, const std::vector<TemplateData>& letters) {
    if (!prepare()) return;
    const TemplateScope around{&common, nullptr, 0};
    auto text = letter_text(part_.document_element().child("w:body"));
    if (text.unit.empty()) return;
    std::int64_t index = 0;
    for (const auto& letter : letters) {
      looks_ = 0;  // the limit is one letter's
      Nodes copies = copy_of(text.unit, ++index > 1);
      if (index < std::ssize(letters)) end_with_section(copies.back(), text.section);
      expand(copies, {&letter, &around, index});
      if (looks_ > kMostLooks) break;
    }
    for (auto& node : text.unit) node.parent().remove_child(node);
    finish();
  }

 private:
  // How many tags there are; nothing when there are too many.
  std::optional<std::size_t> prepare() {
    const Nodes all{part_.document_element()};
    for (const auto& text : texts_in(all)) keep_text_only(text);
    for (const auto& paragraph : paragraphs_in(all))
      if (const auto open = join_tags(paragraph)) complaints_.not_closed_by_brace(*open);
    const auto tags = tags_in(all);
    if (tags.size() > kMostTags) return complaints_.too_many_tags(kMostTags), std::nullopt;
    for (const auto& found : tags) free_control(found.node);
    return tags.size();
  }

  void finish() {
    if (looks_ > kMostLooks) complaints_.too_intricate();
    drop_single_bookmarks(part_);
  }

  // Before the first node of the unit. `again`: what may stand only once stays with the first copy.
  Nodes copy_of(const Nodes& unit, bool again) {
    Nodes copies;
    for (const auto& node : unit)
      if (!again || !stands_once(node))
        copies.push_back(unit.front().parent().insert_copy_before(node, unit.front()));
    if (again)
      for (auto& copy : copies) ids_.renew(copy);
    return copies;
  }

  // Resolves lists and conditions from the outside in, then the values that are left.
  void expand(const Nodes& given, const TemplateScope& scope) {
    auto nodes = given;
    auto tags = look(nodes);
    for (auto open = first_pair(tags); open != tags.end(); open = first_pair(tags)) {
      const auto close = open->tag.opens() ? matching(tags, open) : tags.end();
      if (close == tags.end()) {
        complaints_.unpaired(open->tag);
        remove_tag(*open);
      } else {
        expand_pair(*open, *close, scope, nodes);
      }
      tags = look(nodes);
    }
    while (draw_one(tags, nodes, scope)) tags = look(nodes);
    for (const auto& found : tags) fill_values(found.node, scope);
  }

  // The tags that are left; none any more once there was too much to look at.
  std::vector<FoundTag> look(const Nodes& nodes) {
    if (looks_ > kMostLooks) return {};
    auto tags = tags_in(nodes);
    looks_ += tags.size() + 1;
    return tags;
  }

  // The cut-off run belongs to the same nodes as the run it comes from.
  static pugi::xml_node split(pugi::xml_node text, std::size_t at, Nodes& nodes) {
    const auto run = text.parent();
    const auto second = split_run(text, at);
    const auto known = std::ranges::find(nodes, run);
    if (known != nodes.end()) nodes.insert(known + 1, second);
    return second;
  }

  // What lies between the tags becomes a run of siblings under one parent; `nodes` is kept up to date.
  void expand_pair(const FoundTag& open, const FoundTag& close, const TemplateScope& scope, Nodes& nodes) {
    const auto* value = find(open.tag, scope);
    const auto down = way_down(open.node), up = way_down(close.node);
    std::size_t common = 0;
    while (common + 1 < down.size() && common + 1 < up.size() && down[common + 1] == up[common + 1]) ++common;
    if (inside_paragraph(down, common)) return expand_inline(open, close, value, scope, nodes);
    remove_tag(close);
    remove_tag(open);
    if (common + 1 >= down.size() || common + 1 >= up.size()) return complaints_.unpaired(open.tag);
    pugi::xml_node parent = down[common], first = down[common + 1], last = up[common + 1];
    if (is_named(parent, "w:tr")) first = last = parent, parent = parent.parent();
    Nodes unit = siblings(first, last);
    const bool one = last == first;
    drop_marker(unit, first, nodes);
    if (!one) drop_marker(unit, last, nodes);
    repeat(unit, open.tag, value, scope, nodes);
    mend_after_removal(parent);
  }

  // Both tags in one paragraph: the runs between them.
  void expand_inline(const FoundTag& open, const FoundTag& close, const TemplateValue* value,
                     const TemplateScope& scope, Nodes& nodes) {
    if (open.node.parent().parent() != close.node.parent().parent()) {
      remove_tag(close);
      remove_tag(open);
      return complaints_.crosses_a_border(open.tag);
    }
    split(close.node, close.at + close.tag.text.size(), nodes);
    const auto last = split(close.node, close.at, nodes);
    set_text(last.child("w:t"), "");  // the closing tag
    const auto first = split(open.node, open.at + open.tag.text.size(), nodes);
    set_text(open.node, text_of(open.node).substr(0, open.at));
    auto unit = siblings(first, last);
    unit.pop_back();
    repeat(unit, open.tag, value, scope, nodes);
  }

  void repeat(const Nodes& unit, const Tag& tag, const TemplateValue* value, const TemplateScope& scope,
              Nodes& nodes) {
    if (tag.kind == TagKind::kList) {
      const auto* items = value ? std::get_if<TemplateValue::List>(&value->value) : nullptr;
      if (value && !items) complaints_.no_list(tag);
      if (items) repeat_items(unit, *items, scope);
    } else if (value && holds_something(*value) == (tag.kind == TagKind::kIf)) {
      return;  // stays in its place; the tags inside are resolved by the caller
    }
    for (auto& node : unit) {
      std::erase(nodes, node);
      node.parent().remove_child(node);
    }
  }

  void repeat_items(const Nodes& unit, const TemplateValue::List& items, const TemplateScope& scope) {
    if (unit.empty()) return;
    auto parent = unit.front().parent();
    std::int64_t index = 0;
    const bool has_ids = std::ranges::any_of(unit, UniqueIds::has_some);
    for (const auto& item : items) {
      if (looks_ > kMostLooks) return;
      Nodes copies;
      for (const auto& node : unit)
        if (!stands_once(node)) copies.push_back(parent.insert_copy_before(node, unit.front()));
      if (has_ids)
        for (auto& copy : copies) ids_.renew(copy);
      expand(copies, {&item, &scope, ++index});
    }
  }

  const TemplateValue* find(const Tag& tag, const TemplateScope& scope) {
    const auto* value = scope.find(tag.name);
    if (!value) complaints_.unknown(tag, scope.names());
    return value;
  }

  void fill_values(pugi::xml_node text, const TemplateScope& scope) {
    const auto whole = text_of(text);
    std::string filled;
    std::size_t taken = 0;
    for (auto found = first_tag(text); found; found = first_tag(text, taken)) {
      filled.append(whole, taken, found->at - taken).append(value_of(found->tag, scope));
      taken = found->at + found->tag.text.size();
    }
    if (taken == 0) return;
    set_text(text, filled.append(whole, taken));
    const auto run = text.parent();
    const auto behind = run.next_sibling();
    turn_looks(text);
    for (auto piece = run; piece && piece != behind; piece = piece.next_sibling())
      for (auto inside = piece.child("w:t"); inside; inside = inside.next_sibling("w:t")) break_lines(inside);
  }

  // Puts the first picture in the place of its tag; false when there is none. One after the other, because
  // a run is cut in two for each.
  bool draw_one(const std::vector<FoundTag>& tags, Nodes& nodes, const TemplateScope& scope) {
    const auto found = std::ranges::find(tags, TagKind::kPicture, [](const auto& at) { return at.tag.kind; });
    if (found == tags.end()) return false;
    split(found->node, found->at + found->tag.text.size(), nodes);
    remove_tag(*found);
    const auto* value = find(found->tag, scope);
    const auto picture = value ? picture_of(*value, found->tag.format) : std::nullopt;
    if (picture)
      insert_picture(found->node.parent(), *picture, pictures_.add(picture->png), ids_.next_drawing());
    else if (value)
      complaints_.no_picture(found->tag);
    return true;
  }

  std::string value_of(const Tag& tag, const TemplateScope& scope) {
    if (tag.name == "index" && tag.format.empty())
      if (const auto index = scope.item_index()) return std::to_string(*index);
    const auto* value = find(tag, scope);
    if (!value) return guarded(tag.text);
    const auto* rich = std::get_if<TemplateText>(&value->value);
    if (rich && tag.format.empty()) return guarded(*rich);
    const auto text = formatted(*value, tag.format);
    if (!text) complaints_.unfit_format(tag);
    return guarded(text.value_or(std::string()));
  }

  pugi::xml_document& part_;
  Complaints complaints_;
  PartPictures& pictures_;
  UniqueIds ids_;
  std::size_t looks_ = 0;
};

}  // namespace

bool fill_part(pugi::xml_document& part, const base::Place& place, const TemplateData& data,
               base::Problems& problems, PartPictures& pictures) {
  return Filler(part, Complaints(place, problems), pictures).fill(data);
}

void fill_letters(pugi::xml_document& part, const base::Place& place, const TemplateData& common,
                  const std::vector<TemplateData>& letters, base::Problems& problems,
                  PartPictures& pictures) {
  Filler(part, Complaints(place, problems), pictures).fill(common, letters);
}

std::string part_bytes(const pugi::xml_document& part) {
  StringWriter out;
  part.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return with_braces(out.bytes);
}

}  // namespace vinhdanh::paper
