#include "paper/docx_template_letters.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "paper/docx_template_tags.h"

namespace vinhdanh::paper {
namespace {

using Name = std::string_view;

// What stands before these in a section, in the order of CT_SectPr.
constexpr std::array<Name, 4> kBeforeType{"w:headerReference", "w:footerReference", "w:footnotePr",
                                          "w:endnotePr"};
constexpr std::array<Name, 10> kBeforeNumbers{
    "w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz",
    "w:pgMar",           "w:paperSrc",        "w:pgBorders",  "w:lnNumType"};

template <std::size_t N>
pugi::xml_node child_behind(pugi::xml_node section, const char* name, const std::array<Name, N>& before) {
  if (auto known = section.child(name)) return known;
  auto place = section.first_child();
  while (place && std::ranges::find(before, Name(place.name())) != before.end()) place = place.next_sibling();
  return place ? section.insert_child_before(name, place) : section.append_child(name);
}

void set(pugi::xml_node node, const char* attribute, const char* value) {
  node.remove_attribute(attribute);
  node.append_attribute(attribute).set_value(value);
}

bool may_carry(const pugi::xml_node& node) {
  if (!is_named(node, "w:p") || node.child("w:pPr").child("w:sectPr")) return false;
  return tags_in({node}).empty();  // it could be left out
}

pugi::xml_node carrier_behind(pugi::xml_node last) {
  if (may_carry(last)) return last;
  auto thin = last.parent().insert_child_after("w:p", last);
  auto spacing = thin.append_child("w:pPr").append_child("w:spacing");
  for (const auto& [name, value] : {std::pair{"w:before", "0"}, std::pair{"w:after", "0"},
                                    std::pair{"w:line", "20"}, std::pair{"w:lineRule", "exact"}})
    set(spacing, name, value);
  return thin;
}

}  // namespace

LetterText letter_text(pugi::xml_node body) {
  LetterText text;
  text.section = body.child("w:sectPr");
  if (!text.section) text.section = body.append_child("w:sectPr");
  set(child_behind(text.section, "w:type", kBeforeType), "w:val", "nextPage");
  set(child_behind(text.section, "w:pgNumType", kBeforeNumbers), "w:start", "1");
  for (const auto& node : body.children())
    if (node != text.section) text.unit.push_back(node);
  return text;
}

void end_with_section(pugi::xml_node last, const pugi::xml_node& section) {
  auto carrier = carrier_behind(last);
  auto properties = carrier.child("w:pPr");
  if (!properties) properties = carrier.prepend_child("w:pPr");
  // Behind all but a tracked change of the paragraph's look (CT_PPr).
  const auto change = properties.child("w:pPrChange");
  change ? properties.insert_copy_before(section, change) : properties.append_copy(section);
}

}  // namespace vinhdanh::paper
