#include "access/sign_in.h"

#include <algorithm>
#include <optional>

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

// What stands before the password is looked at.
struct Beginning {
  std::chrono::seconds wait{0};
  Failures of_address;
  std::optional<UserRow> user;
};

std::chrono::seconds waiting_time(const Failures& of_login, const Failures& of_address, base::Instant now) {
  return std::max(
      still_to_wait(of_login.count, of_login.last, now),
      still_to_wait(std::max<std::int64_t>(0, of_address.count - kSharedAddress), of_address.last, now));
}

// Every try counts as failed until it is known to be right: who guesses many at once gains nothing.
Beginning begin(Session& session, const Subjects& subjects, const std::string& login, base::Instant now) {
  Beginning start;
  start.of_address = failures_of(session, subjects.address);
  start.wait = waiting_time(failures_of(session, subjects.login), start.of_address, now);
  if (start.wait.count() > 0) return start;
  add_failure(session, subjects.login, now);
  add_failure(session, subjects.address, now);
  start.user = user_by_login(session, login);
  return start;
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
  const auto start = db.write([&](Session& s) { return begin(s, subjects, login, now); });
  if (start.wait.count() > 0) {
    return base::refuse(
        at_login(base::msgn("Too many wrong tries. Wait {0} second, then try again.",
                            "Too many wrong tries. Wait {0} seconds, then try again.", start.wait.count())));
  }
  // Slow on purpose, so outside of any transaction.
  const auto& user = start.user;
  const bool fits = password_fits(user ? user->password_hash : "", attempt.password);
  if (!fits || user->closed) {
    return base::refuse(
        at_login(base::msg("The login name or the password is not right, or the account is closed. Check "
                           "both, or ask the administrator.")));
  }
  return db.write([&](Session& s) {
    forget_failures(s, subjects.login);
    take_back_failure(s, subjects.address, start.of_address);
    forget_old_failures(s, now);
    if (outdated(user->password_hash)) set_password(s, user->user.id, attempt.password);
    record(s, {now, user->user.display_name, "signed_in", "user", std::to_string(user->user.id), "",
               attempt.address});
    return open_session(s, user->user.id, attempt.device, attempt.address, now);
  });
}

}  // namespace vinhdanh::access
