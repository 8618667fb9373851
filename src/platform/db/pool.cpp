#include "platform/db/pool.h"

namespace vinhdanh::platform::db {

Pool::Lent Pool::take() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [this] { return !free_.empty() || made_ < most_; });
  std::unique_ptr<Connection> connection;
  if (!free_.empty()) {
    connection = std::move(free_.back());
    free_.pop_back();
  } else {
    ++made_;
    lock.unlock();
    try {
      connection = make_();
    } catch (...) {
      lock.lock();
      --made_;
      throw;
    }
  }
  return {connection.release(), [this](Connection* c) { give_back(c); }};
}

void Pool::give_back(Connection* connection) {
  std::unique_ptr<Connection> owned(connection);
  {
    const std::lock_guard lock(mutex_);
    if (owned->usable()) {
      free_.push_back(std::move(owned));
    } else {
      --made_;
    }
  }
  returned_.notify_one();
}

void Pool::forget_free() {
  std::vector<std::unique_ptr<Connection>> gone;
  {
    const std::lock_guard lock(mutex_);
    gone.swap(free_);
    made_ -= static_cast<int>(gone.size());
  }
  returned_.notify_all();
}

void finish_transaction(Connection& connection, const std::function<bool(Session&)>& work) {
  try {
    Session session(connection);
    if (work(session)) {
      connection.commit();
    } else {
      connection.roll_back();
    }
  } catch (...) {
    connection.roll_back();
    throw;
  }
}

}  // namespace vinhdanh::platform::db
