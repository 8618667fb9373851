#include "paper/format_page.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.h"
#include "paper/docx_template_nodes.h"
#include "paper/zip_relations.h"

namespace vinhdanh::paper {

using base::msg;

namespace {

constexpr double kTwipInMm = 25.4 / 1440, kSlackMm = 0.3;
constexpr const char* kFont = "Times New Roman";

struct Margin {
  const char* attribute;
  double least_mm, most_mm;
};
constexpr Margin kMargins[] = {
    {"w:top", 20, 25}, {"w:bottom", 20, 25}, {"w:left", 30, 35}, {"w:right", 15, 20}};

base::Message margin_said(const Margin& margin) {
  const auto least = short_number(margin.least_mm), most = short_number(margin.most_mm);
  const std::string_view side = margin.attribute + 2;
  if (side == "top") return msg("The top margin must be {0} to {1} mm.", least, most);
  if (side == "bottom") return msg("The bottom margin must be {0} to {1} mm.", least, most);
  if (side == "left") return msg("The left margin must be {0} to {1} mm.", least, most);
  return msg("The right margin must be {0} to {1} mm.", least, most);
}

void check_paper(pugi::xml_node section, FormatFindings& findings) {
  auto size = section.child("w:pgSz");
  const double width = size.attribute("w:w").as_double(11906) * kTwipInMm,
               height = size.attribute("w:h").as_double(16838) * kTwipInMm;
  if (std::abs(std::min(width, height) - 210) < 1 && std::abs(std::max(width, height) - 297) < 1) return;
  size.attribute("w:w").set_value(width > height ? "16838" : "11906");
  size.attribute("w:h").set_value(width > height ? "11906" : "16838");
  findings.push_back({"I.1", msg("the page"), msg("The paper must be A4, 210 × 297 mm."),
                      short_number(width) + " × " + short_number(height) + " mm", true});
}

void check_margins_of(pugi::xml_node section, FormatFindings& findings) {
  auto margins = section.child("w:pgMar");
  for (const auto& margin : kMargins) {
    const double value = margins.attribute(margin.attribute).as_double() * kTwipInMm;
    if (!margins || (value >= margin.least_mm - kSlackMm && value <= margin.most_mm + kSlackMm)) continue;
    const double right = std::clamp(value, margin.least_mm, margin.most_mm);
    if (!margins.attribute(margin.attribute)) margins.append_attribute(margin.attribute);
    margins.attribute(margin.attribute).set_value(static_cast<int>(right / kTwipInMm + 0.5));
    findings.push_back({"I.3", msg("the page"), margin_said(margin), short_number(value) + " mm", true});
  }
}

// Their letters mean something else in a Unicode font; only their owner can convert the text.
bool is_old_encoding(const std::string& font) {
  return font.starts_with(".Vn") || font.starts_with("VNI");
}
bool is_symbols(const std::string& font) {
  return font == "Symbol" || font.starts_with("Wingdings");
}

bool has_page_field(const pugi::xml_node& part) {
  for (const auto& found : part.select_nodes("//w:instrText"))
    if (std::string_view(found.node().child_value()).find("PAGE") != std::string_view::npos) return true;
  for (const auto& found : part.select_nodes("//w:fldSimple"))
    if (std::string_view(found.node().attribute("w:instr").value()).find("PAGE") != std::string_view::npos)
      return true;
  return false;
}

// Headers and footers of the first section that hold a page number, by kind: "header default" …
std::set<std::string> numbered_parts(const ZipReader& package, const pugi::xml_node& section) {
  std::set<std::string> found;
  const auto all = relations(package, "word/document.xml");
  if (!all) return found;
  for (const auto& reference : section.children()) {
    const std::string name = reference.name(), id = reference.attribute("r:id").value();
    const auto relation = std::ranges::find(*all, id, &Relation::id);
    if (!name.ends_with("Reference") || relation == all->end() || !package.has(relation->target)) continue;
    const auto bytes = package.bytes(relation->target);
    pugi::xml_document part;
    if (bytes && part.load_buffer(bytes->data(), bytes->size()) && has_page_field(part))
      found.insert((name == "w:headerReference" ? "header " : "footer ") +
                   std::string(reference.attribute("w:type").value()));
  }
  return found;
}

// CT_SectPr: titlePg stands in front of these.
void set_title_page(pugi::xml_node section) {
  for (const auto* later :
       {"w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"})
    if (auto next = section.child(later)) {
      section.insert_child_before("w:titlePg", next);
      return;
    }
  section.append_child("w:titlePg");
}

}  // namespace

void check_margins(pugi::xml_document& document, const std::vector<FormatLine>& lines,
                   FormatFindings& findings) {
  FormatFindings all;
  std::size_t section = 0;
  for (const auto& found : document.select_nodes("//w:sectPr[not(ancestor::w:sectPrChange)]")) {
    const auto before = all.size();
    check_paper(found.node(), all);
    check_margins_of(found.node(), all);
    const auto first = std::ranges::find(lines, section++, &FormatLine::section);
    if (first != lines.end()) place_at(*first, all, before);
  }
  for (auto& finding : all)
    if (std::ranges::none_of(findings, [&](const auto& known) {
          return known.text == finding.text && known.seen == finding.seen;
        }))
      findings.push_back(std::move(finding));
}

void check_fonts(const std::vector<FormatLine>& lines, FormatFindings& findings) {
  std::set<std::string> said;
  for (const auto& line : lines) {
    const auto& font = line.look.font;
    if (font == kFont || is_symbols(font)) continue;
    const bool mends = !is_old_encoding(font);
    for (const auto& run : text_runs(line.paragraph))
      for (const auto* name : {"w:ascii", "w:hAnsi", "w:cs"})
        if (mends) set_property(properties_of(run), "w:rFonts", kFont, name);
    if (!said.insert(font).second) continue;
    const auto before = findings.size();
    findings.push_back({"I.4", line_named(line.text),
                        mends ? msg("The font must be Times New Roman.")
                              : msg("This font writes in an old encoding. Convert the text to Unicode (TCVN "
                                    "6909:2001) and set "
                                    "it in Times New Roman."),
                        font, mends});
    place_at(line, findings, before);
  }
}

void check_page_numbers(const ZipReader& package, pugi::xml_document& document, FormatFindings& findings) {
  auto section = document.select_node("//w:sectPr").node();
  const auto numbered = numbered_parts(package, section);
  const auto add = [&](base::Message text, bool mended, int page = 0) {
    findings.push_back({"I.7", msg("the page number"), std::move(text), {}, mended, page});
  };
  const bool below =
      std::ranges::any_of(numbered, [](const auto& part) { return part.starts_with("footer"); });
  if (below)
    add(msg("Page numbers must stand in the middle of the top margin, not below the text. Move them to the "
            "header."),
        false);
  else if (numbered.empty())
    add(msg("There are no page numbers. Insert them in the header, in the middle, from page 2."), false);
  if (numbered.contains("header first"))
    add(msg("The first page must show no number. Take it out of the header of the first page."), false, 1);
  else if (numbered.contains("header default") && !section.child("w:titlePg")) {
    set_title_page(section);
    add(msg("The first page must show no number."), true, 1);
  }
}

}  // namespace vinhdanh::paper
