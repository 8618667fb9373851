#include "access/sign_in.h"

#include <algorithm>

#include "access/audit_store.h"
#include "access/password.h"
#include "access/session_store.h"
#include "access/throttle.h"
#include "access/user_store.h"
#include "base/text.h"

namespace vinhdanh::access {
namespace {

using platform::db::Session;

// One person who guesses from many machines is slowed by account, one machine that
// tries many accounts by address. An office may share one address, so that it waits later.
constexpr std::int64_t kSharedAddress = 17;

struct Subjects {
  std::string login;
  std::string address;
};

std::chrono::seconds waiting_time(Session& session, const Subjects& subjects, base::Instant now) {
  const auto by_login = failures_of(session, subjects.login);
  const auto by_address = failures_of(session, subjects.address);
  return std::max(
      still_to_wait(by_login.count, by_login.last, now),
      still_to_wait(std::max<std::int64_t>(0, by_address.count - kSharedAddress), by_address.last, now));
}

base::Problem at_login(base::Message text) {
  base::Place place;
  place.field = "login";
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

}  // namespace

base::Result<std::string> sign_in(platform::db::Database& db, const SignInTry& attempt, base::Instant now) {
  const auto login = base::lower(base::trim(attempt.login));
  const Subjects subjects{"login:" + login.substr(0, 60), "address:" + attempt.address};
  const auto [wait, user] =
      db.read([&](Session& s) { return std::pair(waiting_time(s, subjects, now), user_by_login(s, login)); });
  if (wait.count() > 0) {
    return base::refuse(
        at_login(base::msgn("Too many wrong tries. Wait {0} second, then try again.",
                            "Too many wrong tries. Wait {0} seconds, then try again.", wait.count())));
  }
  // Slow on purpose, so outside of any transaction.
  const bool fits = password_fits(user ? user->password_hash : "", attempt.password);
  if (!fits || user->closed) {
    db.write([&](Session& s) {
      add_failure(s, subjects.login, now);
      add_failure(s, subjects.address, now);
    });
    return base::refuse(
        at_login(base::msg("The login name or the password is not right, or the account is closed. Check "
                           "both, or ask the administrator.")));
  }
  return db.write([&](Session& s) {
    forget_failures(s, subjects.login);
    if (outdated(user->password_hash)) set_password(s, user->user.id, attempt.password);
    record(s, {now, user->user.display_name, "signed_in", "user", std::to_string(user->user.id), "",
               attempt.address});
    return open_session(s, user->user.id, attempt.device, attempt.address, now);
  });
}

}  // namespace vinhdanh::access
