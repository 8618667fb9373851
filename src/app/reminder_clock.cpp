#include "app/reminder_clock.h"

#include <spdlog/spdlog.h>

#include "campaign/dossiers/queue_store.h"

namespace vinhdanh::app {
namespace {

constexpr auto kBetweenLooks = std::chrono::seconds(30);

}  // namespace

ReminderClock::ReminderClock(platform::db::Database& db, const campaign::plan::CurrentCampaign& campaign,
                             const base::Clock& clock)
    : db_(db), campaign_(campaign), clock_(clock), thread_([this] { run(); }) {}

ReminderClock::~ReminderClock() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  ended_.notify_all();
  thread_.join();
}

void ReminderClock::run() {
  std::unique_lock lock(mutex_);
  do {
    lock.unlock();
    look();
    lock.lock();
  } while (!ended_.wait_for(lock, kBetweenLooks, [this] { return ending_; }));
}

void ReminderClock::look() {
  namespace dossiers = campaign::dossiers;
  using platform::db::Session;
  try {
    const auto now = clock_.now();
    // Writers wait for each other: ask first, write only when somebody is to be reminded.
    const auto waiting = db_.read(
        [&](Session& s) { return dossiers::units_due(s, campaign_.id, campaign_.plan, now).size(); });
    if (waiting == 0) return;
    const int sent =
        db_.write([&](Session& s) { return dossiers::send_due(s, campaign_.id, campaign_.plan, now); });
    spdlog::info("reminded units={}", sent);
  } catch (const std::exception& fault) {
    spdlog::warn("reminders not sent: {}", fault.what());
  }
}

}  // namespace vinhdanh::app
