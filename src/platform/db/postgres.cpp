#include "platform/db/postgres.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <random>
#include <thread>
#include <unordered_map>

#include "base/interruption.h"
#include "platform/db/pool.h"
#include "platform/db/storable.h"

namespace vinhdanh::platform::db {
namespace {

constexpr int kMostConnections = 16;
constexpr int kTries = 25;

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

[[noreturn]] void away(const std::string& detail) {
  throw base::Interruption(
      base::msg("The database does not answer at the moment; nothing was changed. Try again in a minute."),
      detail);
}

[[noreturn]] void busy(const std::string& detail) {
  throw base::Interruption(
      base::msg(
          "Somebody else has been writing for a long time; nothing was changed. Try again in a moment."),
      detail);
}

[[noreturn]] void fail(PGconn* db, const PGresult* result, std::string_view doing) {
  const auto text = fmt::format("PostgreSQL, {}: {}", doing, PQresultErrorMessage(result));
  if (PQstatus(db) != CONNECTION_OK) away(text);
  const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view state = field ? field : "";
  if (state == "23505") throw UniqueViolation(text);
  if (state == "40001" || state == "40P01") throw Collision(text);
  if (state == "55P03") busy(text);
  if (state == "53100") {
    throw base::Interruption(
        base::msg("There is no room left on the disk; nothing was changed. Free some space, then try again."),
        text);
  }
  if (state.starts_with("57") || state.starts_with("08") || state.starts_with("53")) away(text);
  throw DatabaseError(text);
}

template <typename T>
T number_in(std::string_view text) {
  T value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

class PostgresRow : public Row {
 public:
  PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}
  bool is_null(int c) const override { return PQgetisnull(result_, row_, c) == 1; }
  // A truth that the database worked out is "t" or "f" here, 1 or 0 on SQLite.
  std::int64_t integer(int c) const override { return view(c) == "t" ? 1 : number_in<std::int64_t>(view(c)); }
  double real(int c) const override { return number_in<double>(view(c)); }
  std::string_view view(int c) const override {
    return {PQgetvalue(result_, row_, c), static_cast<std::size_t>(PQgetlength(result_, row_, c))};
  }

 private:
  const PGresult* result_;
  int row_;
};

std::string as_text(const Value& value) {
  return std::visit(
      [](const auto& content) -> std::string {
        using T = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<T, std::monostate>)
          return {};
        else if constexpr (std::is_same_v<T, std::string>) {
          std::string room;
          return std::string(storable(content, room));
        } else
          return fmt::format("{}", content);
      },
      value);
}

// What stands first holds unless the address says otherwise.
PGconn* connected(const std::string& address) {
  const char* names[] = {"connect_timeout", "application_name", "dbname", nullptr};
  const char* values[] = {"10", "vinhdanh", address.c_str(), nullptr};
  return PQconnectdbParams(names, values, 1);
}

class PostgresConnection : public Connection {
 public:
  explicit PostgresConnection(const std::string& address) : db_(connected(address)) {
    if (PQstatus(db_) != CONNECTION_OK) {
      const std::string text = PQerrorMessage(db_);
      PQfinish(db_);
      away("PostgreSQL can't be reached: " + text);
    }
    PQsetNoticeProcessor(
        db_, [](void*, const char*) {}, nullptr);
    run_script("SET statement_timeout = '60s'; SET client_encoding = 'UTF8'; SET lock_timeout = '15s'");
  }
  ~PostgresConnection() override { PQfinish(db_); }
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  Dialect dialect() const override { return Dialect::kPostgres; }
  bool usable() const override {
    return PQstatus(db_) == CONNECTION_OK && PQtransactionStatus(db_) == PQTRANS_IDLE;
  }

  std::int64_t run(std::string_view sql, const Parameters& parameters,
                   const std::function<void(const Row&)>& each) override {
    const auto& statement = prepared(sql);
    for (const auto& parameter : parameters) {
      if (std::ranges::find(statement.names, parameter.name) == statement.names.end())
        throw DatabaseError("no parameter :" + std::string(parameter.name) + " in " + std::string(sql));
    }
    std::vector<std::string> texts;
    std::vector<const char*> pointers;
    texts.reserve(statement.names.size());
    for (const auto& name : statement.names) {
      const auto found = std::ranges::find(parameters, name, &Parameter::name);
      if (found == parameters.end()) throw DatabaseError("no value for :" + name + " in " + std::string(sql));
      const bool null = std::holds_alternative<std::monostate>(found->content);
      texts.push_back(as_text(found->content));
      pointers.push_back(null ? nullptr : texts.back().c_str());
    }
    const Answer answer(PQexecPrepared(db_, statement.name.c_str(), static_cast<int>(pointers.size()),
                                       pointers.data(), nullptr, nullptr, 0),
                        PQclear);
    const auto state = PQresultStatus(answer.get());
    if (state != PGRES_COMMAND_OK && state != PGRES_TUPLES_OK) fail(db_, answer.get(), sql);
    if (each) {
      for (int row = 0; row < PQntuples(answer.get()); ++row) each(PostgresRow(answer.get(), row));
    }
    return number_in<std::int64_t>(PQcmdTuples(answer.get()));
  }

  void run_script(const std::string& sql) override {
    const Answer answer(PQexec(db_, sql.c_str()), PQclear);
    const auto state = PQresultStatus(answer.get());
    if (state != PGRES_COMMAND_OK && state != PGRES_TUPLES_OK) fail(db_, answer.get(), sql);
  }

  void begin(bool writing) override {
    run_script(writing ? "BEGIN ISOLATION LEVEL SERIALIZABLE"
                       : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }
  void commit() override { run_script("COMMIT"); }
  void roll_back() noexcept override { PQclear(PQexec(db_, "ROLLBACK")); }

 private:
  struct Statement {
    std::string name;
    std::vector<std::string> names;
  };

  const Statement& prepared(std::string_view sql) {
    const auto found = statements_.find(std::string(sql));
    if (found != statements_.end()) return found->second;
    auto [text, names] = numbered(sql);
    Statement statement{fmt::format("s{}", statements_.size()), std::move(names)};
    const Answer answer(PQprepare(db_, statement.name.c_str(), text.c_str(), 0, nullptr), PQclear);
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) fail(db_, answer.get(), sql);
    return statements_.emplace(sql, std::move(statement)).first->second;
  }

  PGconn* db_;
  std::unordered_map<std::string, Statement> statements_;
};

class PostgresDatabase : public Database {
 public:
  explicit PostgresDatabase(const std::string& address)
      : pool_(kMostConnections, [address] { return std::make_unique<PostgresConnection>(address); }) {
    pool_.take();  // says at once when it can't be reached
  }
  Dialect dialect() const override { return Dialect::kPostgres; }

 protected:
  void with_connection(bool writing, const std::function<bool(Session&)>& work) override {
    for (int attempt = 1;; ++attempt) {
      try {
        const auto connection = begun(writing);
        finish_transaction(*connection, work);
        return;
      } catch (const Collision& collision) {
        if (attempt == kTries) busy(collision.what());
        wait_somewhat(attempt);
      }
    }
  }

 private:
  // A server that was started anew has cut all kept connections, so that one says it for all.
  Pool::Lent begun(bool writing) {
    {
      auto kept = pool_.take();
      try {
        kept->begin(writing);
        return kept;
      } catch (const base::Interruption&) {
        if (kept->usable()) throw;
      }
    }
    pool_.forget_free();
    auto fresh = pool_.take();
    fresh->begin(writing);
    return fresh;
  }

  // By chance, so that two that collided don't meet again.
  static void wait_somewhat(int attempt) {
    thread_local std::minstd_rand chance(std::random_device{}());
    std::uniform_int_distribution<int> milliseconds(1, 5 * std::min(attempt, 20));
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(chance)));
  }

  Pool pool_;
};

bool name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

Numbered numbered(std::string_view sql) {
  Numbered out;
  bool quoted = false;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    if (sql[i] == '\'') quoted = !quoted;
    const bool doubled = (i > 0 && sql[i - 1] == ':') || (i + 1 < sql.size() && sql[i + 1] == ':');
    if (quoted || sql[i] != ':' || doubled || i + 1 == sql.size() || !name_character(sql[i + 1])) {
      out.sql += sql[i];
      continue;
    }
    std::string name;
    while (i + 1 < sql.size() && name_character(sql[i + 1])) name += sql[++i];
    auto found = std::ranges::find(out.names, name);
    if (found == out.names.end()) found = out.names.insert(out.names.end(), name);
    out.sql += "$" + std::to_string(found - out.names.begin() + 1);
  }
  return out;
}

std::unique_ptr<Database> open_postgres(const std::string& address) {
  return std::make_unique<PostgresDatabase>(address);
}

}  // namespace vinhdanh::platform::db
