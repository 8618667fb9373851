#pragma once

#include <deque>
#include <string>

#include "campaign/registry/list_source_store.h"
#include "campaign/registry/list_store.h"

namespace vinhdanh::campaign::registry {

// "WHERE …" of a list and the values that it names.
class ListConditions {
 public:
  ListConditions(platform::db::Session& session, const ListQuery& query);

  void add(const std::string& condition) { sql_ += (sql_.empty() ? " WHERE " : " AND ") + condition; }
  // `name` is kept for as long as the conditions are.
  template <typename T>
  void set(std::string name, const T& content) {
    names_.push_back(std::move(name));
    parameters_.emplace_back(names_.back(), content);
  }
  const std::string& sql() const { return sql_; }
  const platform::db::Parameters& parameters() const { return parameters_; }

 private:
  void add_filters(const ListQuery& query, const ListSource& source);
  void add_words(const ListSource& source, std::string_view text);
  void narrow(platform::db::Session& session, const ListSource& source, std::string_view text);

  std::string sql_;
  std::deque<std::string> names_;
  platform::db::Parameters parameters_;
};

}  // namespace vinhdanh::campaign::registry
