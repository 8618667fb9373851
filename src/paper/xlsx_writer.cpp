#include "paper/xlsx_writer.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <xlsxwriter.h>

#include "base/secret.h"
#include "base/text.h"
#include "paper/xlsx_formats.h"
#include "paper/xlsx_rows.h"
#include "paper/xlsx_text.h"

namespace vinhdanh::paper {

namespace {

constexpr std::size_t kCellUnits = 32'767;
constexpr std::size_t kInlineChoices = 255;  // of a list that stands in the rule itself
constexpr const char* kListsSheet = "_lists";

lxw_col_t col(std::size_t column) {
  return static_cast<lxw_col_t>(column);
}

struct OpenSheet {
  XlsxSheet layout;
  lxw_worksheet* sheet = nullptr;
  lxw_row_t header_row = 0;
  lxw_row_t next_row = 0;
};

// libxlsxwriter 1.1.4 never frees the formula of a list (some 20 bytes for each such column).
struct NoLeakCheck {
#ifdef __SANITIZE_ADDRESS__
  NoLeakCheck() {
    __lsan_disable();
  }
  ~NoLeakCheck() {
    __lsan_enable();
  }
#endif
};

std::string cell_text(std::string_view text) {
  return escape_cell_text(cut_text(text, kCellUnits));
}

bool stands_in_rule(const std::vector<std::string>& choices) {
  std::size_t length = choices.size();
  for (const auto& choice : choices) {
    if (choice.find_first_of(",\"") != std::string::npos) return false;
    length += choice.size();
  }
  return length <= kInlineChoices;
}

void set_up_page(OpenSheet& open) {
  if (open.layout.landscape) worksheet_set_landscape(open.sheet);
  worksheet_set_paper(open.sheet, 9);  // A4
  worksheet_fit_to_pages(open.sheet, 1, 0);
  worksheet_set_margins(open.sheet, 0.6, 0.4, 0.6, 0.6);
  worksheet_set_footer(open.sheet, "&C&P/&N");
  worksheet_repeat_rows(open.sheet, open.header_row, open.header_row);
  worksheet_freeze_panes(open.sheet, open.header_row + 1, col(open.layout.frozen_columns));
  if (open.layout.hidden) worksheet_hide(open.sheet);
}

void write_note(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& note) {
  lxw_comment_options options = {};
  options.width = 260;
  options.height = static_cast<std::uint16_t>(std::clamp<std::size_t>(40 + note.size() / 2, 60, 320));
  worksheet_write_comment_opt(sheet, row, column, cut_text(note, 32'000).c_str(), &options);
}

std::string as_text(const XlsxValue& value) {
  struct Text {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return fmt::format("{:.15g}", number); }
    std::string operator()(const base::Date& date) const { return base::show(date); }
    std::string operator()(base::Dong money) const { return std::to_string(money.amount); }
    std::string operator()(bool yes) const { return yes ? "TRUE" : "FALSE"; }
  };
  return std::visit(Text{}, value.value);
}

struct WriteValue {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;
  lxw_format* format;

  void operator()(std::monostate) const { worksheet_write_blank(sheet, row, column, format); }
  void operator()(const std::string& text) const {
    if (text.empty()) return (*this)(std::monostate());
    worksheet_write_string(sheet, row, column, cell_text(text).c_str(), format);
  }
  void operator()(double number) const { worksheet_write_number(sheet, row, column, number, format); }
  void operator()(std::int64_t number) const { (*this)(static_cast<double>(number)); }
  void operator()(base::Dong money) const { (*this)(static_cast<double>(money.amount)); }
  void operator()(bool yes) const { worksheet_write_boolean(sheet, row, column, yes, format); }
  void operator()(const base::Date& date) const {
    lxw_datetime day = {static_cast<int>(date.year()),
                        static_cast<int>(static_cast<unsigned>(date.month())),
                        static_cast<int>(static_cast<unsigned>(date.day())),
                        0,
                        0,
                        0};
    worksheet_write_datetime(sheet, row, column, &day, format);
  }
};

// Excel's calendar begins in 1900; older or impossible days stay readable as text.
bool fits_calendar(const XlsxValue& value) {
  const auto* date = std::get_if<base::Date>(&value.value);
  return !date || (base::valid(*date) && static_cast<int>(date->year()) >= 1900);
}

ColumnKind look_for(const XlsxValue& value, ColumnKind column) {
  return std::holds_alternative<base::Date>(value.value) ? ColumnKind::kDate : column;
}

}  // namespace

struct XlsxWriter::Book {
  explicit Book(lxw_workbook* opened) : book(opened), formats(opened) {}
  ~Book() {
    if (book) lxw_workbook_free(book);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  lxw_workbook* book;
  XlsxFormats formats;
  std::vector<OpenSheet> sheets;
  std::set<std::string> names;  // folded
  lxw_worksheet* lists = nullptr;
  std::vector<std::vector<std::string>> long_choices;

  std::string unique_name(std::string_view wanted);
  void write_titles(OpenSheet& open);
  void write_header(OpenSheet& open);
  void write_value(OpenSheet& open, std::size_t column, const XlsxValue& value);
  void close_sheet(OpenSheet& open);
  void offer_choices(OpenSheet& open, std::size_t column, lxw_row_t last_row);
  std::string list_range(const std::vector<std::string>& choices);
  void write_lists();
};

XlsxWriter::XlsxWriter(const std::filesystem::path& path, const XlsxInfo& info) {
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;
  auto* book = workbook_new_opt(path.c_str(), &options);
  if (!book) throw std::runtime_error("cannot start a workbook at " + path.string());
  book_ = std::make_unique<Book>(book);
  std::string title = info.title, author = info.author;
  lxw_doc_properties properties = {};
  properties.title = title.data();
  properties.author = author.data();
  // libxlsxwriter puts the clock in the place of 0; the beginning of zip's time is as good as none.
  constexpr time_t kBeginning = 315'532'800;  // 1 January 1980
  properties.created = std::max<time_t>(
      kBeginning, std::chrono::duration_cast<std::chrono::seconds>(info.created.time_since_epoch()).count());
  workbook_set_properties(book, &properties);
}

XlsxWriter::~XlsxWriter() = default;

std::size_t XlsxWriter::add_sheet(XlsxSheet layout) {
  OpenSheet open;
  layout.name = book_->unique_name(layout.name);
  open.sheet = workbook_add_worksheet(book_->book, layout.name.c_str());
  if (!open.sheet) throw std::runtime_error("cannot add sheet " + layout.name);
  open.layout = std::move(layout);
  book_->write_titles(open);
  book_->write_header(open);
  set_up_page(open);
  book_->sheets.push_back(std::move(open));
  return book_->sheets.size() - 1;
}

std::string XlsxWriter::Book::unique_name(std::string_view wanted) {
  const auto clean = clean_sheet_name(wanted);
  auto name = clean;
  for (int i = 2; !names.insert(base::lower(name)).second; ++i)
    name = clean_sheet_name(cut_text(clean, LXW_SHEETNAME_MAX - 5) + " (" + std::to_string(i) + ")");
  return name;
}

void XlsxWriter::Book::write_titles(OpenSheet& open) {
  bool first = true;
  for (const auto& line : open.layout.title_lines) {
    worksheet_write_string(open.sheet, open.next_row++, 0, cell_text(line).c_str(), formats.title(first));
    first = false;
  }
}

void XlsxWriter::Book::write_header(OpenSheet& open) {
  open.header_row = open.next_row++;
  for (std::size_t i = 0; i < open.layout.columns.size(); ++i) {
    const auto& column = open.layout.columns[i];
    worksheet_set_column(open.sheet, col(i), col(i), column.width,
                         formats.cell(column.kind, CellMark::kNone, column.wrap));
    worksheet_write_string(open.sheet, open.header_row, col(i), cell_text(column.title).c_str(),
                           formats.header(column.required));
    if (!column.note.empty()) write_note(open.sheet, open.header_row, col(i), column.note);
  }
}

void XlsxWriter::add_row(std::size_t sheet, std::span<const XlsxValue> values) {
  auto& open = book_->sheets.at(sheet);
  if (open.next_row >= LXW_ROW_MAX) throw std::runtime_error("more rows than a sheet can hold");
  for (std::size_t i = 0; i < values.size(); ++i) book_->write_value(open, i, values[i]);
  ++open.next_row;
}

void XlsxWriter::Book::write_value(OpenSheet& open, std::size_t column, const XlsxValue& value) {
  const bool described = column < open.layout.columns.size();
  const auto kind = described ? open.layout.columns[column].kind : ColumnKind::kText;
  const bool wrap = described && open.layout.columns[column].wrap;
  const bool empty = std::holds_alternative<std::monostate>(value.value);
  if (!value.note.empty()) write_note(open.sheet, open.next_row, col(column), value.note);
  if (empty && value.mark == CellMark::kNone) return;
  const bool text = (kind == ColumnKind::kText || !fits_calendar(value)) && !empty;
  auto* format = formats.cell(text ? kind : look_for(value, kind), value.mark, wrap);
  const WriteValue write{open.sheet, open.next_row, col(column), format};
  text ? write(as_text(value)) : std::visit(write, value.value);
}

void XlsxWriter::finish() {
  if (!book_->book) return;
  for (auto& open : book_->sheets) book_->close_sheet(open);
  book_->write_lists();
  auto* book = std::exchange(book_->book, nullptr);
  if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
    throw std::runtime_error(std::string("cannot write the workbook: ") + lxw_strerror(error));
}

void XlsxWriter::Book::close_sheet(OpenSheet& open) {
  const auto& columns = open.layout.columns;
  const auto last = std::min<lxw_row_t>(open.next_row + open.layout.empty_rows, LXW_ROW_MAX) - 1;
  if (open.layout.filter && !columns.empty())
    worksheet_autofilter(open.sheet, open.header_row, 0, std::max(last, open.header_row),
                         col(columns.size() - 1));
  std::string text_cells;
  for (std::size_t i = 0; i < columns.size() && last > open.header_row; ++i) {
    const auto name = column_name(static_cast<std::uint32_t>(i + 1));
    if (columns[i].kind == ColumnKind::kText)
      text_cells += fmt::format("{}{}{}:{}{}", text_cells.empty() ? "" : " ", name, open.header_row + 2, name,
                                last + 1);
    if (!columns[i].choices.empty()) offer_choices(open, i, last);
  }
  if (!text_cells.empty())  // no green corner on numbers that are meant to be text
    worksheet_ignore_errors(open.sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, text_cells.c_str());
}

void XlsxWriter::Book::offer_choices(OpenSheet& open, std::size_t column, lxw_row_t last_row) {
  const auto& choices = open.layout.columns[column].choices;
  std::vector<const char*> inline_list;
  std::string range;
  lxw_data_validation rule = {};
  if (stands_in_rule(choices)) {
    for (const auto& choice : choices) inline_list.push_back(choice.c_str());
    inline_list.push_back(nullptr);
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = const_cast<decltype(rule.value_list)>(inline_list.data());
  } else {
    range = list_range(choices);
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
  }
  [[maybe_unused]] const NoLeakCheck known;
  worksheet_data_validation_range(open.sheet, open.header_row + 1, col(column), last_row, col(column), &rule);
}

// Long lists stand in a hidden sheet, one column each.
std::string XlsxWriter::Book::list_range(const std::vector<std::string>& choices) {
  auto same = std::ranges::find(long_choices, choices);
  if (same == long_choices.end()) same = long_choices.insert(same, choices);
  const auto column = column_name(static_cast<std::uint32_t>(same - long_choices.begin() + 1));
  return fmt::format("={}!${}$1:${}${}", kListsSheet, column, column, choices.size());
}

void XlsxWriter::Book::write_lists() {
  if (long_choices.empty()) return;
  lists = workbook_add_worksheet(book, kListsSheet);
  if (!lists) throw std::runtime_error("cannot add the sheet of lists");
  worksheet_hide(lists);
  std::size_t rows = 0;
  for (const auto& list : long_choices) rows = std::max(rows, list.size());
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t i = 0; i < long_choices.size(); ++i)
      if (row < long_choices[i].size())
        worksheet_write_string(lists, static_cast<lxw_row_t>(row), col(i), long_choices[i][row].c_str(),
                               nullptr);
}

std::string xlsx_bytes(const XlsxInfo& info, const std::function<void(XlsxWriter&)>& fill) {
  const auto path = std::filesystem::temp_directory_path() / ("vinhdanh-" + base::random_hex(12) + ".xlsx");
  struct Remove {
    const std::filesystem::path& path;
    ~Remove() {
      std::error_code ignored;
      std::filesystem::remove(path, ignored);
    }
  } remove{path};
  XlsxWriter writer(path, info);
  fill(writer);
  writer.finish();
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace vinhdanh::paper
