#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// Rows put aside word by word, so that they can be brought back exactly as they were, with
// columns that are added later too. Kept as one text (JSON).
class RowArchive {
 public:
  RowArchive() = default;
  // Throws std::runtime_error for what text() did not make.
  explicit RowArchive(std::string_view text);
  std::string text() const;

  struct Rows {
    std::string table;
    std::vector<std::string> columns;
    std::vector<std::vector<platform::db::Value>> rows;  // texts or nothing
    // The text in that column; empty for nothing.
    std::string at(std::size_t row, std::string_view column) const;
  };
  // Puts aside what `condition` ("code = :code") finds; the rows stay.
  void add(platform::db::Session& session, const std::string& table, const std::string& condition,
           const platform::db::Parameters& parameters);
  // Inserts the rows in the order in which they were added.
  void restore(platform::db::Session& session) const;

  static void restore_row(platform::db::Session& session, const Rows& table, std::size_t row);
  // The row with the same `keys` gets all other values of that row, but for its id.
  static void overwrite_row(platform::db::Session& session, const Rows& table, std::size_t row,
                            const std::vector<std::string>& keys);

  const std::vector<Rows>& tables() const { return tables_; }

 private:
  std::vector<Rows> tables_;
};

}  // namespace vinhdanh::campaign::registry
