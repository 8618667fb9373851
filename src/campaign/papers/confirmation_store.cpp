#include "campaign/papers/confirmation_store.h"

#include "access/audit_store.h"

namespace vinhdanh::campaign::papers {

using platform::db::Row;
using platform::db::Session;

std::map<std::string, Confirmation> confirmations(Session& session) {
  std::map<std::string, Confirmation> all;
  session.query("SELECT kind, note, confirmed_by, confirmed_at FROM paper_confirmations", {},
                [&](const Row& row) {
                  all[row.text(0)] = {row.text(0), row.text(1), row.text(2), row.instant(3)};
                });
  return all;
}

void confirm(Session& session, const Confirmation& confirmation) {
  session.execute(
      "INSERT INTO paper_confirmations (kind, note, confirmed_by, confirmed_at) VALUES (:kind, :note, :by, "
      ":at) "
      "ON CONFLICT (kind) DO UPDATE SET note = :note, confirmed_by = :by, confirmed_at = :at",
      {{"kind", confirmation.kind},
       {"note", confirmation.note},
       {"by", confirmation.by},
       {"at", confirmation.at}});
  access::record(session, {confirmation.at, confirmation.by, "wording confirmed", "paper", confirmation.kind,
                           "", confirmation.note});
}

void take_back_confirmation(Session& session, const std::string& kind, const std::string& by,
                            base::Instant at) {
  const auto before = confirmations(session);
  const auto found = before.find(kind);
  if (found == before.end()) return;
  session.execute("DELETE FROM paper_confirmations WHERE kind = :kind", {{"kind", kind}});
  access::record(session, {at, by, "confirmation taken back", "paper", kind, found->second.note, ""});
}

}  // namespace vinhdanh::campaign::papers
