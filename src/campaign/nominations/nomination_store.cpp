#include "campaign/nominations/nomination_store.h"

#include <fmt/format.h>

#include "access/audit_store.h"

namespace vinhdanh::campaign::nominations {
namespace {

using base::msg;
using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kSelect =
    "SELECT n.id, n.unit_code, n.subject_kind, n.subject_code, n.name, n.post, n.version, "
    "s.step, s.taken_by, s.taken_at, s.reason, s.late FROM nominations n "
    "JOIN nomination_steps s ON s.id = (SELECT MAX(l.id) FROM nomination_steps l WHERE l.nomination_id = "
    "n.id) ";

Nomination read_row(const Row& row) {
  Nomination n;
  n.id = row.integer(0);
  n.unit_code = row.text(1);
  n.subject = {row.view(2) == "collective" ? SubjectKind::kCollective : SubjectKind::kPerson, row.text(3)};
  n.name = row.text(4);
  n.post = row.text(5);
  n.version = row.integer(6);
  n.step = step_from(row.view(7)).value_or(Step::kDrafted);
  n.by = row.text(8);
  n.since = row.instant(9);
  n.reason = row.text(10);
  n.late = row.truth(11);
  return n;
}

std::vector<Nomination> select(Session& session, const std::string& where, const Parameters& parameters) {
  std::vector<Nomination> found;
  session.query(std::string(kSelect) + where + " ORDER BY n.id", parameters,
                [&](const Row& row) { found.push_back(read_row(row)); });
  return found;
}

struct StepRow {
  std::int64_t nomination;
  Step step;
  std::string reason;
  bool late = false;
  std::optional<std::int64_t> submission;
};

void add_step(Session& session, const StepRow& row, const std::string& by, base::Instant at) {
  session.execute(
      "INSERT INTO nomination_steps (nomination_id, step, taken_by, taken_at, reason, late, submission_id) "
      "VALUES (:nomination, :step, :by, :at, :reason, :late, :submission)",
      {{"nomination", row.nomination},
       {"step", code(row.step)},
       {"by", by},
       {"at", at},
       {"reason", row.reason},
       {"late", row.late},
       {"submission", row.submission}});
  access::record(session, {at, by, std::string(code(row.step)), "nomination", std::to_string(row.nomination),
                           "", row.reason});
}

// False when somebody was faster.
bool raise_version(Session& session, std::int64_t id, std::int64_t version, bool withdrawn) {
  return session.execute(
             "UPDATE nominations SET version = version + 1, withdrawn = :withdrawn WHERE id = :id AND "
             "version = :version",
             {{"withdrawn", withdrawn}, {"id", id}, {"version", version}}) == 1;
}

}  // namespace

std::vector<Nomination> nominations_of(Session& session, std::int64_t campaign) {
  return select(session, "WHERE n.campaign_id = :campaign", {{"campaign", campaign}});
}

std::vector<Nomination> nominations_of(Session& session, std::int64_t campaign, const std::string& unit) {
  return select(session, "WHERE n.campaign_id = :campaign AND n.unit_code = :unit",
                {{"campaign", campaign}, {"unit", unit}});
}

std::optional<Nomination> find_nomination(Session& session, std::int64_t campaign, std::int64_t id) {
  auto found =
      select(session, "WHERE n.campaign_id = :campaign AND n.id = :id", {{"campaign", campaign}, {"id", id}});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

base::Result<std::int64_t> add_draft(Session& session, const Draft& draft, const std::string& by,
                                     base::Instant at) {
  if (auto text = against_drafting(nominations_of(session, draft.campaign), draft.subject))
    return base::refuse(std::move(*text));
  const auto id = session.insert(
      "INSERT INTO nominations (campaign_id, unit_code, subject_kind, subject_code, name, post) "
      "VALUES (:campaign, :unit, :kind, :code, :name, :post) RETURNING id",
      {{"campaign", draft.campaign},
       {"unit", draft.unit_code},
       {"kind", registry::kSubjectKindCodes[static_cast<std::size_t>(draft.subject.kind)]},
       {"code", draft.subject.code},
       {"name", draft.name},
       {"post", draft.post}});
  add_step(session, {id, Step::kDrafted, "", false, std::nullopt}, by, at);
  return id;
}

base::Result<void> take_step(Session& session, std::int64_t campaign, std::int64_t id, std::int64_t version,
                             Step step, const std::string& reason, const access::User& user,
                             base::Instant at) {
  const auto nomination = find_nomination(session, campaign, id);
  if (!nomination) return base::refuse(msg("This nomination is not there any more. Go back to the list."));
  if (auto text = against(*nomination, step, user, reason)) return base::refuse(std::move(*text));
  if (!raise_version(session, id, version, step == Step::kWithdrawn)) {
    return base::refuse(
        msg("{0} changed this nomination at {1} (now: {2}). Look at it again before you decide.",
            nomination->by, base::show(nomination->since), label(nomination->step)));
  }
  add_step(session, {id, step, reason, nomination->late, std::nullopt}, user.display_name, at);
  return {};
}

std::string Submission::number() const {
  return fmt::format("{}-{:04}", unit_code, id);
}

base::Result<Submission> submit(Session& session, std::int64_t campaign, const std::string& unit,
                                const std::vector<std::pair<SubjectKind, int>>& allocated,
                                const SubmissionTerms& terms, const access::User& user, base::Instant now) {
  const auto of_unit = nominations_of(session, campaign, unit);
  std::vector<Quota> quotas;
  for (const auto& [category, places] : allocated) quotas.push_back(quota_of(category, places, of_unit));
  auto check = check_submission(of_unit, quotas, terms, now, user);
  if (base::has_errors(check.problems)) return base::refuse(std::move(check.problems));
  Submission made{0, unit, user.display_name, now, check.late, static_cast<int>(check.list.size())};
  made.id = session.insert(
      "INSERT INTO submissions (campaign_id, unit_code, submitted_by, submitted_at, late, nominated) "
      "VALUES (:campaign, :unit, :by, :at, :late, :nominated) RETURNING id",
      {{"campaign", campaign},
       {"unit", unit},
       {"by", made.by},
       {"at", now},
       {"late", made.late},
       {"nominated", made.nominated}});
  for (const auto& nomination : check.list) {
    raise_version(session, nomination.id, nomination.version, false);
    add_step(session, {nomination.id, Step::kSubmitted, "", made.late || nomination.late, made.id}, made.by,
             now);
  }
  return made;
}

namespace {

Submission read_submission(const Row& row) {
  return {row.integer(0), row.text(1),  row.text(2),
          row.instant(3), row.truth(4), static_cast<int>(row.integer(5))};
}

}  // namespace

std::optional<Submission> find_submission(Session& session, std::int64_t campaign, std::int64_t id) {
  std::optional<Submission> found;
  session.query(
      "SELECT id, unit_code, submitted_by, submitted_at, late, nominated FROM submissions WHERE campaign_id "
      "= :campaign AND id = :id",
      {{"campaign", campaign}, {"id", id}}, [&](const Row& row) { found = read_submission(row); });
  return found;
}

std::vector<Submission> submissions_of(Session& session, std::int64_t campaign) {
  std::vector<Submission> found;
  session.query(
      "SELECT id, unit_code, submitted_by, submitted_at, late, nominated FROM submissions WHERE campaign_id "
      "= :campaign ORDER BY id DESC",
      {{"campaign", campaign}}, [&](const Row& row) { found.push_back(read_submission(row)); });
  return found;
}

std::vector<TakenStep> steps_of(Session& session, std::int64_t nomination) {
  std::vector<TakenStep> steps;
  session.query(
      "SELECT step, taken_by, taken_at, reason, late FROM nomination_steps WHERE nomination_id = :id ORDER "
      "BY id",
      {{"id", nomination}}, [&](const Row& row) {
        steps.push_back({step_from(row.view(0)).value_or(Step::kDrafted), row.text(1), row.instant(2),
                         row.text(3), row.truth(4)});
      });
  return steps;
}

}  // namespace vinhdanh::campaign::nominations
