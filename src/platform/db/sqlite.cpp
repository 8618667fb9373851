#include "platform/db/sqlite.h"

#include <fcntl.h>
#include <mutex>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_map>

#include "base/interruption.h"
#include "platform/db/pool.h"
#include "platform/db/storable.h"

namespace vinhdanh::platform::db {
namespace {

constexpr int kMostReaders = 16;

[[noreturn]] void fail(sqlite3* db, const char* doing) {
  const std::string text = std::string("SQLite, ") + doing + ": " + sqlite3_errmsg(db);
  switch (sqlite3_extended_errcode(db)) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      throw UniqueViolation(text);
    default:
      break;
  }
  switch (sqlite3_errcode(db)) {
    case SQLITE_FULL:
      throw base::Interruption(
          base::msg(
              "There is no room left on the disk; nothing was changed. Free some space, then try again."),
          text);
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      throw base::Interruption(base::msg("The data can't be written at the moment; nothing was changed. "
                                         "Check the disk, then try again."),
                               text);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      throw base::Interruption(
          base::msg("The data file is damaged or is no data file of this program. End the "
                    "program, keep the file, and put the last backup in its place."),
          text);
    case SQLITE_BUSY:
      throw base::Interruption(
          base::msg(
              "Somebody else has been writing for a long time; nothing was changed. Try again in a moment."),
          text);
    default:
      throw DatabaseError(text);
  }
}

class SqliteRow : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  bool is_null(int c) const override { return sqlite3_column_type(statement_, c) == SQLITE_NULL; }
  std::int64_t integer(int c) const override { return sqlite3_column_int64(statement_, c); }
  double real(int c) const override { return sqlite3_column_double(statement_, c); }
  std::string_view view(int c) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, c));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, c)))
                : std::string_view();
  }

 private:
  sqlite3_stmt* statement_;
};

// The only column of a number that was kept.
class NumberRow : public Row {
 public:
  explicit NumberRow(std::int64_t number) : number_(number) {}
  bool is_null(int) const override { return false; }
  std::int64_t integer(int) const override { return number_; }
  double real(int) const override { return static_cast<double>(number_); }
  std::string_view view(int) const override { return {}; }

 private:
  std::int64_t number_;
};

// In front of a statement that asks for one number (docs/database.md).
constexpr std::string_view kKeep = "/* keep */";
constexpr std::size_t kMostKept = 256;

// Statement and parameters, each with a mark of its kind.
std::string key_of(std::string_view sql, const Parameters& parameters) {
  std::string key(sql);
  for (const auto& parameter : parameters) {
    key += '\0';
    key += std::to_string(parameter.content.index());
    std::visit(
        [&](const auto& content) {
          using T = std::decay_t<decltype(content)>;
          if constexpr (std::is_arithmetic_v<T>)
            key += std::to_string(content);
          else if constexpr (!std::is_same_v<T, std::monostate>)
            key += content;
        },
        parameter.content);
  }
  return key;
}

// Gives the statement back whatever happens, so that it holds no lock.
struct Borrowed {
  sqlite3_stmt* statement;
  bool only_once;
  ~Borrowed() {
    if (only_once) {
      sqlite3_finalize(statement);
      return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
  }
};

class SqliteConnection : public Connection {
 public:
  SqliteConnection(const std::string& path, bool reads_only)
      : handle_(opened(path)), db_(handle_.get()), reads_only_(reads_only) {
    sqlite3_busy_timeout(db_, 10'000);
    run_script(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; "
        "PRAGMA mmap_size=268435456; PRAGMA analysis_limit=400");
    // What writes goes through the one writer; PostgreSQL refuses it in a read as well.
    if (reads_only) run_script("PRAGMA query_only=ON");
  }
  ~SqliteConnection() override {
    for (auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Dialect dialect() const override { return Dialect::kSqlite; }
  bool usable() const override { return true; }

  std::int64_t run(std::string_view sql, const Parameters& parameters,
                   const std::function<void(const Row&)>& each) override {
    if (!reads_only_ || !sql.starts_with(kKeep)) return run_now(sql, parameters, each);
    const NumberRow row(kept_number(sql, parameters));
    if (each) each(row);
    return 0;
  }

  std::int64_t run_now(std::string_view sql, const Parameters& parameters,
                       const std::function<void(const Row&)>& each) {
    auto* kept = prepared(sql);
    // Asked again from among its own rows (down a tree, say): a second copy, for this once.
    const bool nested = sqlite3_stmt_busy(kept) != 0;
    auto* statement = nested ? compiled(sql, 0) : kept;
    const Borrowed borrowed{statement, nested};
    if (static_cast<int>(parameters.size()) < sqlite3_bind_parameter_count(statement))
      throw DatabaseError("a parameter has no value in " + std::string(sql));
    std::vector<std::string> rooms(parameters.size());  // keeps what had to be changed until the end
    for (std::size_t i = 0; i < parameters.size(); ++i) bind(statement, parameters[i], rooms[i], sql);
    const SqliteRow row(statement);
    for (;;) {
      const int state = sqlite3_step(statement);
      if (state == SQLITE_DONE) return sqlite3_changes64(db_);
      if (state != SQLITE_ROW) fail(db_, std::string(sql).c_str());
      if (each) each(row);
    }
  }

  void run_script(const std::string& sql) override {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(db_, sql.c_str());
  }

  void begin(bool writing) override { run(writing ? "BEGIN IMMEDIATE" : "BEGIN", {}, nullptr); }
  void commit() override { run("COMMIT", {}, nullptr); }
  void roll_back() noexcept override {
    if (!sqlite3_get_autocommit(db_)) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
  }

 private:
  using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

  // The version is that of the state which this transaction sees; a reader changes nothing itself.
  std::int64_t kept_number(std::string_view sql, const Parameters& parameters) {
    std::int64_t version = 0;
    run_now("PRAGMA data_version", {}, [&](const Row& row) { version = row.integer(0); });
    if (version != kept_version_ || kept_.size() >= kMostKept) kept_.clear();
    kept_version_ = version;
    auto key = key_of(sql, parameters);
    if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
    std::int64_t number = 0;
    run_now(sql, parameters, [&](const Row& row) { number = row.integer(0); });
    kept_.emplace(std::move(key), number);
    return number;
  }

  static Handle opened(const std::string& path) {
    sqlite3* raw = nullptr;
    const int state = sqlite3_open_v2(
        path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle handle(raw, sqlite3_close);
    if (state != SQLITE_OK)
      throw base::Interruption(
          base::msg("The data file {0} can't be opened. Check that the folder is there and may be written.",
                    path),
          sqlite3_errmsg(raw));
    return handle;
  }

  sqlite3_stmt* prepared(std::string_view sql) {
    const auto found = statements_.find(std::string(sql));
    if (found != statements_.end()) return found->second;
    auto* statement = compiled(sql, SQLITE_PREPARE_PERSISTENT);
    statements_.emplace(sql, statement);
    return statement;
  }

  sqlite3_stmt* compiled(std::string_view sql, unsigned flags) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), flags, &statement, nullptr) !=
        SQLITE_OK) {
      fail(db_, std::string(sql).c_str());
    }
    return statement;
  }

  void bind(sqlite3_stmt* statement, const Parameter& parameter, std::string& room, std::string_view sql) {
    const int index = sqlite3_bind_parameter_index(statement, (":" + std::string(parameter.name)).c_str());
    if (index == 0)
      throw DatabaseError("no parameter :" + std::string(parameter.name) + " in " + std::string(sql));
    std::visit(
        [&](const auto& content) {
          using T = std::decay_t<decltype(content)>;
          if constexpr (std::is_same_v<T, std::monostate>)
            sqlite3_bind_null(statement, index);
          else if constexpr (std::is_same_v<T, std::int64_t>)
            sqlite3_bind_int64(statement, index, content);
          else if constexpr (std::is_same_v<T, double>)
            sqlite3_bind_double(statement, index, content);
          // The parameters outlive the run, so no copy is made.
          else {
            const auto text = storable(content, room);
            sqlite3_bind_text64(statement, index, text.data(), text.size(), nullptr, SQLITE_UTF8);
          }
        },
        parameter.content);
  }

  Handle handle_;
  sqlite3* db_;
  bool reads_only_;
  std::unordered_map<std::string, sqlite3_stmt*> statements_;
  std::unordered_map<std::string, std::int64_t> kept_;
  std::int64_t kept_version_ = 0;
};

// What people are proposed for is nobody else's business on the machine. SQLite gives the
// files beside it the same rights.
const std::string& made_for_owner_only(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) ::close(file);
  chmod(path.c_str(), S_IRUSR | S_IWUSR);
  return path;
}

// The thread whose write is running waits for itself when it begins another.
thread_local const void* writing_here = nullptr;

struct WritingHere {
  explicit WritingHere(const void* database) {
    if (writing_here == database) throw std::logic_error("a write within a write");
    writing_here = database;
  }
  ~WritingHere() { writing_here = nullptr; }
};

class SqliteDatabase : public Database {
 public:
  explicit SqliteDatabase(const std::string& path)
      : writer_(std::make_unique<SqliteConnection>(made_for_owner_only(path), false)),
        readers_(kMostReaders, [path] { return std::make_unique<SqliteConnection>(path, true); }) {}
  ~SqliteDatabase() override {
    try {
      writer_->run_script("PRAGMA optimize");  // figures about the tables, for the next start
    } catch (const std::exception&) {
      // It only makes questions faster.
    }
  }
  SqliteDatabase(const SqliteDatabase&) = delete;
  SqliteDatabase& operator=(const SqliteDatabase&) = delete;
  Dialect dialect() const override { return Dialect::kSqlite; }

 protected:
  void with_connection(bool writing, const std::function<bool(Session&)>& work) override {
    if (writing) {
      const WritingHere here(this);
      const std::lock_guard lock(writing_);
      writer_->begin(true);
      finish_transaction(*writer_, work);
    } else {
      const auto reader = readers_.take();
      reader->begin(false);
      finish_transaction(*reader, work);
    }
  }

 private:
  std::mutex writing_;
  std::unique_ptr<SqliteConnection> writer_;
  Pool readers_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path) {
  return std::make_unique<SqliteDatabase>(path);
}

}  // namespace vinhdanh::platform::db
