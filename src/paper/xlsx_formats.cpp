#include "paper/xlsx_formats.h"

#include "base/text.h"

namespace vinhdanh::paper {

namespace {

constexpr lxw_color_t kHeaderFill = 0xF1E7D3;
constexpr lxw_color_t kRequired = 0x9B1C1F;
constexpr lxw_color_t kLine = 0xBFBFBF;

const char* number_format(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::kText:
      return "@";
    case ColumnKind::kNumber:
      return "#,##0.##";
    case ColumnKind::kPercent:
      return "0%";
    case ColumnKind::kDate:
      return "dd/mm/yyyy";
    default:
      return "#,##0";
  }
}

lxw_color_t fill_of(CellMark mark) {
  switch (mark) {
    case CellMark::kError:
      return 0xF8C9C4;
    case CellMark::kWarning:
      return 0xFDE9B5;
    case CellMark::kNew:
      return 0xD8EFD9;
    case CellMark::kChanged:
      return 0xD6E6F7;
    default:
      return 0xEFEFEF;
  }
}

std::size_t sequence_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

lxw_format* XlsxFormats::cell(ColumnKind kind, CellMark mark, bool wrap) {
  auto& format = cells_[{kind, mark, wrap}];
  if (format) return format;
  format = workbook_add_format(book_);
  format_set_num_format(format, number_format(kind));
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (wrap) format_set_text_wrap(format);
  if (mark == CellMark::kTotal) format_set_bold(format);
  if (mark != CellMark::kNone) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_bg_color(format, fill_of(mark));
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kLine);
  }
  return format;
}

lxw_format* XlsxFormats::header(bool required) {
  auto& format = headers_[required];
  if (format) return format;
  format = workbook_add_format(book_);
  format_set_bold(format);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_CENTER);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_pattern(format, LXW_PATTERN_SOLID);
  format_set_bg_color(format, kHeaderFill);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, kLine);
  if (required) format_set_font_color(format, kRequired);
  return format;
}

lxw_format* XlsxFormats::title(bool first) {
  auto& format = titles_[first];
  if (format) return format;
  format = workbook_add_format(book_);
  if (first) format_set_bold(format);
  if (first) format_set_font_size(format, 14);
  if (!first) format_set_italic(format);
  return format;
}

std::string clean_sheet_name(std::string_view name) {
  std::string clean(base::tidy(name));
  for (char& c : clean)
    if (std::string_view("[]:*?/\\").find(c) != std::string_view::npos) c = ' ';
  clean = base::tidy(cut_text(clean, LXW_SHEETNAME_MAX));
  while (clean.starts_with('\'')) clean.erase(0, 1);
  while (clean.ends_with('\'')) clean.pop_back();
  return clean.empty() ? "Sheet" : clean;
}

std::string cut_text(std::string_view text, std::size_t units) {
  std::string repaired;
  if (!base::valid_utf8(text)) text = repaired = base::nfc(text);
  std::size_t used = 0, fits = 0, at = 0;
  while (at < text.size()) {
    const auto length = sequence_length(text[at]);
    used += length == 4 ? 2 : 1;
    if (used > units) return std::string(text.substr(0, fits)) + "…";
    at += length;
    if (used < units) fits = at;  // leaves room for the ellipsis
  }
  return std::string(text);
}

}  // namespace vinhdanh::paper
