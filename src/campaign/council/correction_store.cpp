#include "campaign/council/correction_store.h"

#include "access/audit_store.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

std::string line_of(const std::string& name, const std::string& post) {
  return post.empty() ? name : name + " · " + post;
}

}  // namespace

void note_made(Session& session, std::int64_t campaign, const std::string& kind, const std::string& by,
               base::Instant at) {
  const auto decision =
      session.number("SELECT id FROM decisions WHERE campaign_id = :campaign", {{"campaign", campaign}});
  if (decision == 0) return;
  session.execute(
      "INSERT INTO made_papers (decision_id, kind, made_by, made_at) VALUES (:decision, :kind, :by, :at) ON "
      "CONFLICT "
      "(decision_id, kind) DO UPDATE SET made_by = :by, made_at = :at",
      {{"decision", decision}, {"kind", kind}, {"by", by}, {"at", at}});
}

std::vector<MadePaper> made_papers(Session& session, std::int64_t decision) {
  std::vector<MadePaper> out;
  session.query("SELECT kind, made_by, made_at FROM made_papers WHERE decision_id = :decision ORDER BY kind",
                {{"decision", decision}}, [&](const Row& row) {
                  out.push_back({row.text(0), row.text(1), row.instant(2)});
                });
  return out;
}

base::Result<void> correct(Session& session, std::int64_t decision, const Correction& made) {
  const auto changed = session.execute(
      "UPDATE awarded SET name = :new_name, post = :new_post WHERE decision_id = :decision AND code = :code "
      "AND name = "
      ":old_name AND post = :old_post",
      {{"new_name", made.new_name},
       {"new_post", made.new_post},
       {"decision", decision},
       {"code", made.code},
       {"old_name", made.old_name},
       {"old_post", made.old_post}});
  if (changed != 1)
    return base::refuse(
        msg("Somebody else has corrected this line in the meantime. Load the page again and see "
            "whether yours is still needed."));
  session.insert(
      "INSERT INTO corrections (decision_id, code, old_name, new_name, old_post, new_post, reason, "
      "corrected_by, "
      "corrected_at) VALUES (:decision, :code, :old_name, :new_name, :old_post, :new_post, :reason, :by, "
      ":at) RETURNING "
      "id",
      {{"decision", decision},
       {"code", made.code},
       {"old_name", made.old_name},
       {"new_name", made.new_name},
       {"old_post", made.old_post},
       {"new_post", made.new_post},
       {"reason", made.reason},
       {"by", made.by},
       {"at", made.at}});
  access::record(session, {made.at, made.by, "corrected", "awarded", made.code,
                           line_of(made.old_name, made.old_post), line_of(made.new_name, made.new_post)});
  return {};
}

std::vector<Correction> corrections_of(Session& session, std::int64_t decision) {
  std::vector<Correction> out;
  session.query(
      "SELECT id, code, old_name, new_name, old_post, new_post, reason, corrected_by, corrected_at FROM "
      "corrections "
      "WHERE decision_id = :decision ORDER BY id DESC",
      {{"decision", decision}}, [&](const Row& row) {
        out.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                       row.text(6), row.text(7), row.instant(8)});
      });
  return out;
}

std::vector<Dismissal> dismissals_of(Session& session, std::int64_t decision) {
  std::vector<Dismissal> out;
  session.query(
      "SELECT d.correction_id, d.paper, d.reason, d.dismissed_by, d.dismissed_at FROM dismissed_papers d "
      "JOIN "
      "corrections c ON c.id = d.correction_id WHERE c.decision_id = :decision",
      {{"decision", decision}}, [&](const Row& row) {
        out.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.instant(4)});
      });
  return out;
}

bool dismiss(Session& session, const Dismissal& given) {
  const bool done = session.execute(
                        "INSERT INTO dismissed_papers (correction_id, paper, reason, dismissed_by, "
                        "dismissed_at) VALUES (:correction, "
                        ":paper, :reason, :by, :at) ON CONFLICT DO NOTHING",
                        {{"correction", given.correction},
                         {"paper", given.paper},
                         {"reason", given.reason},
                         {"by", given.by},
                         {"at", given.at}}) == 1;
  if (done)
    access::record(session, {given.at, given.by, "dismissed", "correction", std::to_string(given.correction),
                             given.paper, given.reason});
  return done;
}

}  // namespace vinhdanh::campaign::council
