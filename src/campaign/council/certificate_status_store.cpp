#include "campaign/council/certificate_status_store.h"

#include "access/audit_store.h"
#include "campaign/council/correction_store.h"
#include "campaign/council/decision_store.h"

namespace vinhdanh::campaign::council {
namespace {

using platform::db::Row;
using platform::db::Session;

}  // namespace

std::optional<Publication> publication_of(Session& session, std::int64_t decision) {
  std::optional<Publication> found;
  session.query("SELECT published_by, published_at FROM published_decisions WHERE decision_id = :decision",
                {{"decision", decision}}, [&](const Row& row) {
                  found = Publication{row.text(0), row.instant(1)};
                });
  return found;
}

void publish(Session& session, std::int64_t decision, const Publication& publication) {
  const auto done = session.execute(
      "INSERT INTO published_decisions (decision_id, published_by, published_at) VALUES (:decision, :by, "
      ":at) "
      "ON CONFLICT DO NOTHING",
      {{"decision", decision}, {"by", publication.by}, {"at", publication.at}});
  if (done == 1)
    access::record(
        session, {publication.at, publication.by, "published", "decision", std::to_string(decision), "", ""});
}

std::optional<Withdrawal> withdrawal_of(Session& session, const std::string& code) {
  std::optional<Withdrawal> found;
  session.query(
      "SELECT code, basis, reason, withdrawn_by, withdrawn_at FROM withdrawn_certificates WHERE code = :code",
      {{"code", code}}, [&](const Row& row) {
        found = Withdrawal{row.text(0), row.text(1), row.text(2), row.text(3), row.instant(4)};
      });
  return found;
}

bool withdraw(Session& session, const Withdrawal& w) {
  const bool done =
      session.execute(
          "INSERT INTO withdrawn_certificates (code, basis, reason, withdrawn_by, withdrawn_at) VALUES "
          "(:code, :basis, :reason, :by, :at) ON CONFLICT DO NOTHING",
          {{"code", w.code}, {"basis", w.basis}, {"reason", w.reason}, {"by", w.by}, {"at", w.at}}) == 1;
  if (done) access::record(session, {w.at, w.by, "withdrew", "awarded", w.code, "", w.basis});
  return done;
}

std::optional<FoundCertificate> certificate_with_status(Session& session, const std::string& code) {
  auto decision = find_certificate(session, code);
  if (!decision) return std::nullopt;
  FoundCertificate found{std::move(*decision), {}, withdrawal_of(session, code), {}};
  found.now = {publication_of(session, found.decision.id).has_value(), found.withdrawal.has_value()};
  for (const auto& correction : corrections_of(session, found.decision.id))
    if (correction.code == code && (!found.corrected || correction.at > *found.corrected))
      found.corrected = correction.at;
  return found;
}

}  // namespace vinhdanh::campaign::council
