#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace vinhdanh::platform::http {

// A fixed number of threads and a bounded queue before them.
class WorkerPool {
 public:
  WorkerPool(unsigned threads, std::size_t most_waiting);
  ~WorkerPool();  // finishes what waits
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False when the queue is full; the work is not taken then. The work must not throw.
  bool offer(std::function<void()> work);
  // Takes no more and returns when all that waited is done. May be called twice.
  void finish();

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  std::size_t most_waiting_;
  bool finishing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace vinhdanh::platform::http
