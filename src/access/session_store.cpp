#include "access/session_store.h"

#include "access/password.h"
#include "access/throttle.h"
#include "base/secret.h"

namespace vinhdanh::access {
namespace {

using platform::db::Row;
using platform::db::Session;

}  // namespace

std::string open_session(Session& session, std::int64_t user, std::string_view device,
                         std::string_view address, base::Instant now) {
  const auto token = base::random_hex(32);
  session.execute("DELETE FROM sessions WHERE last_seen < :idle OR signed_in_at < :longest",
                  {{"idle", now - kIdle}, {"longest", now - kLongest}});
  session.execute(
      "INSERT INTO sessions (token_hash, user_id, csrf, device, address, signed_in_at, last_seen) "
      "VALUES (:token_hash, :user_id, :csrf, :device, :address, :now, :now)",
      {{"token_hash", token_hash(token)},
       {"user_id", user},
       {"csrf", base::random_hex(32)},
       {"device", device.substr(0, 300)},
       {"address", address},
       {"now", now}});
  return token;
}

std::optional<FoundSession> find_session(Session& session, std::string_view token, base::Instant now) {
  std::optional<FoundSession> found;
  session.query(
      "SELECT s.id, s.csrf, s.last_seen, u.id, u.login, u.display_name, u.unit_code, u.roles, u.language "
      "FROM sessions s JOIN users u ON u.id = s.user_id "
      "WHERE s.token_hash = :token_hash AND s.last_seen >= :idle AND s.signed_in_at >= :longest "
      "AND NOT EXISTS (SELECT 1 FROM user_closures c WHERE c.user_id = u.id)",
      {{"token_hash", token_hash(token)}, {"idle", now - kIdle}, {"longest", now - kLongest}},
      [&](const Row& row) {
        User user{row.integer(3),
                  row.text(4),
                  row.text(5),
                  row.text(6),
                  roles_from(row.view(7)),
                  base::language_from(row.view(8))};
        found = FoundSession{{std::move(user), row.integer(0), row.text(1)},
                             now - row.instant(2) > std::chrono::minutes(5)};
      });
  return found;
}

void touch_session(Session& session, std::int64_t id, base::Instant now) {
  session.execute("UPDATE sessions SET last_seen = :now WHERE id = :id", {{"now", now}, {"id", id}});
}

std::vector<OpenSession> sessions_of(Session& session, std::int64_t user, base::Instant now) {
  std::vector<OpenSession> open;
  session.query(
      "SELECT id, device, address, signed_in_at, last_seen FROM sessions "
      "WHERE user_id = :user AND last_seen >= :idle AND signed_in_at >= :longest ORDER BY last_seen DESC",
      {{"user", user}, {"idle", now - kIdle}, {"longest", now - kLongest}}, [&](const Row& row) {
        open.push_back({row.integer(0), row.text(1), row.text(2), row.instant(3), row.instant(4)});
      });
  return open;
}

bool revoke_session(Session& session, std::int64_t id, std::int64_t user) {
  return session.execute("DELETE FROM sessions WHERE id = :id AND user_id = :user",
                         {{"id", id}, {"user", user}}) == 1;
}

Failures failures_of(Session& session, const std::string& subject) {
  Failures failures;
  session.query("SELECT failures, last_at FROM sign_in_failures WHERE subject = :subject",
                {{"subject", subject}}, [&](const Row& row) {
                  failures = {row.integer(0), row.instant(1)};
                });
  return failures;
}

void add_failure(Session& session, const std::string& subject, base::Instant now) {
  const auto before = failures_of(session, subject);
  const auto count = failures_in_force(before.count, before.last, now) + 1;
  session.execute(
      "INSERT INTO sign_in_failures (subject, failures, last_at) VALUES (:subject, :count, :now) "
      "ON CONFLICT (subject) DO UPDATE SET failures = :count, last_at = :now",
      {{"subject", subject}, {"count", count}, {"now", now}});
}

void take_back_failure(Session& session, const std::string& subject, const Failures& before) {
  session.execute(
      "UPDATE sign_in_failures SET failures = failures - 1, last_at = :last "
      "WHERE subject = :subject AND failures > 0",
      {{"last", before.last}, {"subject", subject}});
}

void forget_failures(Session& session, const std::string& subject) {
  session.execute("DELETE FROM sign_in_failures WHERE subject = :subject", {{"subject", subject}});
}

void forget_old_failures(Session& session, base::Instant now) {
  session.execute("DELETE FROM sign_in_failures WHERE failures = 0 OR last_at < :then",
                  {{"then", now - kFailuresCount}});
}

}  // namespace vinhdanh::access
