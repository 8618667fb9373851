#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/user.h"
#include "base/date.h"
#include "platform/db/database.h"

namespace vinhdanh::access {

// A session ends 12 hours after it was last used and 7 days after sign-in.
inline constexpr std::chrono::hours kIdle{12};
inline constexpr std::chrono::hours kLongest{24 * 7};

struct OpenSession {
  std::int64_t id = 0;
  std::string device;  // what the browser says of itself
  std::string address;
  base::Instant signed_in_at{};
  base::Instant last_seen{};
};

// A new session; the answer is its token, of which only the hash is kept.
std::string open_session(platform::db::Session& session, std::int64_t user, std::string_view device,
                         std::string_view address, base::Instant now);
// Nothing for unknown, expired and revoked ones and for closed accounts. `seen_long_ago`
// tells that `touch_session` is due.
struct FoundSession {
  SignedIn signed_in;
  bool seen_long_ago = false;
};
std::optional<FoundSession> find_session(platform::db::Session& session, std::string_view token,
                                         base::Instant now);
void touch_session(platform::db::Session& session, std::int64_t id, base::Instant now);
std::vector<OpenSession> sessions_of(platform::db::Session& session, std::int64_t user, base::Instant now);
// Only of that user; false when there is none.
bool revoke_session(platform::db::Session& session, std::int64_t id, std::int64_t user);

// Failures of sign-in, by "login:…" and "address:…".
struct Failures {
  std::int64_t count = 0;
  base::Instant last{};
};
Failures failures_of(platform::db::Session& session, const std::string& subject);
void add_failure(platform::db::Session& session, const std::string& subject, base::Instant now);
// One less, as if the last had not been; `before` is what stood before it.
void take_back_failure(platform::db::Session& session, const std::string& subject, const Failures& before);
void forget_failures(platform::db::Session& session, const std::string& subject);
// Those that no longer slow anybody down.
void forget_old_failures(platform::db::Session& session, base::Instant now);

}  // namespace vinhdanh::access
