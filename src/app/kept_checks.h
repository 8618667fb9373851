#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/date.h"
#include "paper/format_check.h"

namespace vinhdanh::app {

// One check of an uploaded document, for who uploaded it. The upload itself is not among it.
struct KeptCheck {
  std::int64_t user = 0;
  std::string file_name;
  paper::FormatReport report;
  base::Instant at{};
};

// Checks between the upload and the download of the corrected copy: in memory only, so that no document of
// anybody is left on the disk; for an hour, and the oldest go sooner when they are many. Safe in many
// threads.
class KeptChecks {
 public:
  // The token of its address.
  std::string keep(KeptCheck check);
  // Nothing for other users, and when it is not kept any more.
  std::optional<KeptCheck> find(const std::string& token, std::int64_t user, base::Instant now);

 private:
  void drop_old(base::Instant now);

  std::mutex mutex_;
  std::map<std::string, KeptCheck> all_;
};

}  // namespace vinhdanh::app
