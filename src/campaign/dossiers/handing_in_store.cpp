#include "campaign/dossiers/handing_in_store.h"

#include <algorithm>
#include <fmt/format.h>

#include "access/audit_store.h"
#include "access/password.h"
#include "base/text.h"
#include "campaign/dossiers/dossier_file_store.h"
#include "campaign/dossiers/dossier_store.h"
#include "campaign/dossiers/open_points.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;
using nominations::Step;
using nominations::Submission;
using platform::db::Row;
using platform::db::Session;

base::Problem at_field(std::string field, base::Message text) {
  base::Place place;
  place.field = std::move(field);
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

void keep_act(Session& session, std::int64_t campaign, const ActForm& form, const std::string& by,
              base::Instant at) {
  std::optional<base::Instant> until;
  if (form.act == Act::kExtend) until = form.until;
  session.execute(
      "INSERT INTO submission_acts (campaign_id, unit_code, act, done_by, done_at, note, open_until) VALUES "
      "(:campaign, :unit, :act, :by, :at, :note, :until)",
      {{"campaign", campaign},
       {"unit", form.unit},
       {"act", code(form.act)},
       {"by", by},
       {"at", at},
       {"note", form.note},
       {"until", until}});
  access::record(session, {at, by, std::string(code(form.act)), "unit_dossier", form.unit, "", form.note});
}

void keep_seal(Session& session, const Submission& made, const ActForm& form, const UnitDossier& unit) {
  auto parts = parts_of(unit);
  session.execute(
      "INSERT INTO submission_seals (submission_id, approval, note, open_points, manifest_hash) VALUES "
      "(:id, :approval, :note, :points, :hash)",
      {{"id", made.id},
       {"approval", code(form.act)},
       {"note", form.note},
       {"points", open_points(unit).size()},
       {"hash", access::token_hash(manifest({made.number(), made.unit_code, made.at, parts}))}});
  for (const auto& part : parts)
    session.execute(
        "INSERT INTO sealed_parts (submission_id, part, sha256, content) VALUES (:id, :part, :sha, :content)",
        {{"id", made.id}, {"part", part.key}, {"sha", part.sha256}, {"content", part.content}});
}

base::Result<Submission> submit(Session& session, const ActForm& form, const ActTerms& terms,
                                const UnitDossier& unit, const Standing& standing, const access::User& user,
                                base::Instant now) {
  nominations::SubmissionTerms when(standing.late_after());
  when.admitted = true;
  when.may_be_empty = standing.state != State::kNotStarted;
  auto made = nominations::submit(session, terms.campaign, form.unit, terms.places, when, user, now);
  if (!made) return made;
  auto sealed = unit;
  sealed.files.insert(sealed.files.end(), form.files.begin(), form.files.end());
  keep_seal(session, *made, form, sealed);
  session.execute(
      "UPDATE returned_items SET answered_by = :id WHERE campaign_id = :campaign AND unit_code = :unit AND "
      "answered_by IS NULL",
      {{"id", made->id}, {"campaign", terms.campaign}, {"unit", form.unit}});
  return made;
}

std::vector<std::string> unmended(Session& session, std::int64_t campaign, const UnitDossier& unit) {
  const auto returned = returned_to(session, campaign, unit, {});
  const auto last = returned.empty() ? std::nullopt : last_submission(session, campaign, unit.unit);
  const auto seal = last ? seal_of(session, last->id) : std::nullopt;
  if (!seal) return {};
  const auto now = parts_of(unit);
  std::vector<std::string> same;
  for (const auto& item : returned) {
    const auto was = std::ranges::find(seal->parts, item.part, &SealedPart::key);
    const auto is = std::ranges::find(now, item.part, &SealedPart::key);
    if (was != seal->parts.end() && is != now.end() && was->sha256 == is->sha256) same.push_back(item.part);
  }
  return same;
}

bool needs_page(Act act) {
  return submits(act) || act == Act::kAsk;
}

void check_contents(base::Problems& problems, const ActForm& form, const ActTerms& terms,
                    const UnitDossier& unit, const Standing& standing, const access::User& user,
                    base::Instant now) {
  std::vector<nominations::Quota> quotas;
  for (const auto& [category, places] : terms.places)
    quotas.push_back(nominations::quota_of(category, places, unit.list));
  nominations::SubmissionTerms when(standing.late_after());
  when.admitted = when.may_be_empty = true;
  for (auto& problem : nominations::check_submission(unit.list, quotas, when, now, user).problems)
    problems.push_back(std::move(problem));
  if (form.act == Act::kSendSigned && form.files.empty())
    problems.push_back(
        at_field("signed_letter", msg("Choose the scan of the letter that the head of the unit signed.")));
  if (form.seen != content_hash(parts_of(unit)))
    problems.push_back(
        {base::Severity::kError,
         {},
         msg("The dossier was changed while this page was open. It is shown as it is now: look "
             "at it again."),
         {}});
  else if (!form.knowing && !open_points(unit).empty())
    problems.push_back(
        at_field("knowing", msg("Points are still open. Mend them, or say that you know of them.")));
}

}  // namespace

UnitDossier unit_dossier(Session& session, std::int64_t campaign, const std::string& unit) {
  UnitDossier all{unit,
                  nominations::nominations_of(session, campaign, unit),
                  dossier_of(session, campaign, unit_holder(unit)),
                  {},
                  {},
                  {}};
  std::erase_if(all.list, [](const Nomination& n) { return n.step == Step::kWithdrawn; });
  for (const auto& nominee : all.list) {
    auto dossier = dossier_of(session, campaign, nominee_holder(nominee.id));
    if (dossier.version > 0) all.nominees.emplace(nominee.id, std::move(dossier));
  }
  for (const auto& file : handed_in(files_of(session, campaign, unit)))
    all.files.push_back({file.key(), file.hash, file.name});
  if (const auto report = dossier_of(session, campaign, report_holder(unit)); report.version > 0)
    all.files.push_back(sealed_texts("unit/part_report", report.texts));
  all.unmended = unmended(session, campaign, all);
  return all;
}

std::vector<DoneAct> acts_of(Session& session, std::int64_t campaign, const std::string& unit) {
  std::vector<DoneAct> acts;
  session.query(
      "SELECT act, done_by, done_at, note, open_until FROM submission_acts WHERE campaign_id = :campaign AND "
      "unit_code = :unit ORDER BY id",
      {{"campaign", campaign}, {"unit", unit}}, [&](const Row& row) {
        acts.push_back({act_from(row.view(0)).value_or(Act::kTakeBack), row.text(1), row.instant(2),
                        row.text(3), row.instant(4)});
      });
  return acts;
}

std::vector<ReturnedItem> returned_to(Session& session, std::int64_t campaign, const UnitDossier& unit,
                                      base::Instant deadline) {
  std::vector<ReturnedItem> items;
  session.query(
      "SELECT id, part, reason, open_until, returned_by, returned_at FROM returned_items WHERE campaign_id = "
      ":campaign AND unit_code = :unit AND answered_by IS NULL ORDER BY id",
      {{"campaign", campaign}, {"unit", unit.unit}}, [&](const Row& row) {
        items.push_back(
            {row.integer(0), row.text(1), row.text(2), row.instant(3), row.text(4), row.instant(5)});
      });
  for (const auto& nominee : unit.list) {
    if (nominee.step != Step::kReturned) continue;
    const auto named = [&](const ReturnedItem& item) { return nominee_of(item.part) == nominee.id; };
    if (std::ranges::none_of(items, named))
      items.push_back({0, "nominee/" + std::to_string(nominee.id), nominee.reason,
                       usual_end(nominee.since, deadline), nominee.by, nominee.since});
  }
  return items;
}

Standing standing_now(Session& session, std::int64_t campaign, const UnitDossier& unit,
                      base::Instant deadline) {
  return standing_of(acts_of(session, campaign, unit.unit), unit.list,
                     returned_to(session, campaign, unit, deadline), deadline);
}

base::Problems problems_of(const ActForm& form, const ActTerms& terms, const UnitDossier& unit,
                           const Standing& standing, const access::User& user, base::Instant now) {
  base::Problems problems;
  if (auto text = against(form.act, standing, user, form.unit, now, form.note)) {
    const bool about_note =
        base::trim(form.note).empty() && !against(form.act, standing, user, form.unit, now, "-").has_value();
    problems.push_back(at_field(about_note ? "note" : "", std::move(*text)));
  }
  if (needs_page(form.act) && standing.open())
    check_contents(problems, form, terms, unit, standing, user, now);
  if (form.act == Act::kExtend && form.until <= now)
    problems.push_back(at_field("until", msg("Choose a moment that is still to come.")));
  return problems;
}

base::Result<std::optional<Submission>> do_act(Session& session, const ActForm& form, const ActTerms& terms,
                                               const access::User& user, base::Instant now) {
  const auto unit = unit_dossier(session, terms.campaign, form.unit);
  const auto standing = standing_now(session, terms.campaign, unit, terms.deadline);
  auto problems = problems_of(form, terms, unit, standing, user, now);
  if (base::has_errors(problems)) return base::refuse(std::move(problems));
  std::optional<Submission> receipt;
  if (submits(form.act)) {
    auto made = submit(session, form, terms, unit, standing, user, now);
    if (!made) return base::refuse(std::move(made.error()));
    receipt = std::move(*made);
  }
  keep_act(session, terms.campaign, form, user.display_name, now);
  return receipt;
}

std::optional<KeptSeal> seal_of(Session& session, std::int64_t submission) {
  std::optional<KeptSeal> found;
  session.query(
      "SELECT approval, note, open_points, manifest_hash FROM submission_seals WHERE submission_id = :id",
      {{"id", submission}}, [&](const Row& row) {
        found = KeptSeal{act_from(row.view(0)).value_or(Act::kApprove),
                         row.text(1),
                         static_cast<int>(row.integer(2)),
                         row.text(3),
                         {}};
      });
  if (!found) return found;
  session.query("SELECT part, sha256, content FROM sealed_parts WHERE submission_id = :id",
                {{"id", submission}}, [&](const Row& row) {
                  found->parts.push_back({row.text(0), row.text(1), row.text(2)});
                });
  std::ranges::sort(found->parts, {}, &SealedPart::key);
  return found;
}

std::optional<Submission> last_submission(Session& session, std::int64_t campaign, const std::string& unit) {
  const auto id =
      session.number("SELECT MAX(id) FROM submissions WHERE campaign_id = :campaign AND unit_code = :unit",
                     {{"campaign", campaign}, {"unit", unit}});
  return nominations::find_submission(session, campaign, id);
}

base::Result<void> check_open(Session& session, std::int64_t campaign, const std::string& unit_code,
                              std::int64_t nominee, const Texts& fields, base::Instant deadline) {
  const auto unit = unit_dossier(session, campaign, unit_code);
  const auto returned = returned_to(session, campaign, unit, deadline);
  const auto standing = standing_of(acts_of(session, campaign, unit_code), unit.list, returned, deadline);
  const auto found = std::ranges::find(unit.list, nominee, &Nomination::id);
  const auto* person = found == unit.list.end() ? nullptr : &*found;
  const auto seen = unit.nominees.find(nominee);
  const auto& now = nominee == 0 ? unit.dossier : seen == unit.nominees.end() ? Dossier() : seen->second;
  for (const auto& [field, text] : fields) {
    const auto part = part_of_field(field, nominee);
    if (now.text(field) == text) continue;
    if (!open_part(part, person, standing.ever_submitted, standing.drafts, returned))
      return base::refuse(at_field(
          field, msg("{0} is sealed with the Office. Ask the Office to return it if it has to be changed.",
                     title_of(part, unit.list))));
  }
  return {};
}

base::Result<void> check_open_key(Session& session, std::int64_t campaign, const std::string& unit_code,
                                  std::int64_t nominee, const std::string& key, base::Instant deadline) {
  const auto unit = unit_dossier(session, campaign, unit_code);
  const auto returned = returned_to(session, campaign, unit, deadline);
  const auto standing = standing_of(acts_of(session, campaign, unit_code), unit.list, returned, deadline);
  const auto found = std::ranges::find(unit.list, nominee, &Nomination::id);
  if (open_files(key, found == unit.list.end() ? nullptr : &*found, standing.ever_submitted, standing.drafts,
                 returned))
    return {};
  return base::refuse(
      msg("{0} is sealed with the Office. Ask the Office to return it if it has to be changed.",
          title_of(key, unit.list)));
}

}  // namespace vinhdanh::campaign::dossiers
