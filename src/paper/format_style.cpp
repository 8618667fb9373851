#include "paper/format_style.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;
constexpr int kMostStyles = 20;  // based on each other; more is a circle
constexpr double kTwipInMm = 25.4 / 1440;

void apply_switch(bool& value, const pugi::xml_node& node) {
  if (!node) return;
  const Name word = node.attribute("w:val").as_string("1");
  value = word != "0" && word != "false" && word != "off";
}

void apply(TextLook& look, const pugi::xml_node& properties) {
  const auto fonts = properties.child("w:rFonts");
  if (const auto font = fonts.attribute("w:ascii")) look.font = font.value();
  if (fonts.attribute("w:asciiTheme")) look.font = fonts.attribute("w:asciiTheme").value();
  if (const auto size = properties.child("w:sz")) look.size_pt = size.attribute("w:val").as_double(20) / 2;
  apply_switch(look.bold, properties.child("w:b"));
  apply_switch(look.italic, properties.child("w:i"));
  apply_switch(look.caps, properties.child("w:caps"));
}

void apply(ParagraphShape& shape, const pugi::xml_node& properties) {
  if (const auto align = properties.child("w:jc")) shape.align = align.attribute("w:val").value();
  if (shape.align == "start") shape.align = "left";
  apply_switch(shape.on_new_page, properties.child("w:pageBreakBefore"));
  const auto indent = properties.child("w:ind");
  if (const auto first = indent.attribute("w:firstLine")) shape.first_line_mm = first.as_double() * kTwipInMm;
  if (const auto hanging = indent.attribute("w:hanging"))
    shape.first_line_mm = -hanging.as_double() * kTwipInMm;
  const auto spacing = properties.child("w:spacing");
  if (const auto before = spacing.attribute("w:before")) shape.before_pt = before.as_double() / 20;
  if (const auto after = spacing.attribute("w:after")) shape.after_pt = after.as_double() / 20;
  if (const auto line = spacing.attribute("w:line"))
    shape.line_spacing =
        Name(spacing.attribute("w:lineRule").as_string("auto")) == "auto" ? line.as_double() / 240 : 0;
}

// CT_RPr and CT_PPr as far as we set or must stay in front of (ECMA-376 Part 1, Annex A).
const std::vector<Name>& order_of(const pugi::xml_node& properties) {
  static const std::vector<Name> run = {"w:rStyle",
                                        "w:rFonts",
                                        "w:b",
                                        "w:bCs",
                                        "w:i",
                                        "w:iCs",
                                        "w:caps",
                                        "w:smallCaps",
                                        "w:strike",
                                        "w:dstrike",
                                        "w:outline",
                                        "w:shadow",
                                        "w:emboss",
                                        "w:imprint",
                                        "w:noProof",
                                        "w:snapToGrid",
                                        "w:vanish",
                                        "w:webHidden",
                                        "w:color",
                                        "w:spacing",
                                        "w:w",
                                        "w:kern",
                                        "w:position",
                                        "w:sz",
                                        "w:szCs",
                                        "w:highlight",
                                        "w:u",
                                        "w:effect",
                                        "w:bdr",
                                        "w:shd",
                                        "w:fitText",
                                        "w:vertAlign",
                                        "w:rtl",
                                        "w:cs",
                                        "w:em",
                                        "w:lang",
                                        "w:eastAsianLayout",
                                        "w:specVanish",
                                        "w:oMath",
                                        "w:rPrChange"};
  static const std::vector<Name> paragraph = {"w:pStyle",
                                              "w:keepNext",
                                              "w:keepLines",
                                              "w:pageBreakBefore",
                                              "w:framePr",
                                              "w:widowControl",
                                              "w:numPr",
                                              "w:suppressLineNumbers",
                                              "w:pBdr",
                                              "w:shd",
                                              "w:tabs",
                                              "w:suppressAutoHyphens",
                                              "w:kinsoku",
                                              "w:wordWrap",
                                              "w:overflowPunct",
                                              "w:topLinePunct",
                                              "w:autoSpaceDE",
                                              "w:autoSpaceDN",
                                              "w:bidi",
                                              "w:adjustRightInd",
                                              "w:snapToGrid",
                                              "w:spacing",
                                              "w:ind",
                                              "w:contextualSpacing",
                                              "w:mirrorIndents",
                                              "w:suppressOverlap",
                                              "w:jc",
                                              "w:textDirection",
                                              "w:textAlignment",
                                              "w:textboxTightWrap",
                                              "w:outlineLvl",
                                              "w:divId",
                                              "w:cnfStyle",
                                              "w:rPr",
                                              "w:sectPr",
                                              "w:pPrChange"};
  return Name(properties.name()) == "w:pPr" ? paragraph : run;
}

}  // namespace

StyleBook::StyleBook(const pugi::xml_document& styles) {
  const auto root = styles.child("w:styles");
  defaults_ = root.child("w:docDefaults");
  for (const auto& style : root.children("w:style")) {
    const std::string id = style.attribute("w:styleId").value();
    styles_[id] = style;
    if (Name(style.attribute("w:type").value()) == "paragraph" && style.attribute("w:default").as_bool())
      default_paragraph_ = id;
  }
}

TextLook StyleBook::look(const pugi::xml_node& run) const {
  TextLook look;
  apply(look, defaults_.child("w:rPrDefault").child("w:rPr"));
  auto paragraph = run.parent();
  while (paragraph && Name(paragraph.name()) != "w:p") paragraph = paragraph.parent();
  apply_chain(look, style_of(paragraph));
  const auto own = run.child("w:rPr");
  apply_chain(look, own.child("w:rStyle").attribute("w:val").value());
  apply(look, own);
  return look;
}

ParagraphShape StyleBook::shape(const pugi::xml_node& paragraph) const {
  ParagraphShape shape;
  apply(shape, defaults_.child("w:pPrDefault").child("w:pPr"));
  apply_chain(shape, style_of(paragraph));
  apply(shape, paragraph.child("w:pPr"));
  return shape;
}

std::string StyleBook::style_of(const pugi::xml_node& paragraph) const {
  return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").as_string(default_paragraph_.c_str());
}

pugi::xml_node StyleBook::style(const std::string& id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? pugi::xml_node() : found->second;
}

void StyleBook::apply_chain(TextLook& look, const std::string& id, int depth) const {
  const auto found = style(id);
  if (!found || depth > kMostStyles) return;
  apply_chain(look, found.child("w:basedOn").attribute("w:val").value(), depth + 1);
  apply(look, found.child("w:rPr"));
}

void StyleBook::apply_chain(ParagraphShape& shape, const std::string& id, int depth) const {
  const auto found = style(id);
  if (!found || depth > kMostStyles) return;
  apply_chain(shape, found.child("w:basedOn").attribute("w:val").value(), depth + 1);
  apply(shape, found.child("w:pPr"));
}

void set_property(pugi::xml_node properties, const char* name, const std::string& value,
                  const char* attribute) {
  auto node = properties.child(name);
  if (!node) {
    const auto& order = order_of(properties);
    const auto place = std::ranges::find(order, Name(name));
    auto next = properties.first_child();
    while (next && std::find(order.begin(), place, Name(next.name())) != place) next = next.next_sibling();
    node = next ? properties.insert_child_before(name, next) : properties.append_child(name);
  }
  if (!node.attribute(attribute)) node.append_attribute(attribute);
  node.attribute(attribute).set_value(value.c_str());
}

pugi::xml_node properties_of(pugi::xml_node holder) {
  const auto* name = Name(holder.name()) == "w:p" ? "w:pPr" : "w:rPr";
  const auto known = holder.child(name);
  return known ? known : holder.prepend_child(name);
}

}  // namespace vinhdanh::paper
