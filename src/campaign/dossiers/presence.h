#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/date.h"

namespace vinhdanh::campaign::dossiers {

// How long somebody is taken to be there after the last sign of life.
inline constexpr std::chrono::seconds kStillThere{60};

// Who has which dossier open. Kept in memory only: after a restart pages tell of themselves again.
// Safe in many threads.
class Presence {
 public:
  struct Someone {
    std::int64_t user = 0;
    std::string name;
    base::Instant since{};
    base::Instant last{};
  };
  // Notes that somebody has `holder` open now; answers the others who do, who came first foremost.
  std::vector<Someone> meet(const std::string& holder, std::int64_t user, const std::string& name,
                            base::Instant now);

 private:
  void forget(base::Instant now);

  std::mutex only_;
  std::map<std::string, std::vector<Someone>> there_;
};

}  // namespace vinhdanh::campaign::dossiers
