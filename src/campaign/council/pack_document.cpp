#include "campaign/council/pack_document.h"

#include <array>

#include "base/text.h"
#include "paper/document_decree30.h"
#include "paper/pdf_document.h"

namespace vinhdanh::campaign::council {
namespace {

namespace d30 = paper::decree30;
using paper::Align;

constexpr double kTextPt = 11, kTablePt = 9.5;

// How long texts may be, in characters.
struct Lengths {
  std::size_t profile, text, won;
};
// The first with which a sheet stays on one page; half a page of profile fits as a rule.
constexpr std::array kLengths{Lengths{2'200, 220, 220}, Lengths{1'700, 150, 170}, Lengths{1'300, 120, 140},
                              Lengths{900, 100, 110},   Lengths{500, 80, 90},     Lengths{200, 50, 60}};

std::string shortened(const std::string& text, std::size_t most) {
  if (base::length(text) <= most) return text;
  std::size_t at = 0;
  for (std::size_t count = 0; count < most && at < text.size(); ++count) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) ++at;
  }
  return base::trim(text.substr(0, at)) + "…";
}

void add(paper::Section& section, std::vector<paper::Run> runs, Align align = Align::kLeft,
         double after_pt = 3) {
  paper::Paragraph paragraph;
  for (auto& run : runs)
    if (run.size_pt == 0) run.size_pt = kTextPt;
  paragraph.runs = std::move(runs);
  paragraph.align = align;
  paragraph.after_pt = after_pt;
  section.blocks.emplace_back(std::move(paragraph));
}

void add_heading(paper::Section& section, const std::string& text) {
  add(section, {{.text = text, .bold = true, .size_pt = 12}}, Align::kLeft, 2);
}

void add_years(paper::Section& section, const PackSheet& sheet, const Lengths& lengths) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& year : sheet.years)
    rows.push_back({std::to_string(year.year), year.evaluation.empty() ? "chưa rõ" : year.evaluation,
                    shortened(year.won, lengths.won)});
  d30::append_list(
      section, {{"Năm", 0.7, Align::kCentre}, {"Đánh giá", 2.9}, {"Danh hiệu, khen thưởng, sáng kiến", 6}},
      rows, kTablePt);
}

void add_criteria(paper::Section& section, const PackSheet& sheet, const Lengths& lengths) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& criterion : sheet.criteria)
    rows.push_back({shortened(criterion.text, lengths.text), criterion.state,
                    shortened(criterion.reason, lengths.text)});
  d30::append_list(section, {{"Tiêu chuẩn", 3.7}, {"Kết quả", 1.3}, {"Căn cứ", 4.6}}, rows, kTablePt);
}

void add_opinion(paper::Section& section, const PackSheet& sheet) {
  const auto box = [&](Opinion opinion) { return sheet.proposed.opinion == opinion ? "[x] " : "[  ] "; };
  add(section, {{.text = "Ý kiến của lãnh đạo:  ", .bold = true},
                {.text = std::string(box(Opinion::kAgree)) + "Đồng ý        " + box(Opinion::kDisagree) +
                         "Không đồng ý"}});
  const auto note = sheet.proposed.note.empty() ? std::string(110, '.') : shortened(sheet.proposed.note, 160);
  add(section, {{.text = "Ghi chú: " + note}});
}

paper::Section sheet_section(const PackSheet& sheet, std::size_t number, std::size_t of,
                             const Lengths& lengths) {
  auto section = d30::section();
  const auto& nomination = sheet.proposed.nomination;
  add(section, {{.text = "Phiếu trình " + std::to_string(number) + "/" + std::to_string(of), .italic = true}},
      Align::kRight, 0);
  add(section, {{.text = nomination.name, .bold = true, .size_pt = 18}}, Align::kLeft, 0);
  add(section, {{.text = shortened(base::tidy(nomination.post.empty() ? sheet.unit : nomination.post), 160),
                 .size_pt = 12.5}});
  add(section, {{.text = "Đơn vị đề nghị: ", .bold = true}, {.text = sheet.unit}});
  add(section, {{.text = "Đối chiếu tiêu chuẩn: ", .bold = true}, {.text = sheet.verdict}});
  add(section,
      {{.text = "Hội đồng: ", .bold = true},
       {.text = sheet.council.empty() ? "chưa biểu quyết" : sheet.council}},
      Align::kLeft, 6);
  add_heading(section, "Các năm");
  add_years(section, sheet, lengths);
  add_heading(section, "Tiêu chuẩn");
  add_criteria(section, sheet, lengths);
  add_heading(section, "Tóm tắt thành tích");
  add(section, {{.text = shortened(base::tidy(sheet.profile), lengths.profile)}}, Align::kJustify, 8);
  add_opinion(section, sheet);
  return section;
}

paper::Section fitting_section(const paper::Document& frame, const PackSheet& sheet, std::size_t number,
                               std::size_t of) {
  paper::Section section;
  for (const auto& lengths : kLengths) {
    section = sheet_section(sheet, number, of, lengths);
    auto alone = frame;
    alone.sections = {section};
    if (paper::page_count(alone) <= 1) break;
  }
  return section;
}

}  // namespace

paper::Document pack_document(const plan::Plan& plan, const std::vector<PackSheet>& sheets,
                              base::Instant made) {
  paper::DocumentInfo info;
  info.title = "Phiếu trình khen thưởng";
  info.author = plan.head.issuer;
  info.created = made;
  auto document = d30::document(info);
  const auto frame = document;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    document.sections.push_back(fitting_section(frame, sheets[i], i + 1, sheets.size()));
  return document;
}

}  // namespace vinhdanh::campaign::council
