#include "paper/docx_text.h"

#include <algorithm>
#include <fmt/format.h>

#include "paper/docx_xml.h"

namespace vinhdanh::paper {

namespace {

constexpr std::string_view kThinMark = "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>";
constexpr std::string_view kThinLine = "w:line=\"20\" w:lineRule=\"exact\"";

// In the order of CT_RPr.
std::string run_properties(const Run& run, double document_pt) {
  std::string xml;
  if (run.bold) xml += "<w:b/><w:bCs/>";
  if (run.italic) xml += "<w:i/><w:iCs/>";
  if (!run.colour.empty()) xml += fmt::format("<w:color w:val=\"{}\"/>", xml_text(run.colour));
  if (run.size_pt > 0 && run.size_pt != document_pt) {
    const int size = half_points(run.size_pt);
    xml += fmt::format("<w:sz w:val=\"{}\"/><w:szCs w:val=\"{}\"/>", size, size);
  }
  if (run.underline) xml += "<w:u w:val=\"single\"/>";
  return xml.empty() ? xml : "<w:rPr>" + xml + "</w:rPr>";
}

std::string tab_stops(const std::vector<TabStop>& tabs) {
  if (tabs.empty()) return {};
  std::string xml = "<w:tabs>";
  for (const auto& tab : tabs)
    xml += fmt::format("<w:tab w:val=\"{}\"{} w:pos=\"{}\"/>",
                       tab.align == Align::kJustify ? "left" : docx_align(tab.align),
                       tab.leader == Leader::kDots ? " w:leader=\"dot\"" : "", twips_from_mm(tab.at_mm));
  return xml + "</w:tabs>";
}

std::string spacing(const Paragraph& p) {
  const int line = static_cast<int>(p.line_spacing * 240 + 0.5);
  if (p.before_pt == 0 && p.after_pt == 0 && line == 240) return {};
  return fmt::format("<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{}\" w:lineRule=\"auto\"/>",
                     twips_from_pt(p.before_pt), twips_from_pt(p.after_pt), line);
}

std::string indent(const Paragraph& p) {
  if (p.left_mm == 0 && p.right_mm == 0 && p.first_line_mm == 0) return {};
  std::string xml =
      fmt::format("<w:ind w:left=\"{}\" w:right=\"{}\"", twips_from_mm(p.left_mm), twips_from_mm(p.right_mm));
  if (p.first_line_mm > 0) xml += fmt::format(" w:firstLine=\"{}\"", twips_from_mm(p.first_line_mm));
  if (p.first_line_mm < 0) xml += fmt::format(" w:hanging=\"{}\"", twips_from_mm(-p.first_line_mm));
  return xml + "/>";
}

// In the order of CT_PPr.
std::string paragraph_properties(const Paragraph& p, double document_pt, const std::string& section) {
  std::string xml;
  if (p.keep_with_next) xml += "<w:keepNext/>";
  if (p.keep_together) xml += "<w:keepLines/>";
  if (p.page_break_before) xml += "<w:pageBreakBefore/>";
  xml += tab_stops(p.tabs) + spacing(p) + indent(p);
  if (p.align != Align::kLeft) xml += fmt::format("<w:jc w:val=\"{}\"/>", docx_align(p.align));
  if (p.heading > 0) xml += fmt::format("<w:outlineLvl w:val=\"{}\"/>", std::min(p.heading, 9) - 1);
  if (!p.runs.empty()) xml += run_properties(p.runs.front(), document_pt);
  xml += section;
  return xml.empty() ? xml : "<w:pPr>" + xml + "</w:pPr>";
}

}  // namespace

std::string docx_paragraph(const Paragraph& p, double document_pt, const std::string& section) {
  std::string xml = "<w:p>" + paragraph_properties(p, document_pt, section);
  for (const auto& run : p.runs) xml += docx_run(run, document_pt);
  return xml + "</w:p>";
}

std::string docx_run(const Run& run, double document_pt) {
  if (run.text.empty()) return {};
  std::string xml = "<w:r>" + run_properties(run, document_pt);
  std::string_view rest = run.text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find_first_of("\n\t"), rest.size());
    if (end > 0) xml += "<w:t xml:space=\"preserve\">" + xml_text(rest.substr(0, end)) + "</w:t>";
    if (end < rest.size()) xml += rest[end] == '\n' ? "<w:br/>" : "<w:tab/>";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return xml + "</w:r>";
}

std::string docx_rule(const Rule& rule, double room_mm) {
  const int side = twips_from_mm(std::max(0.0, (room_mm - rule.width_mm) / 2));
  return fmt::format(
      "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"{}\" w:space=\"0\" w:color=\"auto\"/></w:pBdr>"
      "<w:spacing w:before=\"{}\" w:after=\"{}\" {}/><w:ind w:left=\"{}\" w:right=\"{}\"/>{}</w:pPr></w:p>",
      std::clamp(eighths(rule.weight_pt), 2, 96), twips_from_pt(rule.before_pt), twips_from_pt(rule.after_pt),
      kThinLine, side, side, kThinMark);
}

std::string docx_thin_paragraph(const std::string& section) {
  return fmt::format("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" {}/>{}{}</w:pPr></w:p>", kThinLine,
                     kThinMark, section);
}

std::string_view docx_align(Align align) {
  switch (align) {
    case Align::kCentre:
      return "center";
    case Align::kRight:
      return "right";
    case Align::kJustify:
      return "both";
    default:
      return "left";
  }
}

}  // namespace vinhdanh::paper
