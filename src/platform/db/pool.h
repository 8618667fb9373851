#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/db/database.h"

namespace vinhdanh::platform::db {

// Connections that are made when needed, up to a number, and kept.
class Pool {
 public:
  using Make = std::function<std::unique_ptr<Connection>()>;
  using Lent = std::unique_ptr<Connection, std::function<void(Connection*)>>;

  Pool(int most, Make make) : most_(most), make_(std::move(make)) {}
  // Waits for one when all are lent. A connection that is no longer usable is not kept.
  Lent take();

 private:
  void give_back(Connection* connection);

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> free_;
  int made_ = 0;
  int most_;
  Make make_;
};

// begin, work, commit or roll back.
void run_transaction(Connection& connection, bool writing, const std::function<bool(Session&)>& work);

}  // namespace vinhdanh::platform::db
