#pragma once

#include <gtest/gtest.h>
#include <memory>

#include "platform/db/database.h"
#include "platform/db/migrations.h"
#include "testing/postgres.h"
#include "testing/temp_dir.h"

namespace vinhdanh::testing {

// Every store test runs on both databases:
//   class PeopleStore : public testing::StoreTest {};
//   VINHDANH_ON_BOTH_DATABASES(PeopleStore);
//   TEST_P(PeopleStore, keeps_what_was_written) { db().write(…); }
class StoreTest : public ::testing::TestWithParam<platform::db::Dialect> {
 protected:
  StoreTest() {
    if (GetParam() == platform::db::Dialect::kPostgres) postgres_ = std::make_unique<PostgresDatabase>();
    reopen();
    platform::db::migrate(*db_);
  }
  ~StoreTest() override { db_.reset(); }

  platform::db::Database& db() { return *db_; }
  std::string address() const { return postgres_ ? postgres_->address() : (folder_ / "test.db").string(); }
  // As after a restart of the program.
  void reopen() {
    db_.reset();
    db_ = platform::db::Database::open(address());
  }

 private:
  TempDir folder_;
  std::unique_ptr<PostgresDatabase> postgres_;
  std::unique_ptr<platform::db::Database> db_;
};

#define VINHDANH_ON_BOTH_DATABASES(Fixture)                                                                 \
  INSTANTIATE_TEST_SUITE_P(, Fixture,                                                                       \
                           ::testing::Values(::vinhdanh::platform::db::Dialect::kSqlite,                    \
                                             ::vinhdanh::platform::db::Dialect::kPostgres),                 \
                           [](const auto& given) {                                                          \
                             return given.param == ::vinhdanh::platform::db::Dialect::kSqlite ? "sqlite"    \
                                                                                              : "postgres"; \
                           })

}  // namespace vinhdanh::testing
