#include <algorithm>
#include <map>

#include "base/text.h"
#include "paper/docx_check_rules.h"

namespace vinhdanh::paper {

namespace {

// ECMA-376 Part 1 (transitional: Part 4), wml.xsd. "~" before the parent: a choice, any order and number;
// "@name" stands for a group below.
struct Rule {
  std::string_view parent, children;
};

constexpr std::string_view kMarkup =
    "bookmarkStart bookmarkEnd proofErr permStart permEnd moveFromRangeStart moveFromRangeEnd "
    "moveToRangeStart "
    "moveToRangeEnd commentRangeStart commentRangeEnd customXmlInsRangeStart customXmlInsRangeEnd "
    "customXmlDelRangeStart customXmlDelRangeEnd ins del moveFrom moveTo";
constexpr std::string_view kSides = "top left start bottom right end insideH insideV tl2br tr2bl";

constexpr Rule kRules[] = {
    {"document", "background body"},
    {"~body", "p tbl sdt customXml altChunk sectPr @markup"},
    {"~hdr", "p tbl sdt customXml altChunk @markup"},
    {"~ftr", "p tbl sdt customXml altChunk @markup"},
    {"~footnote", "p tbl sdt customXml altChunk @markup"},
    {"~txbxContent", "p tbl sdt customXml altChunk @markup"},
    {"~p", "pPr r hyperlink fldSimple sdt smartTag customXml dir bdo subDoc @markup"},
    {"~hyperlink", "r hyperlink fldSimple sdt smartTag customXml dir bdo subDoc @markup"},
    {"~r",
     "rPr br t contentPart delText instrText delInstrText noBreakHyphen softHyphen dayShort monthShort "
     "yearShort "
     "dayLong monthLong yearLong annotationRef footnoteRef endnoteRef separator continuationSeparator sym "
     "pgNum cr "
     "tab object pict fldChar ruby footnoteReference endnoteReference commentReference drawing ptab "
     "lastRenderedPageBreak"},
    {"pPr",
     "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
     "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
     "adjustRightInd "
     "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
     "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"},
    {"rPr",
     "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
     "imprint "
     "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
     "fitText "
     "vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"},
    {"pBdr", "top left bottom right between bar"},
    {"~tabs", "tab"},
    {"numPr", "ilvl numId ins"},
    {"~tbl", "tblPr tblGrid tr sdt customXml @markup"},
    {"tblPr",
     "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
     "tblInd "
     "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"},
    {"tblBorders", kSides},
    {"tcBorders", kSides},
    {"tblCellMar", "top left start bottom right end"},
    {"tcMar", "top left start bottom right end"},
    {"tblGrid", "gridCol tblGridChange"},
    {"~tr", "tblPrEx trPr tc sdt customXml @markup"},
    {"~trPr",
     "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc "
     "hidden ins "
     "del trPrChange"},
    {"~tc", "tcPr p tbl sdt customXml altChunk @markup"},
    {"tcPr",
     "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
     "headers "
     "cellIns cellDel cellMerge tcPrChange"},
    {"sectPr",
     "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
     "pgNumType "
     "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings "
     "sectPrChange"},
    {"sdt", "sdtPr sdtEndPr sdtContent"},
    {"styles", "docDefaults latentStyles style"},
    {"docDefaults", "rPrDefault pPrDefault"},
    {"style",
     "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
     "personal "
     "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"},
    {"fonts", "font"},
    {"font",
     "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic "
     "embedBoldItalic"},
    {"settings",
     "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
     "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData "
     "embedTrueTypeFonts "
     "embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges "
     "bordersDoNotSurroundHeader "
     "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle "
     "proofState "
     "formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType "
     "mailMerge "
     "revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride "
     "styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone "
     "doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders "
     "bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
     "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
     "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin "
     "doNotShadeFormData "
     "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter "
     "noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent "
     "alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt "
     "showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat "
     "docVars rsids "
     "mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
     "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary "
     "shapeDefaults "
     "doNotEmbedSmartTags decimalSymbol listSeparator"},
};

struct Allowed {
  bool ordered = true;
  std::map<std::string, std::size_t, std::less<>> place;
};

void add_names(Allowed& allowed, std::string_view names) {
  for (const auto& name : base::split(names, ' ')) {
    if (name == "@markup")
      add_names(allowed, kMarkup);
    else if (!name.empty())
      allowed.place.emplace(name, allowed.place.size());
  }
}

std::map<std::string, Allowed, std::less<>> make_table() {
  std::map<std::string, Allowed, std::less<>> table;
  for (const auto& rule : kRules) {
    const bool choice = rule.parent.starts_with('~');
    auto& allowed = table[std::string(rule.parent.substr(choice ? 1 : 0))];
    allowed.ordered = !choice;
    add_names(allowed, rule.children);
  }
  return table;
}

// Names of the main namespace; others (mc:, w14:, a: …) are not for this table.
std::string_view main_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.starts_with("w:") ? name.substr(2) : std::string_view();
}

void check_children(const DocxPart& part, const pugi::xml_node& node, const Allowed& allowed,
                    DocxFaults& faults) {
  std::size_t reached = 0;
  for (const auto& child : node.children()) {
    const auto name = main_name(child);
    if (child.type() != pugi::node_element || name.empty()) continue;
    const auto place = allowed.place.find(name);
    if (place == allowed.place.end()) {
      faults.push_back(part.name + ": " + child.name() + " is not allowed in " + way_to(node));
    } else if (allowed.ordered && place->second < reached) {
      faults.push_back(part.name + ": " + child.name() + " stands too late in " + way_to(node));
    } else {
      reached = place->second;
    }
  }
}

// Properties come before content.
void check_first(const DocxPart& part, const pugi::xml_node& node, DocxFaults& faults) {
  const auto name = main_name(node);
  const bool properties =
      name == "pPr" || name == "rPr" || name == "tblPr" || name == "trPr" || name == "tcPr";
  if (!properties) return;
  const auto parent = main_name(node.parent());
  const bool leads = parent == "p" || parent == "r" || parent == "tbl" || parent == "tc";
  if (leads && node.previous_sibling())
    faults.push_back(part.name + ": " + node.name() + " is not the first in " + way_to(node.parent()));
}

}  // namespace

void check_order(const DocxPart& part, DocxFaults& faults) {
  static const auto table = make_table();
  for (const auto& node : all_elements(*part.xml)) {
    const auto rule = table.find(main_name(node));
    if (rule != table.end()) check_children(part, node, rule->second, faults);
    check_first(part, node, faults);
  }
}

std::string way_to(const pugi::xml_node& node) {
  std::string way;
  for (auto at = node; at && at.type() == pugi::node_element; at = at.parent()) {
    int number = 1;
    for (auto before = at.previous_sibling(at.name()); before; before = before.previous_sibling(at.name()))
      ++number;
    way = "/" + std::string(at.name()) + "[" + std::to_string(number) + "]" + way;
  }
  return way;
}

std::vector<pugi::xml_node> all_elements(const pugi::xml_node& root) {
  std::vector<pugi::xml_node> found;
  for (auto node = root.first_child(); node;) {
    if (node.type() == pugi::node_element) found.push_back(node);
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != root && !node.next_sibling()) node = node.parent();
    node = node == root ? pugi::xml_node() : node.next_sibling();
  }
  return found;
}

}  // namespace vinhdanh::paper
