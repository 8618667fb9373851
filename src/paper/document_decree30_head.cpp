#include <algorithm>

#include "base/text.h"
#include "paper/document_decree30.h"
#include "paper/document_width.h"

// The elements above the body: head, title, authority, addressees, bases, annex head.
namespace vinhdanh::paper::decree30 {

namespace {

constexpr std::string_view kNation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr std::string_view kMotto = "Độc lập - Tự do - Hạnh phúc";
constexpr double kNationRoom = 1.5;    // mm beside the national name, so that it never wraps
constexpr double kShortRule = 0.4;     // II.2, II.5: a third to half of the line
constexpr double kAddresseeLeft = 30;  // mm
constexpr double kColonInEm = 3.53;    // from "K" to ":" in "Kính gửi:", regular

Paragraph line(std::string text, double size_pt, Align align = Align::kCentre) {
  auto p = paragraph(std::move(text), align);
  p.runs.front().size_pt = size_pt;
  return p;
}

Paragraph bold_line(std::string text, double size_pt) {
  auto p = line(std::move(text), size_pt);
  p.runs.front().bold = true;
  return p;
}

// The last line of the text counts when it has several.
Rule short_rule(const std::string& text, double size_pt, double room_mm) {
  const auto last = text.substr(text.rfind('\n') + 1);
  Rule rule;
  rule.width_mm = kShortRule * std::min(times_bold_width_mm(last, size_pt), room_mm);
  rule.before_pt = 2;
  return rule;
}

TableCell issuer_cell(const Head& head, const Format& format, double room_mm) {
  TableCell cell;
  if (!head.superior.empty()) cell.blocks.emplace_back(line(head.superior, format.issuer_pt));
  cell.blocks.emplace_back(bold_line(head.issuer, format.issuer_pt));
  cell.blocks.emplace_back(short_rule(head.issuer, format.issuer_pt, room_mm));
  return cell;
}

TableCell nation_cell(const Format& format) {
  TableCell cell;
  cell.blocks.emplace_back(bold_line(std::string(kNation), format.nation_pt));
  cell.blocks.emplace_back(bold_line(std::string(kMotto), format.motto_pt));
  Rule rule;
  rule.width_mm = times_bold_width_mm(kMotto, format.motto_pt);  // II.1: as long as the text
  rule.before_pt = 2;
  cell.blocks.emplace_back(rule);
  return cell;
}

std::string number_line(const Head& head) {
  const auto number = head.number.empty() ? std::string(8, ' ') : with_zero(head.number);
  return "Số: " + number + "/" + head.sign;
}

TableCell number_cell(const Head& head, const Format& format) {
  TableCell cell;
  if (head.sign.empty() && head.number.empty()) return cell;
  auto number = line(number_line(head), format.number_pt);
  number.before_pt = 6;
  cell.blocks.emplace_back(std::move(number));
  if (head.dispatch_subject.empty()) return cell;
  auto subject = line(head.dispatch_subject, format.subject_below_number_pt);
  subject.before_pt = 6;  // II.5: 6 pt from the number
  cell.blocks.emplace_back(std::move(subject));
  return cell;
}

TableCell date_cell(const Head& head, const Format& format) {
  TableCell cell;
  if (head.place.empty()) return cell;
  const auto open =
      "ngày      tháng      năm " + (head.year ? std::to_string(head.year) : std::string("      "));
  const auto day = base::valid(head.date) ? base::long_vietnamese(head.date) : open;
  auto date = line(head.place + ", " + day, format.date_pt);
  date.runs.front().italic = true;
  date.before_pt = 6;
  cell.blocks.emplace_back(std::move(date));
  return cell;
}

// II.6: ";" between the bases, "." behind the last one.
std::string with_ending(std::string text, bool last) {
  text = base::trim(text);
  while (text.ends_with(';') || text.ends_with('.') || text.ends_with(',')) text.pop_back();
  return text + (last ? '.' : ';');
}

}  // namespace

std::string with_zero(std::string number) {
  const bool alone = number.size() == 1 || (number.size() > 1 && number[1] == '/');
  if (alone && number[0] >= '1' && number[0] <= '9') number.insert(0, 1, '0');
  return number;
}

Section section(const Format& format, bool landscape) {
  Section made;
  made.page = {landscape, format.top_mm, format.bottom_mm, format.left_mm, format.right_mm};
  return made;
}

Document document(DocumentInfo info, const Format& format) {
  Document made;
  made.info = std::move(info);
  made.size_pt = format.body_pt;
  made.page_number_pt = format.page_number_pt;
  return made;
}

void append_head(Section& section, const Head& head, const Format& format) {
  const double room = text_width_mm(section.page);
  const double nation =
      std::max(room * 0.5, times_bold_width_mm(kNation, format.nation_pt) + 2 * kNationRoom);
  Table table;
  table.borders = false;
  table.padding_mm = 0;
  table.column_mm = {room - nation, nation};
  TableRow names, numbers;
  names.cells = {issuer_cell(head, format, room - nation), nation_cell(format)};
  numbers.cells = {number_cell(head, format), date_cell(head, format)};
  table.rows = {std::move(names), std::move(numbers)};
  section.blocks.emplace_back(std::move(table));
}

void append_title(Section& section, const std::string& kind, const std::string& abstract,
                  const Format& format) {
  if (!kind.empty()) {
    auto title = bold_line(kind, format.title_pt);
    title.before_pt = 18;
    title.heading = 1;
    section.blocks.emplace_back(std::move(title));
  }
  if (abstract.empty()) return;
  auto p = bold_line(abstract, format.title_pt);
  if (kind.empty()) p.before_pt = 18;
  section.blocks.emplace_back(std::move(p));
  auto rule = short_rule(abstract, format.title_pt, text_width_mm(section.page));
  rule.after_pt = 14;
  section.blocks.emplace_back(rule);
}

void append_authority(Section& section, const std::string& text, const Format& format) {
  auto p = bold_line(text, format.title_pt);
  p.after_pt = 8;
  section.blocks.emplace_back(std::move(p));
}

void append_addressees(Section& section, const std::vector<std::string>& names, const Format& format) {
  if (names.empty()) return;
  auto p = line("Kính gửi: " + (names.size() == 1 ? names.front() : std::string()), format.body_pt);
  p.before_pt = p.after_pt = 12;
  if (names.size() > 1) {
    p.runs.front().text = "Kính gửi:";
    p.align = Align::kLeft;
    p.left_mm = kAddresseeLeft;
    p.after_pt = 0;
  }
  section.blocks.emplace_back(std::move(p));
  for (std::size_t i = 0; i < names.size() && names.size() > 1; ++i) {
    const bool last = i + 1 == names.size();
    auto item = line("- " + with_ending(names[i], last), format.body_pt, Align::kLeft);
    item.left_mm = kAddresseeLeft + kColonInEm * format.body_pt * 25.4 / 72;  // II.9: below the colon
    item.after_pt = last ? 12 : 0;
    section.blocks.emplace_back(std::move(item));
  }
}

void append_bases(Section& section, const std::vector<std::string>& bases, const Format& format) {
  for (std::size_t i = 0; i < bases.size(); ++i) {
    Run run = italic(with_ending(bases[i], i + 1 == bases.size()));
    append_text(section, std::vector<Run>{run}, format);
  }
}

void append_enacting(Section& section, const std::string& word, const Format& format) {
  auto p = bold_line(word, format.title_pt);
  p.before_pt = p.after_pt = 8;
  p.keep_with_next = true;
  section.blocks.emplace_back(std::move(p));
}

void append_annex_head(Section& section, int number, const std::string& title, const std::string& attached_to,
                       const Format& format) {
  auto name = bold_line("Phụ lục" + (number > 0 ? " " + roman(number) : std::string()), format.annex_pt);
  name.heading = 1;
  section.blocks.emplace_back(std::move(name));
  section.blocks.emplace_back(bold_line(base::upper(title), format.annex_pt));
  auto attached = line(attached_to, format.body_pt);
  attached.runs.front().italic = true;
  attached.after_pt = 12;
  section.blocks.emplace_back(std::move(attached));
}

std::string roman(int number) {
  constexpr std::pair<int, std::string_view> kDigits[] = {
      {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string text;
  for (const auto& [value, digit] : kDigits)
    for (; number >= value; number -= value) text += digit;
  return text;
}

}  // namespace vinhdanh::paper::decree30
