#include "campaign/registry/list_export.h"

#include "paper/xlsx_writer.h"

namespace vinhdanh::campaign::registry {
namespace {

// Of the 1,048,576 rows that a sheet has, some stand above the records.
constexpr std::size_t kFullSheet = 1'048'000;

paper::ColumnKind kind_of(const ListColumn& column) {
  // A year is no amount: it has no mark of thousands.
  if (column.type == ListCellType::kNumber && column.key != "year") return paper::ColumnKind::kInteger;
  return column.type == ListCellType::kDate ? paper::ColumnKind::kDate : paper::ColumnKind::kText;
}

paper::XlsxSheet sheet_of(const ListView& view, base::Language language, int number) {
  const auto& layout = list_layout(view.kind);
  paper::XlsxSheet sheet;
  sheet.name = say(language, layout.name) + (number > 1 ? " (" + std::to_string(number) + ")" : "");
  for (const auto& key : view.columns) {
    const auto& column = *find_column(layout, key);
    paper::XlsxColumn to;
    to.title = say(language, column.header);
    to.kind = kind_of(column);
    to.width = column.width;
    sheet.columns.push_back(std::move(to));
  }
  sheet.frozen_columns = 1;
  return sheet;
}

paper::XlsxValue value_of(const ListCell& cell, base::Language language) {
  paper::XlsxValue out;
  if (const auto* number = std::get_if<std::int64_t>(&cell))
    out.value = *number;
  else if (const auto* day = std::get_if<base::Date>(&cell))
    out.value = *day;
  else if (auto text = shown(cell, language); !text.empty())
    out.value = std::move(text);
  return out;
}

// A formula begins with one of these (OWASP, CSV injection).
bool looks_like_formula(const ListCell& cell, const std::string& text) {
  return std::holds_alternative<std::string>(cell) && !text.empty() &&
         std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

void add_field(std::string& line, std::string text) {
  if (text.find_first_of("\",\r\n") == std::string::npos) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

}  // namespace

std::string list_xlsx(const ListView& view, base::Language language, base::Instant now, const EachRow& rows) {
  paper::XlsxInfo info;
  info.title = say(language, list_layout(view.kind).name);
  info.created = now;
  return paper::xlsx_bytes(info, [&](paper::XlsxWriter& out) {
    int sheets = 1;
    std::size_t written = 0;
    auto sheet = out.add_sheet(sheet_of(view, language, sheets));
    std::vector<paper::XlsxValue> values(view.columns.size());
    rows([&](const ListRow& row) {
      if (written++ == kFullSheet) {
        sheet = out.add_sheet(sheet_of(view, language, ++sheets));
        written = 1;
      }
      for (std::size_t i = 0; i < values.size(); ++i) values[i] = value_of(row.cells[i], language);
      out.add_row(sheet, values);
    });
  });
}

std::string list_csv(const ListView& view, base::Language language, const EachRow& rows) {
  const auto& layout = list_layout(view.kind);
  std::string out = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    if (i > 0) out += ',';
    add_field(out, say(language, find_column(layout, view.columns[i])->header));
  }
  out += "\r\n";
  rows([&](const ListRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) out += ',';
      auto text = shown(row.cells[i], language);
      if (looks_like_formula(row.cells[i], text)) text.insert(0, "'");
      add_field(out, std::move(text));
    }
    out += "\r\n";
  });
  return out;
}

std::string shown(const ListCell& cell, base::Language language) {
  struct Shown {
    base::Language language;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const base::Date& day) const { return base::show(day); }
    std::string operator()(const base::Message& message) const { return base::say(language, message); }
  };
  return std::visit(Shown{language}, cell);
}

}  // namespace vinhdanh::campaign::registry
