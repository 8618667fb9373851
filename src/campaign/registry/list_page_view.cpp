#include "campaign/registry/list_page_view.h"

#include <algorithm>

#include "campaign/registry/list_export.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using platform::web::Block;
using At = ListPlace::At;

constexpr int kYearsOffered = 15;

std::string chosen(const ListView& view, std::string_view key) {
  const auto found = view.filters.find(std::string(key));
  return found == view.filters.end() ? std::string() : found->second;
}

void add_option(Block filter, std::string_view code, const base::Message& label, std::string_view chosen) {
  filter.add("OPTION").set("CODE", code).set("OPTION_LABEL", label).show_if(code == chosen, "CHOSEN");
}

// What a form sends along: the rest of the view.
void keep(Block page, std::string_view section, std::string_view name, std::string_view value) {
  page.add(section).set("KEPT_NAME", name).set("KEPT_VALUE", value);
}

void keep_sort(Block page, std::string_view section, const ListView& view) {
  const auto standard = standard_view(view.kind);
  if (view.sort != standard.sort || view.descending != standard.descending)
    keep(page, section, "sort", (view.descending ? "-" : "") + view.sort);
}

void show_heads(Block page, const ListView& view) {
  const auto& layout = list_layout(view.kind);
  for (const auto& key : view.columns) {
    const auto& column = *find_column(layout, key);
    auto head = page.add("HEADS");
    head.set("LABEL", column.header).set("CLASS", column.type == ListCellType::kNumber ? "num" : "");
    head.show(column.sortable ? "SORTABLE" : "PLAIN");
    if (!column.sortable) continue;
    const bool current = view.sort == key;
    auto sorted = view;
    sorted.sort = key;
    sorted.descending = current && !view.descending;
    head.set("HREF", list_link(sorted));
    if (current) head.show(view.descending ? "DESCENDING" : "ASCENDING");
  }
}

// 1.234.567, in English 1,234,567.
std::string grouped(std::int64_t number, base::Language language) {
  auto text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), 1, language == base::Language::kEnglish ? ',' : '.');
  return text;
}

}  // namespace

std::string list_path(ListKind kind) {
  return kind == ListKind::kPeople ? "/people"
                                   : "/lists/" + std::string(kListCodes[static_cast<std::size_t>(kind)]);
}

std::string list_link(const ListView& view, const std::string& more) {
  return address(list_path(view.kind), {address_of(view), more});
}

void show_list_names(Block page, ListKind chosen) {
  for (std::size_t i = 0; i < kListCodes.size(); ++i) {
    const auto kind = static_cast<ListKind>(i);
    auto name = page.add("LIST");
    name.set("LIST_NAME", list_layout(kind).name).set("LIST_HREF", list_path(kind));
    name.show_if(kind == chosen, "IS_THIS");
  }
}

void show_filters(Block page, const ListView& view, int this_year, bool with_unit,
                  const std::vector<std::pair<std::string, std::string>>& units) {
  const auto& layout = list_layout(view.kind);
  page.set("PATH_OF_LIST", list_path(view.kind)).set("Q", view.words).set("WORDS_LABEL", layout.words);
  for (const auto& filter : layout.filters) {
    if (filter.type == ListFilter::Type::kUnit && !with_unit) continue;
    auto block = page.add("FILTER");
    const auto code = chosen(view, filter.key);
    block.set("KEY", filter.key).set("FILTER_LABEL", filter.label).set("CODE_TYPED", code);
    const bool typed = filter.type == ListFilter::Type::kUnit && units.size() > kUnitsToChoose;
    if (typed) block.set("FILTER_LABEL", msg("Unit code"));
    block.show(typed ? "IS_TYPED" : "IS_CHOSEN");
    if (typed) continue;
    for (const auto& option : filter.options) add_option(block, option.code, option.label, code);
    if (filter.type == ListFilter::Type::kUnit)
      for (const auto& [unit, name] : units) add_option(block, unit, base::verbatim(name), code);
    if (filter.type != ListFilter::Type::kYear) continue;
    for (int year = this_year; year > this_year - kYearsOffered; --year)
      add_option(block, std::to_string(year), base::verbatim(std::to_string(year)), code);
  }
  if (view.columns != standard_view(view.kind).columns)
    for (const auto& column : view.columns) keep(page, "KEPT", "column", column);
  keep_sort(page, "KEPT", view);
}

void show_columns(Block page, const ListView& view) {
  const auto& columns = list_layout(view.kind).columns;
  for (const auto& column : columns) {
    auto row = page.add("COLUMN");
    row.set("COLUMN_KEY", column.key).set("COLUMN_LABEL", column.header);
    if (&column == &columns.front())
      row.show("IS_FIRST");
    else if (std::ranges::find(view.columns, column.key) != view.columns.end())
      row.show("IS_SHOWN");
  }
  if (!view.words.empty()) keep(page, "KEPT_BESIDE", "q", view.words);
  for (const auto& [key, code] : view.filters) keep(page, "KEPT_BESIDE", key, code);
  keep_sort(page, "KEPT_BESIDE", view);
}

void show_rows(Block page, const ListView& view, const ListPage& rows) {
  const auto& layout = list_layout(view.kind);
  struct Head {
    std::string label;
    const char* css;
  };
  std::vector<Head> heads;
  for (const auto& key : view.columns) {
    const auto& column = *find_column(layout, key);
    heads.push_back({say(page.language(), column.header), column.type == ListCellType::kNumber ? "num" : ""});
  }
  show_heads(page, view);
  for (const auto& row : rows.rows) {
    auto line = page.add("ROW");
    line.set("FIRST", shown(row.cells.front(), page.language()));
    line.show(row.link.empty() ? "UNLINKED" : "LINKED").set("ROW_HREF", row.link);
    for (std::size_t i = 1; i < row.cells.size(); ++i)
      line.add("CELL")
          .set("CELL_LABEL", heads[i].label)
          .set("CELL_CLASS", heads[i].css)
          .set("TEXT", shown(row.cells[i], page.language()));
  }
}

void show_foot(Block page, const ListView& view, const ListPage& rows) {
  const auto number = grouped(rows.count, page.language());
  page.set("COUNT_TEXT", rows.count_goes_on ? msg("More than {0}", number) : msg("In all: {0}", number));
  if (rows.count_goes_on) page.add("COUNT_ALL").set("COUNT_HREF", list_link(view, "count=all"));
  const auto link = [&](const char* section, const ListPlace& place) {
    page.add(section).set("PAGE_HREF", list_link(view, address_of(place)));
  };
  if (rows.more_before) {
    link("HAS_FIRST", {});
    link("HAS_PREVIOUS",
         {At::kBefore, rows.rows.empty() ? std::vector<std::string>{} : rows.rows.front().key});
  }
  if (rows.more_after) {
    link("HAS_NEXT", {At::kAfter, rows.rows.empty() ? std::vector<std::string>{} : rows.rows.back().key});
    link("HAS_LAST", {At::kLast, {}});
  }
  if (rows.count == 0) return;
  const auto path = list_path(view.kind) + "/export";
  auto block = page.add("HAS_EXPORT");
  block.set("XLSX_HREF", address(path, {address_of(view)}));
  block.set("CSV_HREF", address(path, {address_of(view), "format=csv"}));
}

void show_views(Block page, const ListView& view, const std::vector<SavedView>& views) {
  const auto query = address_of(view);
  page.set("LIST_CODE", kListCodes[static_cast<std::size_t>(view.kind)]).set("QUERY", query);
  page.set("STANDARD_HREF", list_path(view.kind)).show_if(query.empty(), "IS_STANDARD");
  bool known = query.empty();
  for (const auto& one : views) {
    auto row = page.add("VIEW");
    row.set("VIEW_NAME", one.name).set("VIEW_HREF", "/lists/views/" + one.token);
    if (one.query != query) continue;
    row.show("IS_CURRENT");
    if (!known)
      page.add("CURRENT_VIEW").set("VIEW_NAME", one.name).set("VIEW_HREF", "/lists/views/" + one.token);
    known = true;
  }
  page.show_if(!known, "CAN_SAVE").show_if(!views.empty(), "HAS_VIEWS");
}

}  // namespace vinhdanh::campaign::registry
