#include "campaign/registry/bulk_upsert.h"

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

// More makes statements with so many names that finding them costs more than it saves.
constexpr std::size_t kRows = 16;

}  // namespace

BulkUpsert::BulkUpsert(platform::db::Session& session, std::string table, std::vector<std::string> columns,
                       std::size_t keys, std::string on_replace)
    : session_(session),
      table_(std::move(table)),
      columns_(std::move(columns)),
      keys_(keys),
      on_replace_(std::move(on_replace)) {
  for (std::size_t i = 0; i < kRows * columns_.size(); ++i) names_.push_back("p" + std::to_string(i));
}

void BulkUpsert::add(std::vector<platform::db::Value> values) {
  rows_.push_back(std::move(values));
  if (rows_.size() < kRows) return;
  write(0, kRows);
  rows_.clear();
}

void BulkUpsert::finish() {
  for (std::size_t i = 0; i < rows_.size(); ++i) write(i, 1);
  rows_.clear();
}

void BulkUpsert::write(std::size_t first, std::size_t rows) {
  platform::db::Parameters parameters;
  parameters.reserve(rows * columns_.size());
  for (std::size_t i = 0; i < rows; ++i)
    for (auto& content : rows_[first + i]) {
      parameters.emplace_back(names_[parameters.size()], nullptr);
      parameters.back().content = std::move(content);
    }
  session_.execute(statement(rows), parameters);
}

std::string BulkUpsert::statement(std::size_t rows) const {
  std::string sql = "INSERT INTO " + table_ + " (" + base::join(columns_, ", ") + ") VALUES ";
  for (std::size_t row = 0; row < rows; ++row) {
    sql += row == 0 ? "(" : ", (";
    for (std::size_t i = 0; i < columns_.size(); ++i)
      sql += (i == 0 ? ":" : ", :") + names_[row * columns_.size() + i];
    sql += ")";
  }
  sql += " ON CONFLICT (";
  for (std::size_t i = 0; i < keys_; ++i) sql += (i == 0 ? "" : ", ") + columns_[i];
  if (keys_ == columns_.size()) return sql + ") DO NOTHING";
  sql += ") DO UPDATE SET ";
  for (std::size_t i = keys_; i < columns_.size(); ++i)
    sql += (i == keys_ ? "" : ", ") + columns_[i] + " = excluded." + columns_[i];
  if (!on_replace_.empty()) sql += ", " + on_replace_;
  return sql;
}

}  // namespace vinhdanh::campaign::registry
