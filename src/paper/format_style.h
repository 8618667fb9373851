#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

namespace vinhdanh::paper {

// How text looks after all styles (ECMA-376 Part 1, 17.7.2): defaults, style of the paragraph and those it
// is based on, style of the run, direct properties. Styles of tables are not followed.
struct TextLook {
  std::string font{};
  double size_pt = 10;
  bool bold = false, italic = false, caps = false;
};
struct ParagraphShape {
  std::string align = "left";  // left, center, right, both
  double first_line_mm = 0, before_pt = 0, after_pt = 0;
  double line_spacing = 1;  // multiple of single; 0 when set in points
  bool on_new_page = false;
};

class StyleBook {
 public:
  explicit StyleBook(const pugi::xml_document& styles);
  TextLook look(const pugi::xml_node& run) const;
  ParagraphShape shape(const pugi::xml_node& paragraph) const;

 private:
  pugi::xml_node style(const std::string& id) const;
  void apply_chain(TextLook& look, const std::string& id, int depth = 0) const;
  void apply_chain(ParagraphShape& shape, const std::string& id, int depth = 0) const;
  std::string style_of(const pugi::xml_node& paragraph) const;

  std::map<std::string, pugi::xml_node> styles_;
  std::string default_paragraph_;
  pugi::xml_node defaults_;
};

// Sets one property in w:rPr or w:pPr ("w:sz", "w:jc") in the place that the schema gives it.
void set_property(pugi::xml_node properties, const char* name, const std::string& value,
                  const char* attribute = "w:val");
// The w:rPr or w:pPr of a run or paragraph, made when it has none.
pugi::xml_node properties_of(pugi::xml_node holder);

}  // namespace vinhdanh::paper
