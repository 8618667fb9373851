#include "campaign/registry/row_archive_store.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

using nlohmann::json;
using platform::db::Dialect;
using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;
using platform::db::Value;

std::vector<std::string> columns_of(Session& session, const std::string& table) {
  const auto* sql = session.dialect() == Dialect::kSqlite
                        ? "SELECT name FROM pragma_table_info(:name)"
                        : "SELECT column_name FROM information_schema.columns WHERE table_name = :name AND "
                          "table_schema = current_schema() ORDER BY ordinal_position";
  std::vector<std::string> out;
  session.query(sql, {{"name", table}}, [&](const Row& row) { out.push_back(row.text(0)); });
  return out;
}

void insert(Session& session, const RowArchive::Rows& table, const std::vector<Value>& row) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < row.size(); ++i) names.push_back("c" + std::to_string(i));
  Parameters parameters;
  for (std::size_t i = 0; i < row.size(); ++i) {
    parameters.emplace_back(names[i], nullptr);
    parameters.back().content = row[i];
  }
  session.execute("INSERT INTO " + table.table + " (" + base::join(table.columns, ", ") +
                      ") VALUES (:" + base::join(names, ", :") + ")",
                  parameters);
}

}  // namespace

RowArchive::RowArchive(std::string_view text) {
  const auto all = json::parse(text, nullptr, false);
  if (!all.is_array()) throw std::runtime_error("the archive of rows is damaged");
  for (const auto& one : all) {
    Rows table{one.at("table"), one.at("columns"), {}};
    for (const auto& row : one.at("rows")) {
      table.rows.emplace_back();
      for (const auto& cell : row)
        table.rows.back().push_back(cell.is_null() ? Value() : Value(cell.get<std::string>()));
    }
    tables_.push_back(std::move(table));
  }
}

std::string RowArchive::text() const {
  auto all = json::array();
  for (const auto& table : tables_) {
    auto rows = json::array();
    for (const auto& row : table.rows) {
      auto cells = json::array();
      for (const auto& cell : row)
        cells.push_back(std::holds_alternative<std::string>(cell) ? json(std::get<std::string>(cell))
                                                                  : json());
      rows.push_back(std::move(cells));
    }
    all.push_back({{"table", table.table}, {"columns", table.columns}, {"rows", std::move(rows)}});
  }
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

void RowArchive::add(Session& session, const std::string& table, const std::string& condition,
                     const Parameters& parameters) {
  Rows rows{table, columns_of(session, table), {}};
  session.query("SELECT " + base::join(rows.columns, ", ") + " FROM " + table + " WHERE " + condition,
                parameters, [&](const Row& row) {
                  rows.rows.emplace_back();
                  for (int i = 0; i < static_cast<int>(rows.columns.size()); ++i)
                    rows.rows.back().push_back(row.is_null(i) ? Value() : Value(row.text(i)));
                });
  if (!rows.rows.empty()) tables_.push_back(std::move(rows));
}

void RowArchive::restore(Session& session) const {
  for (const auto& table : tables_)
    for (const auto& row : table.rows) insert(session, table, row);
}

void RowArchive::restore_row(Session& session, const Rows& table, std::size_t row) {
  insert(session, table, table.rows.at(row));
}

void RowArchive::overwrite_row(Session& session, const Rows& table, std::size_t row,
                               const std::vector<std::string>& keys) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < table.columns.size(); ++i) names.push_back("c" + std::to_string(i));
  Parameters parameters;
  std::string set;
  std::string where;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i] == "id") continue;
    const bool is_key = std::ranges::find(keys, table.columns[i]) != keys.end();
    auto& part = is_key ? where : set;
    part += (part.empty() ? "" : is_key ? " AND " : ", ") + table.columns[i] + " = :" + names[i];
    parameters.emplace_back(names[i], nullptr);
    parameters.back().content = table.rows.at(row)[i];
  }
  session.execute("UPDATE " + table.table + " SET " + set + " WHERE " + where, parameters);
}

std::string RowArchive::Rows::at(std::size_t row, std::string_view column) const {
  const auto found = std::ranges::find(columns, column);
  if (found == columns.end()) return {};
  const auto& cell = rows.at(row).at(static_cast<std::size_t>(found - columns.begin()));
  return std::holds_alternative<std::string>(cell) ? std::get<std::string>(cell) : std::string();
}

}  // namespace vinhdanh::campaign::registry
