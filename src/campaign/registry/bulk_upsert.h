#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// Writes many rows with few statements: new ones are inserted, those whose key stands
// already are replaced. A key may come only once between two calls of finish().
class BulkUpsert {
 public:
  // `columns` begin with the `keys` columns that make the key. `on_replace`: what is set
  // besides, such as "version = people.version + 1".
  BulkUpsert(platform::db::Session& session, std::string table, std::vector<std::string> columns,
             std::size_t keys, std::string on_replace = {});
  // As many values as columns.
  void add(std::vector<platform::db::Value> values);
  void finish();

 private:
  std::string statement(std::size_t rows) const;
  void write(std::size_t first, std::size_t rows);

  platform::db::Session& session_;
  std::string table_;
  std::vector<std::string> columns_;
  std::size_t keys_;
  std::string on_replace_;
  std::vector<std::string> names_;
  std::vector<std::vector<platform::db::Value>> rows_;
};

}  // namespace vinhdanh::campaign::registry
