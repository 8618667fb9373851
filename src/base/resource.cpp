#include "base/resource.h"

#include <algorithm>
#include <span>

#include "base/resource_table.h"

namespace vinhdanh::base {
namespace {

std::span<const ResourceRow> rows() {
  return {kResourceRows, kResourceCount};
}

const ResourceRow* first_not_before(std::string_view name) {
  return std::ranges::lower_bound(rows(), name, {},
                                  [](const ResourceRow& row) { return std::string_view(row.name); })
      .base();
}

}  // namespace

std::optional<std::string_view> resource(std::string_view name) {
  const auto* row = first_not_before(name);
  if (row == rows().data() + rows().size() || name != row->name) return std::nullopt;
  return std::string_view(row->begin, static_cast<std::size_t>(row->end - row->begin));
}

std::vector<std::string_view> resource_names(std::string_view prefix) {
  std::vector<std::string_view> names;
  for (const auto& row : rows().subspan(static_cast<std::size_t>(first_not_before(prefix) - rows().data()))) {
    if (!std::string_view(row.name).starts_with(prefix)) break;
    names.emplace_back(row.name);
  }
  return names;
}

}  // namespace vinhdanh::base
