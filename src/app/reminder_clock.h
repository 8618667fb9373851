#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/clock.h"
#include "campaign/plan/campaign_store.h"
#include "platform/db/database.h"

namespace vinhdanh::app {

// Looks every half minute whether units are to be reminded of the deadline for dossiers, from its making
// until its end. What goes wrong is logged and tried again at the next look.
class ReminderClock {
 public:
  ReminderClock(platform::db::Database& db, const campaign::plan::CurrentCampaign& campaign,
                const base::Clock& clock);
  ~ReminderClock();
  ReminderClock(const ReminderClock&) = delete;
  ReminderClock& operator=(const ReminderClock&) = delete;

 private:
  void run();
  void look();

  platform::db::Database& db_;
  const campaign::plan::CurrentCampaign& campaign_;
  const base::Clock& clock_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace vinhdanh::app
