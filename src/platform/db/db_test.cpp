#include <atomic>
#include <fstream>
#include <sys/stat.h>
#include <thread>

#include "base/interruption.h"
#include "base/resource.h"
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

TEST_P(DatabaseTest, a_kept_number_is_asked_anew_when_anything_changed) {
  const auto kept = [&](const std::string& text) {
    return db().read([&](Session& s) {
      return s.number("/* keep */ SELECT COUNT(*) FROM notes WHERE text >= :text", {{"text", text}});
    });
  };
  for (const auto* text : {"a", "b", "c"}) add(text);
  for (int again = 0; again < 3; ++again) {
    EXPECT_EQ(kept("a"), 3);
    EXPECT_EQ(kept("b"), 2);  // other parameters, another answer
  }
  add("d");
  EXPECT_EQ(kept("a"), 4);
  EXPECT_EQ(kept("b"), 3);
  db().write([&](Session& s) {
    EXPECT_EQ(s.number("/* keep */ SELECT COUNT(*) FROM notes"), 4);
    s.execute("DELETE FROM notes WHERE text = 'a'");
    EXPECT_EQ(s.number("/* keep */ SELECT COUNT(*) FROM notes"), 3);  // a writer sees its own changes
  });
  EXPECT_EQ(kept("a"), 3);
  // Readers at the same time as a writer, on connections of their own, never see it go back.
  std::atomic<bool> done = false;
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&] {
      for (std::int64_t last = 0; !done;) {
        const auto now = kept("");
        EXPECT_GE(now, last);
        last = now;
      }
    });
  }
  for (int i = 0; i < 30; ++i) add("x" + std::to_string(i));
  done = true;
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(kept(""), 33);
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
  try {
    migrate(db());
    FAIL() << "a newer database was taken";
  } catch (const base::Interruption& refused) {
    EXPECT_EQ(
        base::say(base::Language::kEnglish, refused.text),
        "The data come from a newer version of the program. Start that version, or restore an older backup.");
    EXPECT_EQ(
        base::say(base::Language::kVietnamese, refused.text),
        "Dữ liệu do phiên bản mới hơn của chương trình tạo ra. Hãy chạy phiên bản đó, hoặc khôi phục bản "
        "sao lưu cũ hơn.");
  }
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

TEST_P(DatabaseTest, several_programs_set_up_an_empty_database_at_once) {
  const testing::TempDir folder;
  std::unique_ptr<testing::PostgresDatabase> postgres;
  auto empty = (folder / "empty.db").string();
  if (GetParam() == Dialect::kPostgres) {
    postgres = std::make_unique<testing::PostgresDatabase>();
    empty = postgres->address();
  }
  std::atomic<int> ready{0};
  std::vector<std::thread> programs;
  for (int i = 0; i < 4; ++i) {
    programs.emplace_back([&] {
      const auto own = Database::open(empty);
      migrate(*own);
      ++ready;
    });
  }
  for (auto& program : programs) program.join();
  EXPECT_EQ(ready, 4);
  EXPECT_EQ(Database::open(empty)->read(
                [](Session& s) { return s.number("SELECT COUNT(*) FROM schema_migrations"); }),
            static_cast<std::int64_t>(base::resource_names("migrations/").size()));
}

TEST_P(DatabaseTest, a_migration_that_was_changed_after_it_ran_is_refused) {
  db().write(
      [](Session& s) { s.execute("UPDATE schema_migrations SET fingerprint = 'other' WHERE number = 1"); });
  EXPECT_THROW(migrate(db()), base::Interruption);
}

TEST_P(DatabaseTest, a_migration_with_a_lower_number_that_came_later_is_applied) {
  db().write([](Session& s) {
    s.execute("DELETE FROM schema_migrations WHERE number = 5");
    s.execute("DROP TABLE settings");
  });
  migrate(db());
  EXPECT_EQ(db().read([](Session& s) { return s.number("SELECT COUNT(*) FROM settings"); }), 0);
}

TEST_P(DatabaseTest, bytes_that_are_no_text_become_marks_of_replacement) {
  const std::string bad("a\xC3\0b", 4);
  db().write([&](Session& s) { s.execute("INSERT INTO notes (text) VALUES (:text)", {{"text", bad}}); });
  std::string kept;
  db().read([&](Session& s) {
    s.query("SELECT text FROM notes", {}, [&](const Row& row) { kept = row.text(0); });
  });
  EXPECT_EQ(kept, "a\uFFFD\uFFFDb");
}

TEST_P(DatabaseTest, a_value_too_few_or_too_many_is_a_fault_on_both) {
  const auto ask = [&](Parameters given) {
    db().read([&](Session& s) {
      return s.number("SELECT COUNT(*) FROM notes WHERE text = :a AND amount = :b", given);
    });
  };
  EXPECT_NO_THROW(ask({{"a", "x"}, {"b", 1.5}}));
  EXPECT_THROW(ask({{"a", "x"}}), DatabaseError);
  EXPECT_THROW(ask({{"a", "x"}, {"b", 1.5}, {"c", 1}}), DatabaseError);
}

TEST_P(DatabaseTest, what_only_reads_may_not_write) {
  EXPECT_THROW(db().read([](Session& s) { s.execute("INSERT INTO notes (text) VALUES ('x')"); }),
               std::runtime_error);
  EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, a_question_may_be_asked_again_from_among_its_rows) {
  add("a");
  add("b");
  std::string seen;
  db().read([&](Session& s) {
    const auto* sql = "SELECT text FROM notes ORDER BY text";
    s.query(sql, {}, [&](const Row& outer) {
      seen += outer.text(0) + ":";
      s.query(sql, {}, [&](const Row& inner) { seen += inner.text(0); });
      seen += " ";
    });
  });
  EXPECT_EQ(seen, "a:ab b:ab ");
}

TEST_P(DatabaseTest, a_truth_that_the_database_works_out_reads_the_same) {
  add("a");
  EXPECT_EQ(db().read([](Session& s) { return s.number("SELECT EXISTS (SELECT 1 FROM notes)"); }), 1);
  EXPECT_EQ(db().read([](Session& s) { return s.number("SELECT 1 = 2"); }), 0);
}

TEST_P(DatabaseTest, a_number_once_given_is_not_given_again) {
  add("a");
  const auto last = add("b");
  db().write([](Session& s) { s.execute("DELETE FROM notes"); });
  EXPECT_GT(add("c"), last);
}

TEST(Sqlite, a_full_disk_interrupts_and_keeps_what_was_confirmed) {
  const testing::TempDir folder;
  const auto db = Database::open((folder / "a.db").string());
  db->write([](Session& s) {
    s.execute("CREATE TABLE notes (text TEXT)");
    s.execute("INSERT INTO notes VALUES ('kept')");
    s.query("PRAGMA max_page_count = 20", {}, nullptr);  // the error is that of a full disk
  });
  EXPECT_THROW(db->write([](Session& s) {
    s.execute("INSERT INTO notes VALUES (:text)", {{"text", std::string(1'000'000, 'x')}});
  }),
               base::Interruption);
  EXPECT_EQ(db->read([](Session& s) { return s.number("SELECT COUNT(*) FROM notes"); }), 1);
  EXPECT_NO_THROW(db->write([](Session& s) { s.execute("INSERT INTO notes VALUES ('small')"); }));
}

TEST(Sqlite, a_write_within_a_write_is_a_fault_and_no_endless_wait) {
  const testing::TempDir folder;
  const auto db = Database::open((folder / "a.db").string());
  EXPECT_THROW(db->write([&](Session&) { db->write([](Session&) {}); }), std::logic_error);
  EXPECT_NO_THROW(db->write([](Session&) {}));
}

TEST(Postgres, connections_that_the_server_cut_are_made_anew) {
  const testing::PostgresDatabase postgres;
  const auto db = Database::open(postgres.address());
  db->read([&](Session&) { db->read([](Session& s) { s.number("SELECT 1"); }); });  // two are kept
  const auto other = Database::open(postgres.address());
  other->write([](Session& s) {
    s.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        {}, nullptr);
  });
  EXPECT_EQ(db->read([](Session& s) { return s.number("SELECT 7"); }), 7);
  EXPECT_EQ(db->read([&](Session&) { return db->read([](Session& s) { return s.number("SELECT 8"); }); }), 8);
}

TEST(Postgres, a_server_that_is_not_there_is_told_in_a_sentence) {
  EXPECT_THROW(Database::open("postgresql://nobody@127.0.0.1:1/nothing"), base::Interruption);
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
  EXPECT_THROW(Database::open((folder / "a.db").string()), base::Interruption);
  EXPECT_EQ(std::filesystem::file_size(folder / "a.db"), 5000u);
}

TEST(Postgres, names_become_numbers_and_quoted_text_stays) {
  const auto made = numbered("SELECT ':a', x::text FROM t WHERE a = :a AND b = :b_1 OR a = :a");
  EXPECT_EQ(made.sql, "SELECT ':a', x::text FROM t WHERE a = $1 AND b = $2 OR a = $1");
  EXPECT_EQ(made.names, (std::vector<std::string>{"a", "b_1"}));
}

}  // namespace
}  // namespace vinhdanh::platform::db
