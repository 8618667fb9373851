#include <fstream>
#include <sys/stat.h>
#include <thread>

#include "base/result.h"
#include "platform/db/postgres.h"
#include "testing/store_test.h"

namespace vinhdanh::platform::db {
namespace {

class DatabaseTest : public testing::StoreTest {
 protected:
  DatabaseTest() {
    db().write([](Session& s) {
      s.execute(
          in_dialect("CREATE TABLE notes (id @id, text TEXT UNIQUE, amount @real, day TEXT, truth @integer)",
                     s.dialect()));
    });
  }
  std::int64_t add(const std::string& text) {
    return db().write([&](Session& s) {
      return s.insert("INSERT INTO notes (text) VALUES (:text) RETURNING id", {{"text", text}});
    });
  }
  std::int64_t count() {
    return db().read([](Session& s) { return s.number("SELECT COUNT(*) FROM notes"); });
  }
};
VINHDANH_ON_BOTH_DATABASES(DatabaseTest);

TEST_P(DatabaseTest, values_of_every_kind_come_back_as_they_went) {
  const auto day = base::make_date(2025, 8, 20);
  db().write([&](Session& s) {
    s.execute("INSERT INTO notes (id, text, amount, day, truth) VALUES (:id, :text, :amount, :day, :truth)",
              {{"id", std::int64_t{1} << 40},
               {"text", "Đề tài ‘số’ :x ₫"},
               {"amount", 0.1},
               {"day", day},
               {"truth", true}});
    s.execute("INSERT INTO notes (id, text) VALUES (:id, :text)",
              {{"id", 2}, {"text", std::optional<std::string>()}});
  });
  std::vector<std::string> seen;
  db().read([&](Session& s) {
    s.query("SELECT id, text, amount, day, truth FROM notes ORDER BY id DESC", {}, [&](const Row& row) {
      seen.push_back(std::to_string(row.integer(0)) + "|" + row.text(1) + "|" + std::to_string(row.real(2)) +
                     "|" + (row.maybe_date(3) ? base::iso(*row.maybe_date(3)) : "-") + "|" +
                     (row.is_null(4) ? "-"
                      : row.truth(4) ? "1"
                                     : "0"));
    });
  });
  EXPECT_EQ(seen, (std::vector<std::string>{"1099511627776|Đề tài ‘số’ :x ₫|0.100000|2025-08-20|1",
                                            "2||0.000000|-|-"}));
}

TEST_P(DatabaseTest, a_failed_or_refused_write_leaves_nothing) {
  EXPECT_THROW(db().write([](Session& s) {
    s.execute("INSERT INTO notes (text) VALUES ('half')");
    throw std::runtime_error("stop");
  }),
               std::runtime_error);
  const auto refused = db().write([](Session& s) -> base::Result<int> {
    s.execute("INSERT INTO notes (text) VALUES ('half')");
    return base::refuse(base::verbatim("no"));
  });
  EXPECT_FALSE(refused);
  EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, a_key_that_stands_already_is_told_apart) {
  add("a");
  EXPECT_THROW(add("a"), UniqueViolation);
  EXPECT_GT(add("b"), 0);
}

TEST_P(DatabaseTest, what_was_confirmed_is_there_after_a_restart) {
  const auto id = add("kept");
  reopen();
  EXPECT_EQ(db().read([](Session& s) { return s.number("SELECT id FROM notes WHERE text = 'kept'"); }), id);
}

TEST_P(DatabaseTest, many_writers_at_once_lose_nothing) {
  add("0");
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 10; ++n) {
        db().write([](Session& s) {
          const auto before = s.number("SELECT truth FROM notes WHERE text = '0'");
          s.execute("UPDATE notes SET truth = :next WHERE text = '0'", {{"next", before + 1}});
        });
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(db().read([](Session& s) { return s.number("SELECT truth FROM notes WHERE text = '0'"); }), 40);
}

TEST_P(DatabaseTest, migrating_again_changes_nothing_and_a_newer_database_is_refused) {
  migrate(db());
  db().write([](Session& s) {
    s.execute("INSERT INTO schema_migrations (number, name, fingerprint) VALUES (9999, 'later', '')");
  });
  EXPECT_THROW(migrate(db()), DatabaseError);
}

TEST_P(DatabaseTest, two_programs_may_start_at_once) {
  auto other = Database::open(address());
  std::thread first([&] { migrate(db()); });
  std::thread second([&] { migrate(*other); });
  first.join();
  second.join();
  EXPECT_FALSE(db().read([](Session& s) {
    return s.exists("SELECT 1 FROM schema_migrations GROUP BY number HAVING COUNT(*) > 1");
  }));
}

TEST(Sqlite, the_file_is_for_its_owner_only) {
  const testing::TempDir folder;
  const auto db = Database::open((folder / "a.db").string());
  struct stat about {};
  ASSERT_EQ(stat((folder / "a.db").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600u);
}

TEST(Sqlite, a_file_that_is_no_database_is_refused_and_kept) {
  const testing::TempDir folder;
  std::ofstream(folder / "a.db") << std::string(5000, 'x');
  EXPECT_THROW(Database::open((folder / "a.db").string()), DatabaseError);
  EXPECT_EQ(std::filesystem::file_size(folder / "a.db"), 5000u);
}

TEST(Postgres, names_become_numbers_and_quoted_text_stays) {
  const auto made = numbered("SELECT ':a', x::text FROM t WHERE a = :a AND b = :b_1 OR a = :a");
  EXPECT_EQ(made.sql, "SELECT ':a', x::text FROM t WHERE a = $1 AND b = $2 OR a = $1");
  EXPECT_EQ(made.names, (std::vector<std::string>{"a", "b_1"}));
}

}  // namespace
}  // namespace vinhdanh::platform::db
