#include "paper/csv_reader.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "paper/xlsx_format.h"
#include "paper/xlsx_text.h"
#include "paper/zip_reader.h"

namespace vinhdanh::paper {

using base::msg;
using base::refuse;
using base::Result;
using namespace std::string_view_literals;

namespace {

// With a byte order mark; `bytes` begins with it.
std::string from_utf16(std::string_view bytes) {
  const bool little = bytes.starts_with("\xFF\xFE"sv);
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::uint32_t>(little ? a | b << 8 : b | a << 8);
  };
  std::string text;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    auto c = unit(at);
    if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    }
    append_utf8(text, c);
  }
  return text;
}

std::string to_utf8(std::string bytes) {
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return from_utf16(bytes);
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.erase(0, 3);
  return bytes;
}

// The separator that occurs most often outside quotes in the first lines.
char find_separator(std::string_view text) {
  constexpr std::array kSeparators = {';', ',', '\t'};
  std::array<int, kSeparators.size()> seen{};
  bool quoted = false;
  for (const char c : text.substr(0, 16'384)) {
    if (c == '"') quoted = !quoted;
    for (std::size_t i = 0; i < kSeparators.size(); ++i)
      if (!quoted && c == kSeparators[i]) ++seen[i];
  }
  return kSeparators[static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin())];
}

class Csv : public RowSource {
 public:
  Csv(std::string text, const std::string& name, const ReadLimits& limits)
      : text_(std::move(text)), file_(name), limits_(limits) {
    const auto dot = name.rfind('.');
    sheets_.push_back({name.substr(0, dot), false});
    const bool told = text_.starts_with("sep=") && text_.size() > 4;
    separator_ = told ? text_[4] : find_separator(text_);
    if (told) begin_ = std::min(text_.find('\n'), text_.size() - 1) + 1;
  }
  const std::vector<Sheet>& sheets() const override { return sheets_; }
  const base::Problems& warnings() const override { return warnings_; }
  Result<SheetEnd> read(std::size_t sheet, const RowHandler& on_row) override;

 private:
  Result<void> read_record(std::uint32_t row);
  std::string_view read_field();
  std::string_view read_quoted();

  std::string text_, file_;
  ReadLimits limits_;
  char separator_ = ',';
  std::size_t begin_ = 0, at_ = 0;
  std::vector<Sheet> sheets_;
  base::Problems warnings_;
  std::vector<Cell> cells_;
  std::string unquoted_;  // reserved as large as the text, so that views into it stay
};

Result<SheetEnd> Csv::read(std::size_t sheet, const RowHandler& on_row) {
  SheetEnd end;
  at_ = begin_;
  for (std::uint32_t row = 1; at_ < text_.size(); ++row) {
    if (row > limits_.rows) return refuse(too_large(file_));
    if (auto record = read_record(row); !record) return refuse(std::move(record.error()));
    if (cells_.empty()) continue;
    ++end.rows;
    end.stopped = !on_row(sheets_.at(sheet), row, cells_);
    if (end.stopped) break;
  }
  return end;
}

Result<void> Csv::read_record(std::uint32_t row) {
  cells_.clear();
  unquoted_.clear();
  for (std::uint32_t column = 1;; ++column) {
    Cell cell;
    cell.column = column;
    cell.text = read_field();
    if (column > limits_.columns) return refuse(too_large(file_));
    if (cell.text.size() > limits_.cell_bytes) {
      auto found = about_file(file_, msg("The text in this cell is longer than Excel allows. Shorten it."));
      found.place.cell = cell_name(column, row);
      return refuse(std::move(found));
    }
    if (!cell.text.empty()) cells_.push_back(cell);
    if (at_ >= text_.size()) return {};
    if (text_[at_++] != separator_) break;
  }
  if (text_[at_ - 1] == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
  return {};
}

// Leaves `at_` on the separator or line end behind the field.
std::string_view Csv::read_field() {
  if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
  const char ends[] = {separator_, '\r', '\n'};
  const auto end = std::min(text_.find_first_of({ends, 3}, at_), text_.size());
  const auto field = std::string_view(text_).substr(at_, end - at_);
  at_ = end;
  return field;
}

// A quote that is never closed takes the rest of the file; the limit of a cell catches that.
std::string_view Csv::read_quoted() {
  if (unquoted_.capacity() < text_.size()) unquoted_.reserve(text_.size());
  const auto begin = unquoted_.size();
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] == '"') {
      if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
      ++at_;
    }
    if (text_[at_] != '\r') unquoted_ += text_[at_];
  }
  if (at_ < text_.size()) ++at_;
  while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\r' && text_[at_] != '\n')
    unquoted_ += text_[at_++];  // what stands behind the closing quote
  return std::string_view(unquoted_).substr(begin);
}

}  // namespace

Result<std::unique_ptr<RowSource>> open_csv_from_memory(std::string bytes, std::string name,
                                                        const ReadLimits& limits) {
  if (bytes.size() > limits.file_bytes) return refuse(too_large(name));
  if (auto why = why_not_readable(bytes)) return refuse(about_file(name, std::move(*why)));
  auto text = to_utf8(std::move(bytes));
  if (!base::valid_utf8(text))
    return refuse(
        about_file(name, msg("The letters of this text file cannot be told apart (it is not UTF-8). In "
                             "Excel choose “Save As”, type “CSV UTF-8 (*.csv)”, or save it as .xlsx.")));
  return std::make_unique<Csv>(std::move(text), name, limits);
}

}  // namespace vinhdanh::paper
