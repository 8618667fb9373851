#include "paper/xlsx_sheet.h"

#include <charconv>

#include "paper/xlsx_text.h"
#include "paper/zip_scan.h"

namespace vinhdanh::paper {

using base::msg;
using base::refuse;

namespace {

constexpr std::uint32_t kLongestRows = 64;  // text of a row, in longest cells

enum class Type : unsigned char { kNumber, kShared, kText, kInline, kBoolean, kError, kIsoDate };

Type type_from(std::string_view t) {
  if (t.empty() || t == "n") return Type::kNumber;
  if (t == "s") return Type::kShared;
  if (t == "str") return Type::kText;
  if (t == "inlineStr") return Type::kInline;
  if (t == "b") return Type::kBoolean;
  if (t == "e") return Type::kError;
  return t == "d" ? Type::kIsoDate : Type::kText;
}

// 0 for what is no number.
std::uint32_t count_from(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

class SheetHandler : public XmlHandler {
 public:
  SheetHandler(const SheetContext& context, const Sheet& sheet, const RowHandler& on_row)
      : context_(context), sheet_(sheet), on_row_(on_row) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;
  SheetEnd take() { return std::move(end_); }

 private:
  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void end_cell();
  void end_row();
  void keep_value();
  void keep_shared();
  void keep_number();
  void keep_boolean();
  void keep_text(CellKind kind);
  void keep_iso_date();
  void add(const Cell& cell);
  void add_merged(std::string_view reference);
  void complain(base::Message text, std::uint32_t column = 0);

  const SheetContext& context_;
  const Sheet& sheet_;
  const RowHandler& on_row_;
  SheetEnd end_;
  bool in_rows_ = false, in_cell_ = false, in_phonetic_ = false, collecting_ = false, has_value_ = false;
  std::uint32_t row_ = 0, column_ = 0;
  Cell cell_;  // the one being read
  Type type_ = Type::kNumber;
  std::uint32_t style_ = 0;
  std::string raw_;
  // Texts of the row lie in `row_text_`, which moves as it grows; views are made when the row is whole.
  struct Own {
    std::size_t cell, begin, length;
  };
  std::vector<Cell> cells_;
  std::vector<Own> owns_;
  std::string row_text_;
};

void SheetHandler::start(std::string_view name, const XmlAttributes& attributes) {
  if (in_cell_) {
    if (name == "rPh") in_phonetic_ = true;
    if (name == "f") cell_.is_formula = true;
    has_value_ |= name == "v" || name == "t";
    collecting_ = name == "v" || (name == "t" && !in_phonetic_);
  } else if (in_rows_) {
    if (name == "c") start_cell(attributes);
    if (name == "row") start_row(attributes);
  } else if (name == "sheetData") {
    in_rows_ = true;
  } else if (name == "mergeCell") {
    add_merged(attributes.get("ref"));
  }
}

void SheetHandler::end(std::string_view name) {
  collecting_ = false;
  if (in_cell_) {
    if (name == "rPh") in_phonetic_ = false;
    if (name == "c") end_cell();
  } else if (in_rows_) {
    if (name == "row") end_row();
    if (name == "sheetData") in_rows_ = false;
  }
}

void SheetHandler::text(std::string_view piece) {
  if (!collecting_) return;
  raw_.append(piece);
  if (raw_.size() > context_.limits.cell_bytes)
    complain(msg("The text in this cell is longer than Excel allows. Shorten it."), cell_.column);
}

void SheetHandler::start_row(const XmlAttributes& attributes) {
  const auto given = count_from(attributes.get("r"));
  const auto row = given ? given : row_ + 1;
  if (row <= row_)
    return complain(
        msg("The rows of the sheet are out of order. Open the file in Excel and "
            "save it again."));
  if (row > context_.limits.rows) return problems.push_back(too_large(context_.package.name()));
  row_ = row;
  column_ = 0;
}

void SheetHandler::start_cell(const XmlAttributes& attributes) {
  const auto given = parse_cell_name(attributes.get("r")).column;
  cell_ = {};
  cell_.column = given ? given : column_ + 1;
  if (cell_.column <= column_)
    return complain(msg("The cells of the row are out of order. Open the file in Excel and save it again."));
  if (cell_.column > context_.limits.columns) return problems.push_back(too_large(context_.package.name()));
  column_ = cell_.column;
  type_ = type_from(attributes.get("t"));
  style_ = count_from(attributes.get("s"));
  if (style_ < context_.looks.size()) cell_.encoding = context_.looks[style_].encoding;
  raw_.clear();
  in_cell_ = true;
  in_phonetic_ = has_value_ = false;
}

void SheetHandler::end_cell() {
  in_cell_ = false;
  if (!problems.empty()) return;
  if (has_value_ && !raw_.empty()) return keep_value();
  if (cell_.is_formula && !has_value_) add(cell_);  // never calculated
}

void SheetHandler::keep_value() {
  switch (type_) {
    case Type::kShared:
      return keep_shared();
    case Type::kNumber:
      return keep_number();
    case Type::kBoolean:
      return keep_boolean();
    case Type::kError:
      return keep_text(CellKind::kError);
    case Type::kIsoDate:
      return keep_iso_date();
    default:
      return keep_text(CellKind::kText);
  }
}

void SheetHandler::keep_shared() {
  std::size_t index = 0;
  const auto parsed = std::from_chars(raw_.data(), raw_.data() + raw_.size(), index);
  if (parsed.ec != std::errc() || index >= context_.strings.size())
    return complain(msg("This cell points to a text that is not in the file. Open the file in Excel and save "
                        "it again."),
                    cell_.column);
  cell_.text = context_.strings.at(index);
  if (!cell_.text.empty()) add(cell_);
}

void SheetHandler::keep_number() {
  const auto parsed = std::from_chars(raw_.data(), raw_.data() + raw_.size(), cell_.number);
  if (parsed.ec != std::errc() || parsed.ptr != raw_.data() + raw_.size()) return keep_text(CellKind::kText);
  cell_.kind = CellKind::kNumber;
  if (style_ < context_.looks.size()) {
    cell_.zero_digits = context_.looks[style_].zero_digits;
    apply_look(cell_, context_.looks[style_].look, context_.epoch_1904);
  }
  owns_.push_back({cells_.size(), row_text_.size(), raw_.size()});
  row_text_.append(raw_);
  add(cell_);
}

void SheetHandler::keep_boolean() {
  cell_.kind = CellKind::kBoolean;
  cell_.number = raw_ == "1" || raw_ == "true" ? 1 : 0;
  add(cell_);
}

void SheetHandler::keep_text(CellKind kind) {
  cell_.kind = kind;
  const auto begin = row_text_.size();
  append_cell_text(row_text_, raw_);
  if (row_text_.size() == begin) return;
  if (row_text_.size() > std::size_t{kLongestRows} * context_.limits.cell_bytes)
    return problems.push_back(too_large(context_.package.name()));
  owns_.push_back({cells_.size(), begin, row_text_.size() - begin});
  add(cell_);
}

void SheetHandler::keep_iso_date() {
  if (!read_iso_date(raw_, cell_)) return keep_text(CellKind::kText);
  add(cell_);
}

void SheetHandler::add(const Cell& cell) {
  cells_.push_back(cell);
}

void SheetHandler::end_row() {
  if (!problems.empty() || stop || cells_.empty()) return;
  for (const auto& own : owns_)
    cells_[own.cell].text = std::string_view(row_text_).substr(own.begin, own.length);
  ++end_.rows;
  stop = end_.stopped = !on_row_(sheet_, row_, cells_);
  cells_.clear();
  owns_.clear();
  row_text_.clear();
}

void SheetHandler::add_merged(std::string_view reference) {
  const auto colon = reference.find(':');
  const auto first = parse_cell_name(reference.substr(0, colon));
  const auto last = colon == reference.npos ? first : parse_cell_name(reference.substr(colon + 1));
  if (!first.column || !first.row || last.column < first.column || last.row < first.row) return;
  if (end_.merged.size() >= context_.limits.merged)
    return problems.push_back(too_large(context_.package.name()));
  end_.merged.push_back({first.column, first.row, last.column, last.row});
}

void SheetHandler::complain(base::Message text, std::uint32_t column) {
  auto problem = about_file(context_.package.name(), std::move(text));
  problem.place.sheet = sheet_.name;
  if (row_) problem.place.cell = column ? cell_name(column, row_) : std::to_string(row_);
  problems.push_back(std::move(problem));
}

}  // namespace

base::Result<SheetEnd> read_sheet(const SheetContext& context, const Sheet& sheet, std::string_view part,
                                  const RowHandler& on_row) {
  SheetHandler handler(context, sheet, on_row);
  if (auto parsed = scan_part(context.package, part, handler, context.limits.depth); !parsed)
    return refuse(std::move(parsed.error()));
  return handler.take();
}

CellPlace parse_cell_name(std::string_view name) {
  CellPlace place;
  std::size_t at = 0;
  for (; at < name.size() && at < 4; ++at) {
    char c = name[at];
    if (c == '$') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c < 'A' || c > 'Z') break;
    place.column = place.column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
  }
  while (at < name.size() && name[at] == '$') ++at;
  place.row = count_from(name.substr(at));
  return place;
}

}  // namespace vinhdanh::paper
