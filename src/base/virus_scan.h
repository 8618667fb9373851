#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vinhdanh::base {

// Asks ClamAV's service on this machine (clamd(8), command INSTREAM) whether bytes are known to be harmful.
class VirusScanner {
 public:
  // Where Debian's clamav-daemon listens.
  static constexpr const char* kUsualSocket = "/run/clamav/clamd.ctl";

  VirusScanner() = default;  // scans nothing: every file passes
  explicit VirusScanner(std::filesystem::path socket) : socket_(std::move(socket)) {}

  bool scans() const { return !socket_.empty(); }
  // Refused when something was found, which is named, and also when the service does not answer within half
  // a minute or takes no file of that size: where a scan is wanted, nothing passes without it. `name`: what
  // the user calls the file. Safe in many threads.
  Result<void> scan(std::string_view bytes, const std::string& name) const;

 private:
  std::filesystem::path socket_;
};

}  // namespace vinhdanh::base
