#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "base/result.h"

namespace vinhdanh::campaign::council {

enum class BatchStep : unsigned char { kRunning, kReady, kStopped, kFailed };

struct BatchState {
  BatchStep step = BatchStep::kRunning;
  std::size_t done = 0, total = 0;
  base::Problems problems{};     // why it failed; warnings of one that is ready
  std::filesystem::path file{};  // of one that is ready
  std::string name{}, type{};    // of the file as downloaded
};

// Files that are made beside the requests, with progress, each stoppable. Kept until the program ends.
class PrintBatches {
 public:
  using KeepGoing = std::function<bool(std::size_t done)>;
  // Makes the file at that path; warnings, or errors when there is none.
  using Work = std::function<base::Problems(const std::filesystem::path& file, const KeepGoing& keep_going)>;

  explicit PrintBatches(std::filesystem::path folder);
  ~PrintBatches();  // stops what runs

  std::int64_t start(std::size_t total, std::string name, std::string type, Work work);
  std::optional<BatchState> state(std::int64_t id) const;
  void stop(std::int64_t id);

 private:
  struct Batch {
    std::atomic<std::size_t> done{0};
    std::atomic<bool> stopping{false};
    BatchState state{};  // guarded by mutex_, but for `done`
    std::thread thread{};
  };
  void run(Batch& batch, const Work& work);

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  std::map<std::int64_t, std::unique_ptr<Batch>> batches_;
  std::int64_t last_ = 0;
};

}  // namespace vinhdanh::campaign::council
