#include <algorithm>
#include <fmt/format.h>

#include "paper/pdf_check_rules.h"

// A table is regular: all rows have the same number of columns, counted with the cells that span some, and
// none overlap (ISO 14289-1, 7.5); cells of a head say whether they head a column or a row.
namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;

// An entry of the attributes that belong to tables (ISO 32000-1, 14.8.5.7).
Json attribute(const PdfTree& tree, const Json& cell, const char* key) {
  const auto& attributes = tree.get(cell, "/A");
  for (const auto& one : attributes.is_array() ? attributes : Json::array({attributes}))
    if (is_name(tree.get(one, "/O"), "/Table")) return tree.get(one, key);
  return {};
}

std::vector<std::string> kids_of(const PdfTree& tree, const std::string& element) {
  std::vector<std::string> out;
  for (const auto& kid : tree.get(tree.at(element), "/K"))
    if (kid.is_string()) out.push_back(kid);
  return out;
}

class TableCheck {
 public:
  TableCheck(const PdfTree& tree, std::string table, PdfFaults& faults)
      : tree_(tree), table_(std::move(table)), faults_(faults) {}

  void run() {
    for (const auto& row : kids_of(tree_, table_)) add_row(row);
    const bool hangs = std::ranges::any_of(reach_, [](int rows) { return rows > 0; });
    if (hangs) fault("a cell spans rows that are not there");
  }

 private:
  void fault(const std::string& what) { faults_.push_back("element " + table_ + ": " + what); }

  void add_row(const std::string& row) {
    column_ = 0;
    for (const auto& cell : kids_of(tree_, row)) add_cell(tree_.at(cell), cell);
    skip_spanned();
    if (row_ > 0 && column_ != reach_.size())
      fault(fmt::format("row {} has another number of columns", row_ + 1));
    if (row_ == 0) reach_.resize(column_);
    for (auto& rows : reach_) rows = std::max(0, rows - 1);
    ++row_;
  }

  void add_cell(const Json& cell, const std::string& reference) {
    skip_spanned();
    const auto columns = static_cast<std::size_t>(number_or(attribute(tree_, cell, "/ColSpan"), 1));
    const auto rows = static_cast<int>(number_or(attribute(tree_, cell, "/RowSpan"), 1));
    if (row_ == 0) reach_.resize(std::max(reach_.size(), column_ + columns));
    for (const auto end = column_ + columns; column_ < end; ++column_)
      if (column_ < reach_.size()) reach_[column_] = rows;
    if (is_name(tree_.get(cell, "/S"), "/TH") && !attribute(tree_, cell, "/Scope").is_string())
      faults_.push_back("element " + reference + ": a head that does not say of what");
  }

  void skip_spanned() {
    while (row_ > 0 && column_ < reach_.size() && reach_[column_] > 0) ++column_;
  }

  const PdfTree& tree_;
  std::string table_;
  PdfFaults& faults_;
  std::vector<int> reach_;  // by column, how many rows a cell still reaches down
  std::size_t column_ = 0, row_ = 0;
};

}  // namespace

void check_table(const PdfTree& tree, const std::string& table, PdfFaults& faults) {
  TableCheck(tree, table, faults).run();
}

}  // namespace vinhdanh::paper
