#include "campaign/council/print_batches.h"

#include <exception>
#include <spdlog/spdlog.h>

#include "base/interruption.h"

namespace vinhdanh::campaign::council {

namespace fs = std::filesystem;

// What an earlier run of the program left is of no use.
PrintBatches::PrintBatches(fs::path folder) : folder_(std::move(folder)) {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

PrintBatches::~PrintBatches() {
  for (auto& [id, batch] : batches_) batch->stopping = true;
  for (auto& [id, batch] : batches_) batch->thread.join();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::int64_t PrintBatches::start(std::size_t total, std::string name, std::string type, Work work) {
  const std::scoped_lock lock(mutex_);
  fs::create_directories(folder_);
  const auto id = ++last_;
  auto& batch = *(batches_[id] = std::make_unique<Batch>());
  batch.state = {BatchStep::kRunning, 0, total, {}, folder_ / std::to_string(id), std::move(name),
                 std::move(type)};
  batch.thread = std::thread([this, &batch, work = std::move(work)] { run(batch, work); });
  return id;
}

void PrintBatches::run(Batch& batch, const Work& work) {
  fs::path file;
  {
    const std::scoped_lock lock(mutex_);
    file = batch.state.file;
  }
  base::Problems problems;
  try {
    problems = work(file, [&batch](std::size_t done) {
      batch.done = done;
      return !batch.stopping;
    });
  } catch (const base::Interruption& interruption) {
    spdlog::error("print batch: {}", interruption.what());
    problems = {{base::Severity::kError, {}, interruption.text, {}}};
  } catch (const std::exception& fault) {
    spdlog::error("print batch: {}", fault.what());
    problems = {
        {base::Severity::kError,
         {},
         base::msg("The file could not be made. Try again; if it happens again, tell the administrator."),
         {}}};
  }
  const std::scoped_lock lock(mutex_);
  // A stop that comes when all is done comes too late: the copies are counted.
  batch.state.step = !base::has_errors(problems) ? BatchStep::kReady
                     : batch.stopping            ? BatchStep::kStopped
                                                 : BatchStep::kFailed;
  batch.state.problems = std::move(problems);
  std::error_code ignored;
  if (batch.state.step != BatchStep::kReady) fs::remove(file, ignored);
}

std::optional<BatchState> PrintBatches::state(std::int64_t id) const {
  const std::scoped_lock lock(mutex_);
  const auto found = batches_.find(id);
  if (found == batches_.end()) return std::nullopt;
  auto state = found->second->state;
  state.done = found->second->done;
  return state;
}

void PrintBatches::stop(std::int64_t id) {
  const std::scoped_lock lock(mutex_);
  if (const auto found = batches_.find(id); found != batches_.end()) found->second->stopping = true;
}

}  // namespace vinhdanh::campaign::council
