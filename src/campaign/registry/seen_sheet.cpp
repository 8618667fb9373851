#include "campaign/registry/seen_sheet.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "campaign/registry/column_proposal.h"
#include "campaign/registry/workbook_sheets.h"

namespace vinhdanh::campaign::registry {
namespace {

constexpr std::size_t kValuesShown = 3;
constexpr std::size_t kRowsBelow = 20;  // among which the first values are looked for
constexpr std::size_t kShown = 60;      // bytes of a value, more or less

struct SeenRow {
  std::uint32_t number;
  std::vector<std::pair<std::uint32_t, std::string>> cells;
};

SeenRow copy(std::uint32_t number, std::span<const paper::Cell> cells) {
  SeenRow out{number, {}};
  for (const auto& cell : cells)
    if (auto text = tidy_text(cell); !text.empty()) out.cells.emplace_back(cell.column, std::move(text));
  return out;
}

std::vector<paper::Cell> cells_of(const SeenRow& row) {
  std::vector<paper::Cell> out(row.cells.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].column = row.cells[i].first;
    out[i].text = row.cells[i].second;
  }
  return out;
}

std::vector<std::string> texts(const SeenRow& row) {
  std::vector<std::string> out;
  for (const auto& [column, text] : row.cells) out.push_back(text);
  return out;
}

base::Result<std::vector<SeenRow>> upper_rows(paper::RowSource& source, std::size_t tab) {
  std::vector<SeenRow> rows;
  auto end =
      source.read(tab, [&](const paper::Sheet&, std::uint32_t row, std::span<const paper::Cell> cells) {
        rows.push_back(copy(row, cells));
        if (rows.back().cells.empty()) rows.pop_back();
        return rows.size() < kLastHeaderRow + kRowsBelow && row < kLastHeaderRow + kRowsBelow;
      });
  if (!end) return base::refuse(std::move(end.error()));
  return rows;
}

class Looking {
 public:
  Looking(const std::vector<SeenRow>& rows, SeenSheet& sheet) : rows_(rows), sheet_(sheet) {}

  void find(const ColumnChoices& choices) {
    for (const auto& row : rows_)
      if (const auto* chosen = choices.find(shape_of(texts(row)), sheet_.name)) {
        sheet_.chosen = chosen;
        take(row);
        break;
      }
    if (const auto* row = header_of_template(); row != nullptr && sheet_.header_row == 0) take(*row);
    if (sheet_.header_row == 0) take_best();
    note_values();
  }

 private:
  bool candidate(const SeenRow& row) const { return row.number <= kLastHeaderRow && row.cells.size() >= 2; }

  const SeenRow* header_of_template() {
    const auto* named = sheet_named(sheet_.name);
    for (const auto& row : rows_) {
      if (!candidate(row)) continue;
      const auto cells = cells_of(row);
      const auto* layout = named != nullptr ? named : sheet_with_header(cells);
      if (layout == nullptr) continue;
      FoundSheet found{0, {}, sheet_.name, layout, {}, {}};
      ProblemList said;
      if (!read_header(found, row.number, cells, said)) continue;
      sheet_.layout = layout;
      sheet_.fits = !said.has_errors() && said.take_warnings().empty();
      return &row;
    }
    sheet_.layout = named;
    return nullptr;
  }

  // The row with most words of headers; among equals the upper one.
  void take_best() {
    const SeenRow* best = nullptr;
    std::size_t most = 1;
    for (const auto& row : rows_) {
      if (!candidate(row)) continue;
      const auto words = known_headers(texts(row));
      if (words <= most) continue;
      most = words;
      best = &row;
    }
    if (best != nullptr) take(*best);
  }

  void take(const SeenRow& header) {
    sheet_.header_row = header.number;
    sheet_.headers.clear();
    for (const auto& [column, text] : header.cells) sheet_.headers.push_back({column, text, {}});
  }

  void note_values() {
    for (const auto& row : rows_) {
      if (row.number < sheet_.header_row)
        for (const auto& [column, text] : row.cells) sheet_.titles += base::fold(text) + " ";
      if (row.number <= sheet_.header_row || sheet_.header_row == 0 || numbers_columns(cells_of(row)))
        continue;
      for (const auto& [column, text] : row.cells) {
        const auto header = std::ranges::find(sheet_.headers, column, &SeenSheet::Header::column);
        if (header != sheet_.headers.end() && header->values.size() < kValuesShown)
          header->values.push_back(text.size() > kShown ? base::nfc(text.substr(0, kShown)) + "…" : text);
      }
    }
  }

  const std::vector<SeenRow>& rows_;
  SeenSheet& sheet_;
};

// 1 for "1", "(1)" and "-1", which is what Excel makes of a typed "(1)"; nothing for what is no number of one
// or two digits.
std::optional<int> small_number(std::string_view text) {
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || text.size() > 2) return {};
  if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return {};
  return std::stoi(std::string(text));
}

bool is_letter(std::string_view text) {
  return text.size() == 1 && text[0] >= 'A' && text[0] <= 'F';
}

}  // namespace

std::string SeenSheet::shape() const {
  std::vector<std::string> all;
  for (const auto& header : headers) all.push_back(header.text);
  return shape_of(all);
}

base::Result<std::vector<SeenSheet>> look_at_sheets(paper::RowSource& source, const ColumnChoices& choices) {
  std::vector<SeenSheet> out;
  for (std::size_t tab = 0; tab < source.sheets().size(); ++tab) {
    const auto& from = source.sheets()[tab];
    if (is_guide(from.name) || (from.hidden && sheet_named(from.name) == nullptr)) continue;
    const auto rows = upper_rows(source, tab);
    if (!rows) return base::refuse(rows.error());
    SeenSheet sheet;
    sheet.tab = tab;
    sheet.name = from.name;
    Looking(*rows, sheet).find(choices);
    if (sheet.header_row != 0) out.push_back(std::move(sheet));
  }
  return out;
}

std::pair<std::uint32_t, const SheetChoice*> remembered(paper::RowSource& source, std::size_t tab,
                                                        const ColumnChoices& choices) {
  std::pair<std::uint32_t, const SheetChoice*> out{0, nullptr};
  if (choices.empty()) return out;
  const auto& name = source.sheets()[tab].name;
  // What is wrong with the sheet is said when it is read whole.
  (void)source.read(tab, [&](const paper::Sheet&, std::uint32_t row, std::span<const paper::Cell> cells) {
    out = {row, choices.find(shape_of(texts(copy(row, cells))), name)};
    return out.second == nullptr && row < kLastHeaderRow;
  });
  return out.second == nullptr ? std::pair<std::uint32_t, const SheetChoice*>{0, nullptr} : out;
}

bool numbers_columns(std::span<const paper::Cell> cells) {
  int next = 0;
  for (const auto& cell : cells) {
    const auto text = tidy_text(cell);
    const auto number = small_number(text);
    if (!number && next == 0 && is_letter(text)) continue;
    if (!number || (next != 0 && *number != next) || (next == 0 && *number != 1)) return false;
    next = *number + 1;
  }
  return next >= 3 && cells.size() >= 3;
}

}  // namespace vinhdanh::campaign::registry
