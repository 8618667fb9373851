#include "campaign/registry/list_view.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;

constexpr std::size_t kLongestWords = 200;
constexpr std::size_t kLongestCode = 100;
constexpr char kBetween = '\x1F';  // the parts of a row; stands in no value

bool is_year(std::string_view text) {
  return text.size() == 4 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool allowed(const ListFilter& filter, std::string_view code) {
  if (filter.type == ListFilter::Type::kYear) return is_year(code);
  if (filter.type == ListFilter::Type::kUnit) return code.size() <= kLongestCode;
  return std::ranges::find(filter.options, code, &ListFilter::Option::code) != filter.options.end();
}

void read_columns(ListView& view, const ListLayout& layout, const http::Fields& query) {
  const auto chosen = query.get_all("column");
  std::vector<std::string> columns;
  for (const auto& column : layout.columns)
    if (&column == &layout.columns.front() || std::ranges::find(chosen, column.key) != chosen.end())
      columns.emplace_back(column.key);
  if (!chosen.empty()) view.columns = std::move(columns);
}

void read_sort(ListView& view, const ListLayout& layout, std::string_view text) {
  const bool descending = text.starts_with('-');
  if (descending) text.remove_prefix(1);
  const auto* column = find_column(layout, text);
  if (column == nullptr || !column->sortable) return;
  view.sort = text;
  view.descending = descending;
}

std::string part(std::string_view name, std::string_view value) {
  return std::string(name) + "=" + http::encode_url(value);
}

}  // namespace

ListView standard_view(ListKind kind) {
  const auto& layout = list_layout(kind);
  ListView view;
  view.kind = kind;
  for (const auto& column : layout.columns)
    if (column.standard) view.columns.emplace_back(column.key);
  view.sort = layout.sort;
  view.descending = layout.descending;
  return view;
}

ListView read_view(ListKind kind, const http::Fields& query) {
  const auto& layout = list_layout(kind);
  auto view = standard_view(kind);
  view.words = base::nfc(base::tidy(query.get("q")).substr(0, kLongestWords));
  for (const auto& filter : layout.filters)
    if (const auto code = query.get(filter.key); !code.empty() && allowed(filter, code))
      view.filters.emplace(filter.key, base::nfc(code));
  read_columns(view, layout, query);
  read_sort(view, layout, query.get("sort"));
  return view;
}

std::string address_of(const ListView& view) {
  const auto standard = standard_view(view.kind);
  std::vector<std::string> parts;
  if (!view.words.empty()) parts.push_back(part("q", view.words));
  for (const auto& [key, code] : view.filters) parts.push_back(part(key, code));
  if (view.columns != standard.columns)
    for (const auto& column : view.columns) parts.push_back(part("column", column));
  if (view.sort != standard.sort || view.descending != standard.descending)
    parts.push_back(part("sort", (view.descending ? "-" : "") + view.sort));
  return base::join(parts, "&");
}

ListPlace read_place(const http::Fields& query) {
  using At = ListPlace::At;
  if (query.has("last")) return {At::kLast, {}};
  for (const auto& [name, at] : {std::pair("after", At::kAfter), std::pair("before", At::kBefore)})
    if (const auto text = query.get(name); !text.empty()) return {at, base::split(text, kBetween)};
  return {};
}

std::string address_of(const ListPlace& place) {
  using At = ListPlace::At;
  if (place.at == At::kFirst) return {};
  if (place.at == At::kLast) return "last=1";
  const std::string between(1, kBetween);
  return part(place.at == At::kAfter ? "after" : "before", base::join(place.row, between));
}

std::string address(std::string path, std::initializer_list<std::string> parts) {
  char sign = '?';
  for (const auto& one : parts) {
    if (one.empty()) continue;
    path += sign + one;
    sign = '&';
  }
  return path;
}

}  // namespace vinhdanh::campaign::registry
