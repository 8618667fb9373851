#include "paper/docx_template_looks.h"

#include <algorithm>

#include "base/text.h"
#include "paper/docx_template_nodes.h"
#include "paper/docx_template_tags.h"

namespace vinhdanh::paper {
namespace {

using Name = std::string_view;

std::string replaced(const std::string& text, Name from, Name to) {
  std::string out;
  std::size_t taken = 0;
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, taken)) {
    out.append(text, taken, at - taken).append(to);
    taken = at + from.size();
  }
  return out.append(text, taken);
}

std::size_t first_turn(const std::string& text) {
  return std::min(text.find(kBoldTurn), text.find(kItalicTurn));
}

// In the order of CT_RPr: behind style and fonts.
void add_look(pugi::xml_node properties, const char* name) {
  if (properties.child(name)) return;
  pugi::xml_node before = properties.first_child();
  while (is_named(before, "w:rStyle") || is_named(before, "w:rFonts") || is_named(before, "w:b") ||
         is_named(before, "w:bCs"))
    before = before.next_sibling();
  before ? properties.insert_child_before(name, before) : properties.append_child(name);
}

// The look of the tag, and what the words have beside it.
void give_look(pugi::xml_node run, const pugi::xml_document& tags_look, bool bold, bool italic) {
  run.remove_child("w:rPr");
  auto properties = run.prepend_child("w:rPr");
  for (const auto& child : tags_look.first_child().children()) properties.append_copy(child);
  if (bold) add_look(properties, "w:b");
  if (italic) add_look(properties, "w:i");
  if (!properties.first_child()) run.remove_child(properties);
}

}  // namespace

std::string guarded(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
  if (!base::valid_utf8(text)) text = base::nfc(text);
  if (text.find(kBoldTurn.substr(0, 2)) != std::string::npos)
    text = replaced(replaced(text, kBoldTurn, ""), kItalicTurn, "");
  return replaced(replaced(text, "{", kOpenBrace), "}", kCloseBrace);
}

std::string guarded(const TemplateText& text) {
  std::string out;
  for (const auto& run : text.runs) {
    const auto turns = std::string(run.bold ? kBoldTurn : "").append(run.italic ? kItalicTurn : "");
    out += turns + guarded(run.text) + turns;
  }
  return out;
}

std::string with_braces(const std::string& text) {
  return replaced(replaced(text, kOpenBrace, "{"), kCloseBrace, "}");
}

void turn_looks(pugi::xml_node text) {
  if (first_turn(text_of(text)) == std::string::npos) return;
  pugi::xml_document tags_look;
  if (const auto properties = text.parent().child("w:rPr")) tags_look.append_copy(properties);
  bool bold = false, italic = false;
  for (auto at = first_turn(text_of(text)); at != std::string::npos; at = first_turn(text_of(text))) {
    const bool turns_bold = text_of(text).compare(at, kBoldTurn.size(), kBoldTurn) == 0;
    const auto rest = split_run(text, at);
    (turns_bold ? bold : italic) = !(turns_bold ? bold : italic);
    text = rest.child("w:t");
    set_text(text, text_of(text).substr(kBoldTurn.size()));
    give_look(rest, tags_look, bold, italic);
  }
}

}  // namespace vinhdanh::paper
