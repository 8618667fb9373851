#pragma once

#include <map>
#include <string>
#include <vector>

#include "campaign/registry/workbook_row.h"

namespace vinhdanh::campaign::registry {

// What was typed into the fields of a page, by name.
using FormValues = std::map<std::string, std::string, std::less<>>;
std::string value_of(const FormValues& values, std::string_view name);

// A form as one row of a sheet of the workbook: read by the same rules and refused with the
// same sentences. The field of a column is its key and `suffix` ("unit_2").
class FormRow {
 public:
  FormRow(const Sheet& layout, const FormValues& values, std::string suffix = {});
  FormRow(const FormRow&) = delete;
  FormRow& operator=(const FormRow&) = delete;

  const WorkbookRow& row() const { return row_; }
  // What could not be read, each with its field.
  base::Problems problems();

 private:
  std::string field(std::size_t column) const;

  FoundSheet sheet_;
  std::string suffix_;
  std::vector<std::string> texts_;
  std::vector<paper::Cell> cells_;
  ProblemList list_;
  WorkbookRow row_;
};

// The way back: how a value stands in its field.
std::string typed(const std::optional<base::Date>& day);
std::string typed(const std::optional<int>& year);
std::string typed(const std::optional<double>& share);
std::string typed(const std::optional<bool>& truth);
template <typename Codes, typename Enum>
std::string typed(const Codes& codes, const std::optional<Enum>& one) {
  return one ? std::string(codes[static_cast<std::size_t>(*one)]) : std::string();
}

}  // namespace vinhdanh::campaign::registry
