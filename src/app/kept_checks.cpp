#include "app/kept_checks.h"

#include <algorithm>

#include "base/secret.h"

namespace vinhdanh::app {
namespace {

constexpr std::chrono::hours kKeptFor{1};
constexpr std::size_t kMostBytes = 64 << 20;

std::size_t size_of(const KeptCheck& check) {
  std::size_t bytes = check.report.mended.size();
  for (const auto& one : check.report.findings) bytes += sizeof one + 4 * one.seen.size() + 500;
  return bytes;
}

}  // namespace

std::string KeptChecks::keep(KeptCheck check) {
  check.report.lines = {};  // only for finding pages
  const std::lock_guard lock(mutex_);
  drop_old(check.at);
  std::size_t bytes = size_of(check);
  for (const auto& [token, one] : all_) bytes += size_of(one);
  while (bytes > kMostBytes && !all_.empty()) {
    const auto oldest = std::ranges::min_element(all_, {}, [](const auto& one) { return one.second.at; });
    bytes -= size_of(oldest->second);
    all_.erase(oldest);
  }
  auto token = base::random_hex(16);
  all_.emplace(token, std::move(check));
  return token;
}

std::optional<KeptCheck> KeptChecks::find(const std::string& token, std::int64_t user, base::Instant now) {
  const std::lock_guard lock(mutex_);
  drop_old(now);
  const auto found = all_.find(token);
  if (found == all_.end() || found->second.user != user) return {};
  return found->second;
}

void KeptChecks::drop_old(base::Instant now) {
  std::erase_if(all_, [&](const auto& one) { return one.second.at + kKeptFor < now; });
}

}  // namespace vinhdanh::app
