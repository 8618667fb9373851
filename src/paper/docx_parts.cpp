#include "paper/docx_parts.h"

#include <chrono>
#include <fmt/format.h>

#include "paper/docx_body.h"
#include "paper/docx_xml.h"

namespace vinhdanh::paper {

namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kW = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
constexpr std::string_view kR =
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr std::string_view kDrawing =
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
  return fmt::format("<Relationship Id=\"{}\" Type=\"{}\" Target=\"{}\"/>", id, type, target);
}

std::string part_type(std::string_view part, std::string_view type) {
  return fmt::format("<Override PartName=\"/{}\" ContentType=\"{}\"/>", part, type);
}

std::string word_type(std::string_view part, std::string_view kind) {
  return part_type(part, fmt::format("{}{}+xml", kWordType, kind));
}

std::string fonts(std::string_view font) {
  const auto name = xml_text(font);
  return fmt::format("<w:rFonts w:ascii=\"{0}\" w:hAnsi=\"{0}\" w:eastAsia=\"{0}\" w:cs=\"{0}\"/>", name);
}

std::string w3c_time(base::Instant instant) {
  const auto local = std::chrono::floor<std::chrono::seconds>(instant);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time(local - day);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", base::iso(base::Date(day)), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

std::string header(std::string_view content) {
  return fmt::format("{}<w:hdr {} {}>{}</w:hdr>", kDeclaration, kW, kR, content);
}

}  // namespace

std::string docx_content_types(bool marked) {
  return std::string(kDeclaration) +
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
         "Extension=\"jpeg\" ContentType=\"image/jpeg\"/><Default "
         "Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
         "Extension=\"xml\" ContentType=\"application/xml\"/>" +
         word_type("word/document.xml", "document.main") + word_type("word/styles.xml", "styles") +
         word_type("word/settings.xml", "settings") + word_type("word/fontTable.xml", "fontTable") +
         word_type("word/header1.xml", "header") + word_type("word/header2.xml", "header") +
         (marked ? word_type("word/footer1.xml", "footer") : std::string()) +
         part_type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
         part_type("docProps/app.xml",
                   "application/vnd.openxmlformats-officedocument.extended-properties+xml") +
         "</Types>";
}

std::string docx_package_relations() {
  return std::string(kDeclaration) + std::string(kRelations) +
         relation("rId1", fmt::format("{}officeDocument", kOffice), "word/document.xml") +
         relation("rId2",
                  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                  "docProps/core.xml") +
         relation("rId3", fmt::format("{}extended-properties", kOffice), "docProps/app.xml") +
         "</Relationships>";
}

std::string docx_document_relations(const std::vector<std::string>& pictures, bool marked) {
  const auto office = [](std::string_view id, std::string_view type, std::string_view target) {
    return relation(id, fmt::format("{}{}", kOffice, type), target);
  };
  auto xml = std::string(kDeclaration) + std::string(kRelations) + office("rId1", "styles", "styles.xml") +
             office("rId2", "settings", "settings.xml") + office("rId3", "fontTable", "fontTable.xml") +
             office(kNumberHeaderId, "header", "header1.xml") +
             office(kEmptyHeaderId, "header", "header2.xml");
  if (marked) xml += office(kMarkFooterId, "footer", "footer1.xml");
  for (std::size_t i = 0; i < pictures.size(); ++i)
    xml += office(fmt::format("rIdP{}", i + 1), "image", pictures[i]);
  return xml + "</Relationships>";
}

std::string docx_document_part(const std::string& body) {
  return fmt::format("{}<w:document {} {} {}><w:body>{}</w:body></w:document>", kDeclaration, kW, kR,
                     kDrawing, body);
}

std::string docx_number_header(const Document& document) {
  const int size = half_points(document.page_number_pt);
  const auto look = fmt::format("<w:rPr><w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/></w:rPr>", size);
  return header(fmt::format(
      "<w:p><w:pPr><w:jc w:val=\"center\"/>{0}</w:pPr><w:r>{0}<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
      "{0}<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>{0}<w:fldChar "
      "w:fldCharType=\"separate\"/></w:r><w:r>{0}<w:t>2</w:t></w:r><w:r>{0}<w:fldChar "
      "w:fldCharType=\"end\"/></w:r></w:p>",
      look));
}

std::string docx_empty_header() {
  return header("<w:p/>");
}

std::string docx_mark_footer(const Document& document) {
  const int size = half_points(kMarkPt);
  const auto look = fmt::format("<w:i/><w:color w:val=\"{0}\"/><w:sz w:val=\"{1}\"/><w:szCs w:val=\"{1}\"/>",
                                kMarkColour, size);
  return fmt::format(
      "{}<w:ftr {} {}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>{}</w:rPr><w:t "
      "xml:space=\"preserve\">{}</w:t></w:r></w:p></w:ftr>",
      kDeclaration, kW, kR, look, xml_text(document.mark));
}

std::string docx_styles(const Document& document) {
  const int size = half_points(document.size_pt);
  return fmt::format(
      "{}<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr>{}<w:sz w:val=\"{}\"/><w:szCs "
      "w:val=\"{}\"/><w:lang "
      "w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
      "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
      "<w:qFormat/></w:style><w:style w:type=\"character\" w:default=\"1\" "
      "w:styleId=\"DefaultParagraphFont\">"
      "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
      "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
      "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" "
      "w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
      "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>"
      "<w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style></w:styles>",
      kDeclaration, kW, fonts(document.font), size, size);
}

std::string docx_settings() {
  return fmt::format(
      "{}<w:settings {}><w:zoom w:percent=\"100\"/><w:defaultTabStop "
      "w:val=\"720\"/><w:characterSpacingControl "
      "w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang "
      "w:val=\"vi-VN\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>",
      kDeclaration, kW);
}

std::string docx_font_table(const Document& document) {
  return fmt::format(
      "{}<w:fonts {}><w:font w:name=\"{}\"><w:charset w:val=\"A3\"/><w:family w:val=\"roman\"/><w:pitch "
      "w:val=\"variable\"/></w:font></w:fonts>",
      kDeclaration, kW, xml_text(document.font));
}

std::string docx_core_properties(const DocumentInfo& info) {
  const auto time = w3c_time(info.created);
  return fmt::format(
      "{}<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</"
      "dc:subject>"
      "<dc:creator>{}</dc:creator><dc:language>vi-VN</dc:language><dcterms:created "
      "xsi:type=\"dcterms:W3CDTF\">{}</dcterms:created><dcterms:modified "
      "xsi:type=\"dcterms:W3CDTF\">{}</dcterms:modified></cp:coreProperties>",
      kDeclaration, xml_text(info.title), xml_text(info.subject), xml_text(info.author), time, time);
}

std::string docx_app_properties() {
  return fmt::format(
      "{}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
      "<Application>Vinh Danh</Application></Properties>",
      kDeclaration);
}

}  // namespace vinhdanh::paper
