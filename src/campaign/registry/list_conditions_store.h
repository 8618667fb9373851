#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "campaign/registry/list_source_store.h"
#include "campaign/registry/list_store.h"

namespace vinhdanh::campaign::registry {

// "WHERE …" of a statement and the values that it names.
class Where {
 public:
  void add(const std::string& condition) { sql_ += (sql_.empty() ? " WHERE " : " AND ") + condition; }
  void set(std::string name, platform::db::Value content) {
    values_.emplace_back(std::move(name), std::move(content));
  }
  const std::string& sql() const { return sql_; }
  // Names lie in this object.
  platform::db::Parameters parameters() const;

 private:
  std::string sql_;
  std::vector<std::pair<std::string, platform::db::Value>> values_;
};

// The conditions of a list. Its words can be asked of each row, or, when the index of words
// knows of few, their rows can be taken from there.
class ListConditions {
 public:
  ListConditions(platform::db::Session& session, const ListQuery& query);

  // Row by row.
  const Where& walked() const { return walked_; }
  // Only what the index of words has; only when hits() knows how many that are.
  Where narrowed() const;
  // For lists that the index can answer: how many rows (people, where the list is one of
  // achievements) it has, up to kCountedAtOnce + 1.
  std::optional<std::int64_t> hits() const { return hits_; }
  bool has_words() const { return has_words_; }
  // Nothing but words of the index: its hits are the rows of the list.
  bool hits_are_rows() const { return hits_are_rows_; }

 private:
  void add_filters(const ListQuery& query);
  void add_words(const ListQuery& query);
  void ask_index(platform::db::Session& session, const ListQuery& query);

  const ListSource& source_;
  Where walked_;
  std::string ids_;
  std::string match_;
  std::optional<std::int64_t> hits_;
  bool has_words_ = false;
  bool hits_are_rows_ = false;
};

}  // namespace vinhdanh::campaign::registry
