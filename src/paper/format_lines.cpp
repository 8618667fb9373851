#include "paper/format_lines.h"

#include <algorithm>

#include "base/text.h"
#include "paper/docx_check_rules.h"
#include "paper/docx_template_nodes.h"

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;

constexpr std::size_t kHeadLines = 20;    // the head of a document is among these
constexpr std::size_t kBodyLetters = 70;  // shorter lines may be headings
constexpr Name kKinds[] = {"quyet dinh", "ke hoach",  "to trinh",  "bao cao",   "bien ban",   "chuong trinh",
                           "thong bao",  "huong dan", "giay moi",  "cong dien", "nghi quyet", "chi thi",
                           "quy che",    "quy dinh",  "phuong an", "de an",     "hop dong"};

std::string text_of_paragraph(const pugi::xml_node& paragraph) {
  std::string text;
  for (const auto& run : text_runs(paragraph))
    for (const auto& node : run.children()) {
      if (is_named(node, "w:t")) text += node.child_value();
      if (is_named(node, "w:br") || is_named(node, "w:tab")) text += ' ';
    }
  return base::tidy(text);
}

bool in_text_box(pugi::xml_node node) {
  for (; node; node = node.parent())
    if (is_named(node, "w:txbxContent")) return true;
  return false;
}

class Sorter {
 public:
  explicit Sorter(std::vector<FormatLine>& lines) : lines_(lines) {}

  void sort() {
    sort_head();
    for (auto& line : lines_)
      if (is_named_recipients(line)) sort_closing(line);
    for (auto& line : lines_)
      if (line.element == Element::kOther && !cell_of(line.paragraph)) sort_text(line);
  }

 private:
  void sort_head() {
    pugi::xml_node nation_cell;
    for (std::size_t i = 0; i < std::min(lines_.size(), kHeadLines); ++i) {
      auto& line = lines_[i];
      const auto folded = base::fold(line.text);
      if (folded == "cong hoa xa hoi chu nghia viet nam")
        line.element = Element::kNation, nation_cell = cell_of(line.paragraph);
      else if (folded.starts_with("doc lap") && folded.ends_with("hanh phuc"))
        line.element = Element::kMotto;
      else if (folded.starts_with("so:") || is_number(base::lower(base::tidy(line.text))))
        line.element = Element::kNumber;
      else if (is_date(folded))
        line.element = Element::kDate;
      else if (std::ranges::find(kKinds, base::tidy(folded)) != std::end(kKinds))
        line.element = Element::kTitle;
    }
    if (nation_cell) sort_issuer(nation_cell.previous_sibling("w:tc"));
  }

  // "Số: 5/QĐ-STN", also without the colon or the figure; not a sentence about a Sở or a number.
  static bool is_number(const std::string& text) {
    constexpr std::string_view kWord = "số";
    if (!text.starts_with(kWord)) return false;
    const auto rest = base::trim(text.substr(kWord.size()));
    if (rest.starts_with(':')) return true;
    const auto slash = rest.find('/');
    return slash < 12 &&
           base::trim(rest.substr(0, slash)).find_first_not_of("0123456789") == std::string::npos;
  }

  // A place, a day and nothing else; not the date of a law or of a meeting.
  static bool is_date(const std::string& folded) {
    const auto day = folded.find("ngay "), month = folded.find(" thang "), year = folded.find(" nam ");
    const auto place = folded.substr(0, std::min(day, folded.size()));
    return day != 0 && day < month && month < year && year != std::string::npos && folded.size() < 70 &&
           !place.starts_with("can cu") && place.find_first_of(":0123456789") == std::string::npos;
  }

  void sort_issuer(const pugi::xml_node& cell) {
    FormatLine* last = nullptr;
    for (auto& line : lines_)
      if (cell && cell_of(line.paragraph) == cell && line.element == Element::kOther)
        line.element = Element::kIssuer, last = &line;
    if (last) last->last = true;
  }

  static bool is_named_recipients(const FormatLine& line) {
    const auto folded = base::fold(line.text);
    return folded == "noi nhan:" || folded == "noi nhan";
  }

  // The list stands below in the same cell (or, without a table, until a line without a dash), who signs in
  // the cell beside.
  void sort_closing(FormatLine& heading) {
    heading.element = Element::kRecipients;
    const auto cell = cell_of(heading.paragraph);
    FormatLine* last = nullptr;
    for (auto* line = &heading + 1; line != lines_.data() + lines_.size(); ++line) {
      if (cell_of(line->paragraph) != cell || (!cell && !line->text.starts_with('-'))) break;
      line->element = Element::kRecipient;
      last = line;
    }
    if (last) last->last = true;
    const auto beside = cell.next_sibling("w:tc");
    for (auto& line : lines_)
      if (beside && cell_of(line.paragraph) == beside && !line.text.starts_with('('))
        line.element = Element::kSigner;
  }

  static void sort_text(FormatLine& line) {
    if (base::fold(line.text).starts_with("can cu ") && line.text.ends_with(';'))
      line.element = Element::kBasis;
    else if (base::length(line.text) >= kBodyLetters && line.shape.align != "center" &&
             line.shape.align != "right")
      line.element = Element::kBody;
  }

  std::vector<FormatLine>& lines_;
};

}  // namespace

std::vector<FormatLine> format_lines(const pugi::xml_document& document, const StyleBook& styles) {
  std::vector<FormatLine> lines;
  std::size_t section = 0;
  for (const auto& node : all_elements(document)) {
    if (is_named(node, "w:sectPr") && !is_named(node.parent(), "w:sectPrChange")) ++section;
    if (!is_named(node, "w:p") || in_text_box(node)) continue;
    FormatLine line;
    line.paragraph = node;
    line.text = text_of_paragraph(node);
    if (line.text.empty()) continue;
    line.section = section;
    line.number = static_cast<int>(lines.size());
    line.look = styles.look(text_runs(node).front());
    line.shape = styles.shape(node);
    if (line.look.caps) line.text = base::upper(line.text);
    lines.push_back(std::move(line));
  }
  Sorter(lines).sort();
  return lines;
}

std::vector<pugi::xml_node> text_runs(const pugi::xml_node& paragraph) {
  std::vector<pugi::xml_node> runs;
  for (const auto& text : text_nodes(paragraph))
    if (!base::trim(text_of(text)).empty() && (runs.empty() || runs.back() != text.parent()))
      runs.push_back(text.parent());
  return runs;
}

pugi::xml_node cell_of(pugi::xml_node node) {
  while (node && !is_named(node, "w:tc")) node = node.parent();
  return node;
}

}  // namespace vinhdanh::paper
