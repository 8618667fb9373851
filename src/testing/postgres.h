#pragma once

#include <memory>
#include <string>

#include "testing/temp_dir.h"

namespace vinhdanh::testing {

// A new, empty database on a real PostgreSQL server. The server is that of the
// environment variable VINHDANH_TEST_POSTGRES (an address with %s for the database's name) or one
// of our own, started once for the test program on a socket in a temporary folder.
class PostgresDatabase {
 public:
  PostgresDatabase();
  ~PostgresDatabase();
  PostgresDatabase(const PostgresDatabase&) = delete;
  PostgresDatabase& operator=(const PostgresDatabase&) = delete;
  const std::string& address() const { return address_; }

 private:
  std::string name_;
  std::string address_;
};

}  // namespace vinhdanh::testing
