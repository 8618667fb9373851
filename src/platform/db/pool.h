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
  // Lets go of the ones that are not lent, for when they are known to be dead.
  void forget_free();

 private:
  void give_back(Connection* connection);

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> free_;
  int made_ = 0;
  int most_;
  Make make_;
};

// Work, then commit or roll back, on a connection that has begun.
void finish_transaction(Connection& connection, const std::function<bool(Session&)>& work);

}  // namespace vinhdanh::platform::db
