#include "paper/format_check.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "paper/docx_safety.h"
#include "paper/docx_template_nodes.h"
#include "paper/format_page.h"
#include "paper/saved_pages.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {

using base::msg;
using base::refuse;
using base::Result;

namespace {

constexpr const char* kDocument = "word/document.xml";

class FormatCheck {
 public:
  FormatCheck(const ZipReader& package, pugi::xml_document& document, const pugi::xml_document& styles)
      : package_(package), document_(document), lines_(format_lines(document, StyleBook(styles))) {
    const SavedPages pages(document, StyleBook(styles), saved_count(package));
    for (auto& line : lines_) line.page = pages.of(line.paragraph);
  }

  std::vector<std::string> texts() const {
    std::vector<std::string> out;
    for (const auto& line : lines_) out.push_back(line.text);
    return out;
  }

  FormatFindings run() {
    check_margins(document_, lines_, findings_);
    check_page_numbers(package_, document_, findings_);
    check_fonts(lines_, findings_);
    check_places();
    for (auto& line : lines_) {
      const auto before = findings_.size();
      check_wording(line, findings_);
      check_look(line, findings_);
      check_shape(line, findings_);
      place_at(line, findings_, before);
    }
    return std::move(findings_);
  }

 private:
  const FormatLine* find(Element element) const {
    const auto found = std::ranges::find(lines_, element, &FormatLine::element);
    return found == lines_.end() ? nullptr : &*found;
  }

  // What every document has, and where it stands (II.1, II.3, II.4).
  void check_places() {
    const auto *nation = find(Element::kNation), *motto = find(Element::kMotto);
    if (!nation) missing(msg("The national name is missing. Write it in the upper right corner of page 1."));
    if (!motto) missing(msg("The motto is missing. Write it below the national name."));
    if (nation && is_left(*nation))
      misplaced("II.1", *nation, msg("The national name and motto stand in the right half of the head."));
    if (nation && motto && motto != nation + 1)
      misplaced("II.1", *motto, msg("The motto stands directly below the national name."));
    if (const auto* number = find(Element::kNumber); number && !is_left(*number))
      misplaced("II.3", *number, msg("Number and sign stand below the name of the body, in the left half."));
    if (const auto* date = find(Element::kDate); date && is_left(*date))
      misplaced("II.4", *date, msg("Place and date stand below the motto, in the right half."));
  }

  // In the first cell of the row of a table that has more.
  static bool is_left(const FormatLine& line) {
    const auto cell = cell_of(line.paragraph);
    return cell && !cell.previous_sibling("w:tc") && cell.next_sibling("w:tc");
  }

  void missing(base::Message text) {
    findings_.push_back({"II.1", msg("the head"), std::move(text), {}, false, 1});
  }
  void misplaced(const char* rule, const FormatLine& line, base::Message text) {
    findings_.push_back({rule, line_named(line.text), std::move(text), {}, false});
    place_at(line, findings_, findings_.size() - 1);
  }

  const ZipReader& package_;
  pugi::xml_document& document_;
  std::vector<FormatLine> lines_;
  FormatFindings findings_;
};

std::string bytes_of(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(out).str();
}

Result<std::string> with_document(const ZipReader& package, const pugi::xml_document& document) {
  ZipWriter copy;
  for (const auto& part : package.parts()) {
    if (part == kDocument) {
      copy.add(part, bytes_of(document));
      continue;
    }
    const auto raw = package.raw(part);
    if (!raw) return refuse(raw.error());
    copy.add_raw(part, *raw);
  }
  return copy.finish();
}

}  // namespace

Result<FormatReport> check_format(std::string bytes, const std::string& name) {
  const auto package = open_document(std::move(bytes), name);
  if (!package) return refuse(package.error());
  pugi::xml_document document, styles;
  if (const auto read = read_part(*package, kDocument, document); !read) return refuse(read.error());
  if (package->has("word/styles.xml"))
    if (const auto read = read_part(*package, "word/styles.xml", styles); !read) return refuse(read.error());
  FormatReport report;
  FormatCheck check(*package, document, styles);
  report.lines = check.texts();  // as they stand there, before any is mended
  report.findings = check.run();
  auto mended = with_document(*package, document);
  if (!mended) return refuse(mended.error());
  report.mended = std::move(*mended);
  return report;
}

base::Message place_of(const FormatFinding& finding) {
  return finding.page == 0 ? finding.where : msg("Page {0}, {1}", finding.page, finding.where);
}

}  // namespace vinhdanh::paper
