#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "platform/db/value.h"

namespace vinhdanh::platform::db {

// A fault of a statement or of the database; the log gets what() and the request ends.
struct DatabaseError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// A key that may stand only once stands already.
struct UniqueViolation : DatabaseError {
  using DatabaseError::DatabaseError;
};
// Two writers stood in each other's way; the whole transaction is run again.
struct Collision : DatabaseError {
  using DatabaseError::DatabaseError;
};

enum class Dialect { kSqlite, kPostgres };

// One connection, behind which a library hides. Not for stores: they get a Session.
class Connection {
 public:
  virtual ~Connection() = default;
  virtual Dialect dialect() const = 0;
  // Runs one statement; `each` is called for every row. Answers the number of rows changed.
  virtual std::int64_t run(std::string_view sql, const Parameters& parameters,
                           const std::function<void(const Row&)>& each) = 0;
  // Several statements without parameters or rows.
  virtual void run_script(const std::string& sql) = 0;
  virtual void begin(bool writing) = 0;
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;
  virtual bool usable() const = 0;
};

// What a store works with, inside Database::read or write. SQL with :names, valid on
// both databases. Prepared statements are kept with the connection.
class Session {
 public:
  explicit Session(Connection& connection) : connection_(connection) {}
  Dialect dialect() const { return connection_.dialect(); }

  void query(std::string_view sql, const Parameters& parameters, const std::function<void(const Row&)>& each);
  // The number of rows changed.
  std::int64_t execute(std::string_view sql, const Parameters& parameters = {});
  // "INSERT … RETURNING id"
  std::int64_t insert(std::string_view sql, const Parameters& parameters);
  // The first column of the only row; 0 when there is no row.
  std::int64_t number(std::string_view sql, const Parameters& parameters = {});
  bool exists(std::string_view sql, const Parameters& parameters = {});

 private:
  Connection& connection_;
};

// Answers of a transaction that mean "leave everything as it was".
template <typename T>
bool refused(const T& answer) {
  if constexpr (requires {
                  answer.has_value();
                  answer.error();
                })
    return !answer.has_value();
  return false;
}

// SQLite: many readers, one writer at a time, each its own view of the file (WAL).
// PostgreSQL: a pool; writers that collide are run again. Safe to use from many threads.
class Database {
 public:
  // "postgresql://…", "sqlite:PATH" or a plain path. Makes the file when it is not
  // there (only the owner may read it). Throws base::Interruption with a sentence.
  static std::unique_ptr<Database> open(const std::string& address);
  virtual ~Database() = default;

  virtual Dialect dialect() const = 0;

  // What `work(Session&)` answers. The session sees one state of the data.
  template <typename Work>
  auto read(Work&& work) {
    return in_transaction(false, std::forward<Work>(work));
  }
  // One transaction: kept when `work` returns, rolled back when it throws or answers a
  // Result with problems. `work` may be run again after a collision.
  template <typename Work>
  auto write(Work&& work) {
    return in_transaction(true, std::forward<Work>(work));
  }

 protected:
  // Calls `work` with a connection of one's own; it answers whether to keep the changes.
  virtual void with_connection(bool writing, const std::function<bool(Session&)>& work) = 0;

 private:
  template <typename Work>
  auto in_transaction(bool writing, Work&& work) {
    using Answer = std::invoke_result_t<Work, Session&>;
    if constexpr (std::is_void_v<Answer>) {
      with_connection(writing, [&](Session& session) {
        work(session);
        return true;
      });
    } else {
      std::optional<Answer> answer;
      with_connection(writing, [&](Session& session) {
        answer.emplace(work(session));
        return !refused(*answer);
      });
      return std::move(*answer);
    }
  }
};

}  // namespace vinhdanh::platform::db
