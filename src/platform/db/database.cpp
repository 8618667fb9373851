#include "platform/db/database.h"

#include "platform/db/postgres.h"
#include "platform/db/sqlite.h"

namespace vinhdanh::platform::db {

void Session::query(std::string_view sql, const Parameters& parameters,
                    const std::function<void(const Row&)>& each) {
  connection_.run(sql, parameters, each);
}

std::int64_t Session::execute(std::string_view sql, const Parameters& parameters) {
  return connection_.run(sql, parameters, nullptr);
}

std::int64_t Session::insert(std::string_view sql, const Parameters& parameters) {
  return number(sql, parameters);
}

std::int64_t Session::number(std::string_view sql, const Parameters& parameters) {
  std::int64_t found = 0;
  connection_.run(sql, parameters, [&](const Row& row) { found = row.integer(0); });
  return found;
}

bool Session::exists(std::string_view sql, const Parameters& parameters) {
  bool found = false;
  connection_.run(sql, parameters, [&](const Row&) { found = true; });
  return found;
}

std::unique_ptr<Database> Database::open(const std::string& address) {
  if (address.starts_with("postgresql://") || address.starts_with("postgres://"))
    return open_postgres(address);
  return open_sqlite(address.starts_with("sqlite:") ? address.substr(7) : address);
}

}  // namespace vinhdanh::platform::db
