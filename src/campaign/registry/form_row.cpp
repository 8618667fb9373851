#include "campaign/registry/form_row.h"

#include <algorithm>
#include <fmt/format.h>

namespace vinhdanh::campaign::registry {
namespace {

FoundSheet sheet_of(const Sheet& layout) {
  FoundSheet sheet;
  sheet.layout = &layout;
  sheet.is_form = true;
  for (std::size_t i = 0; i < layout.columns.size(); ++i)
    sheet.columns.push_back(static_cast<std::uint32_t>(i + 1));
  return sheet;
}

}  // namespace

std::string value_of(const FormValues& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? std::string() : found->second;
}

FormRow::FormRow(const Sheet& layout, const FormValues& values, std::string suffix)
    : sheet_(sheet_of(layout)), suffix_(std::move(suffix)), row_(sheet_, 1, {}, list_) {
  const auto count = layout.columns.size();
  texts_.reserve(count);
  for (std::size_t i = 0; i < count; ++i) texts_.push_back(value_of(values, field(i)));
  for (std::size_t i = 0; i < count; ++i) {
    if (texts_[i].empty()) continue;
    paper::Cell cell;
    cell.column = static_cast<std::uint32_t>(i + 1);
    cell.text = texts_[i];
    cells_.push_back(cell);
  }
  row_.look_at(cells_);
}

base::Problems FormRow::problems() {
  auto all = list_.take();
  for (auto& problem : all) {
    base::Place place;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i)
      if (problem.place.cell == paper::cell_name(sheet_.columns[i], 1)) place.field = field(i);
    problem.place = std::move(place);
  }
  return all;
}

std::string FormRow::field(std::size_t column) const {
  return std::string(sheet_.layout->columns[column].key) + suffix_;
}

std::string typed(const std::optional<base::Date>& day) {
  return day ? base::show(*day) : std::string();
}

std::string typed(const std::optional<int>& year) {
  return year ? std::to_string(*year) : std::string();
}

std::string typed(const std::optional<double>& share) {
  return share ? fmt::format("{:.6g}%", *share * 100) : std::string();
}

std::string typed(const std::optional<bool>& truth) {
  if (!truth) return {};
  return *truth ? "yes" : "no";
}

}  // namespace vinhdanh::campaign::registry
