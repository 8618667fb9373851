#include <algorithm>
#include <array>
#include <numeric>

#include "base/text.h"
#include "paper/document_decree30.h"

// Body and closing block.
namespace vinhdanh::paper::decree30 {

namespace {

constexpr double kPointInMm = 25.4 / 72;
constexpr double kRecipientShare = 0.48;  // of the text width

Paragraph body_paragraph(std::vector<Run> runs, const Format& format) {
  Paragraph p;
  p.runs = std::move(runs);
  for (auto& run : p.runs)
    if (run.size_pt == 0) run.size_pt = format.body_pt;
  p.align = Align::kJustify;
  p.first_line_mm = format.first_line_mm;
  p.after_pt = format.after_pt;
  p.line_spacing = format.line_spacing;
  return p;
}

void append_bold(Section& section, const std::string& text, int heading, const Format& format) {
  auto p = body_paragraph({bold(text)}, format);
  p.keep_with_next = true;
  p.heading = heading;
  section.blocks.emplace_back(std::move(p));
}

Paragraph sized(Run run, double size_pt, Align align) {
  run.size_pt = size_pt;
  Paragraph p;
  p.runs.push_back(std::move(run));
  p.align = align;
  p.keep_with_next = true;
  return p;
}

std::string recipient_line(std::string name, bool last) {
  name = base::trim(name);
  if (!name.starts_with("-")) name = "- " + name;
  while (name.ends_with(';') || name.ends_with('.')) name.pop_back();
  return name + (last ? '.' : ';');
}

TableCell recipients_cell(const std::vector<std::string>& recipients, const Format& format) {
  TableCell cell;
  if (recipients.empty()) return cell;
  Run heading = bold("Nơi nhận:");
  heading.italic = true;
  cell.blocks.emplace_back(sized(std::move(heading), format.recipients_pt, Align::kLeft));
  for (std::size_t i = 0; i < recipients.size(); ++i)
    cell.blocks.emplace_back(sized(plain(recipient_line(recipients[i], i + 1 == recipients.size())),
                                   format.recipient_list_pt, Align::kLeft));
  return cell;
}

TableCell signer_cell(const Signer& signer, const Format& format) {
  TableCell cell;
  for (const auto& title : {signer.authority, signer.position})
    if (!title.empty()) cell.blocks.emplace_back(sized(bold(title), format.signer_pt, Align::kCentre));
  if (!signer.hint.empty())
    cell.blocks.emplace_back(sized(italic(signer.hint), format.body_pt, Align::kCentre));
  auto name = sized(bold(signer.name), format.signer_pt, Align::kCentre);
  name.before_pt = format.signature_room_mm / kPointInMm;
  name.keep_with_next = false;
  cell.blocks.emplace_back(std::move(name));
  return cell;
}

void append_pair(Section& section, TableCell left, TableCell right, double left_share) {
  const double room = text_width_mm(section.page);
  Table table;
  table.borders = false;
  table.padding_mm = 0;
  table.column_mm = {room * left_share, room * (1 - left_share)};
  TableRow row;
  row.cells = {std::move(left), std::move(right)};
  table.rows.push_back(std::move(row));
  section.blocks.emplace_back(std::move(table));
}

void append_gap(Section& section) {
  auto gap = paragraph("");
  gap.runs.front().size_pt = 6;
  gap.keep_with_next = true;
  section.blocks.emplace_back(std::move(gap));
}

TableCell list_cell(const std::string& text, Align align, bool header, double size_pt) {
  auto cell = text_cell(text, align, header);
  auto& p = std::get<Paragraph>(cell.blocks.front());
  p.runs.front().size_pt = size_pt;
  p.before_pt = p.after_pt = 2;
  if (header) cell.align = VerticalAlign::kCentre;
  return cell;
}

TableRow list_header(const std::vector<ListColumn>& columns, double size_pt) {
  TableRow header;
  header.header = true;
  for (const auto& column : columns)
    header.cells.push_back(list_cell(column.title, Align::kCentre, true, size_pt));
  return header;
}

TableRow list_row(const std::vector<ListColumn>& columns, const std::vector<std::string>& values,
                  double size_pt) {
  TableRow row;
  for (std::size_t i = 0; i < columns.size(); ++i)
    row.cells.push_back(list_cell(i < values.size() ? values[i] : "", columns[i].align, false, size_pt));
  return row;
}

}  // namespace

void append_part(Section& section, const std::string& text, const Format& format) {
  append_bold(section, text, 1, format);
}

void append_heading(Section& section, const std::string& text, const Format& format) {
  append_bold(section, text, 2, format);
}

void append_text(Section& section, const std::string& text, const Format& format) {
  append_text(section, std::vector<Run>{plain(text)}, format);
}

void append_text(Section& section, std::vector<Run> runs, const Format& format) {
  section.blocks.emplace_back(body_paragraph(std::move(runs), format));
}

void append_article(Section& section, int number, const std::string& title, const std::string& text,
                    const Format& format) {
  const auto name = "Điều " + std::to_string(number) + ".";
  if (title.empty()) return append_text(section, std::vector<Run>{bold(name + " "), plain(text)}, format);
  append_bold(section, name + " " + title, 2, format);
  if (!text.empty()) append_text(section, text, format);
}

std::string point_letter(int index) {
  constexpr std::array<std::string_view, 23> kLetters = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                         "i", "k", "l", "m", "n", "o", "p", "q",
                                                         "r", "s", "t", "u", "v", "x", "y"};
  const auto place = static_cast<std::size_t>(std::max(index, 0));
  std::string text;
  for (std::size_t i = 0; i <= place / kLetters.size(); ++i) text += kLetters[place % kLetters.size()];
  return text + ")";
}

void append_closing(Section& section, const std::vector<std::string>& recipients, const Signer& signer,
                    const Format& format) {
  append_gap(section);
  append_pair(section, recipients_cell(recipients, format), signer_cell(signer, format), kRecipientShare);
}

void append_two_signers(Section& section, const Signer& left, const Signer& right,
                        const std::vector<std::string>& recipients, const Format& format) {
  append_gap(section);
  append_pair(section, signer_cell(left, format), signer_cell(right, format), 0.5);
  if (recipients.empty()) return;
  append_gap(section);
  append_pair(section, recipients_cell(recipients, format), {}, kRecipientShare);
}

void append_list(Section& section, const std::vector<ListColumn>& columns,
                 const std::vector<std::vector<std::string>>& rows, double size_pt) {
  const auto total = std::accumulate(columns.begin(), columns.end(), 0.0,
                                     [](double sum, const ListColumn& column) { return sum + column.share; });
  Table table;
  for (const auto& column : columns)
    table.column_mm.push_back(text_width_mm(section.page) * column.share / total);
  table.rows.push_back(list_header(columns, size_pt));
  for (const auto& row : rows) table.rows.push_back(list_row(columns, row, size_pt));
  section.blocks.emplace_back(std::move(table));
}

}  // namespace vinhdanh::paper::decree30
