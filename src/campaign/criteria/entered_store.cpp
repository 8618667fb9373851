#include "campaign/criteria/entered_store.h"

#include "access/audit_store.h"
#include "base/text.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::msg;
using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

std::string_view kind_code(const registry::Subject& subject) {
  return registry::kSubjectKindCodes[static_cast<std::size_t>(subject.kind)];
}

registry::Subject subject_of(std::string_view kind, std::string code) {
  const bool collective = kind == registry::kSubjectKindCodes[1];
  return {collective ? registry::SubjectKind::kCollective : registry::SubjectKind::kPerson, std::move(code)};
}

GivenAttestation attestation_of(const Row& row) {
  GivenAttestation out;
  out.id = row.integer(0);
  out.subject = subject_of(row.view(1), row.text(2));
  out.criterion = row.text(3);
  out.value = row.truth(4);
  out.despite_discipline = row.truth(5);
  out.by = row.text(6);
  out.paper = row.text(7);
  if (!row.is_null(8)) out.on = row.date(8);
  out.entered_by = row.text(9);
  out.entered_at = row.instant(10);
  out.revoked_by = row.text(11);
  out.revoked_at = row.instant(12);
  out.revocation_reason = row.text(13);
  return out;
}

std::vector<GivenAttestation> attestations(Session& session, const std::string& where,
                                           const Parameters& parameters) {
  std::vector<GivenAttestation> out;
  session.query(
      "SELECT id, subject_kind, subject_code, criterion, value, despite_discipline, attested_by, paper, "
      "on_day, entered_by, entered_at, revoked_by, revoked_at, revocation_reason FROM attestations_given "
      "WHERE campaign_id = :campaign AND " +
          where + " ORDER BY id",
      parameters, [&](const Row& row) { out.push_back(attestation_of(row)); });
  return out;
}

Circumstance circumstance_of(const Row& row) {
  Circumstance out;
  out.id = row.integer(0);
  out.subject = subject_of(row.view(1), row.text(2));
  out.kind = circumstance_from(row.view(3)).value_or(CircumstanceKind::kFact);
  out.name = row.text(4);
  out.value = row.text(5);
  if (!row.is_null(6)) out.from = row.date(6);
  if (!row.is_null(7)) out.to = row.date(7);
  out.source = row.text(8);
  out.entered_by = row.text(9);
  out.entered_at = row.instant(10);
  out.ended_by = row.text(11);
  out.ended_at = row.instant(12);
  out.end_reason = row.text(13);
  return out;
}

std::vector<Circumstance> circumstances(Session& session, const std::string& where,
                                        const Parameters& parameters) {
  std::vector<Circumstance> out;
  session.query(
      "SELECT id, subject_kind, subject_code, kind, name, value, from_day, to_day, source, entered_by, "
      "entered_at, ended_by, ended_at, end_reason FROM circumstances WHERE campaign_id = :campaign AND " +
          where + " ORDER BY id",
      parameters, [&](const Row& row) { out.push_back(circumstance_of(row)); });
  return out;
}

Parameters of_subject(std::int64_t campaign, const registry::Subject& subject) {
  return {{"campaign", campaign}, {"kind", kind_code(subject)}, {"code", subject.code}};
}

base::Result<void> reason_or_refusal(const std::string& reason) {
  if (!base::trim(reason).empty()) return {};
  base::Place place;
  place.field = "reason";
  return base::refuse(
      {base::Severity::kError, std::move(place), msg("Give the reason. Those concerned read it."), {}});
}

std::string said(const GivenAttestation& given) {
  return given.criterion + (given.value ? " yes: " : " no: ") + given.by + ", " + given.paper;
}

}  // namespace

Entered entered_in_force(Session& session, std::int64_t campaign) {
  return {attestations(session, "revoked_by = ''", {{"campaign", campaign}}),
          circumstances(session, "ended_by = ''", {{"campaign", campaign}})};
}

Entered entered_for(Session& session, std::int64_t campaign, const registry::Subject& subject) {
  const std::string where = "subject_kind = :kind AND subject_code = :code";
  return {attestations(session, where, of_subject(campaign, subject)),
          circumstances(session, where, of_subject(campaign, subject))};
}

std::int64_t add_attestation(Session& session, std::int64_t campaign, const GivenAttestation& given) {
  const auto id = session.insert(
      "INSERT INTO attestations_given (campaign_id, subject_kind, subject_code, criterion, value, "
      "despite_discipline, attested_by, paper, on_day, entered_by, entered_at) VALUES (:campaign, :kind, "
      ":code, :criterion, :value, :despite, :by, :paper, :on, :entered_by, :at) RETURNING id",
      {{"campaign", campaign},
       {"kind", kind_code(given.subject)},
       {"code", given.subject.code},
       {"criterion", given.criterion},
       {"value", given.value},
       {"despite", given.despite_discipline},
       {"by", given.by},
       {"paper", given.paper},
       {"on", given.on},
       {"entered_by", given.entered_by},
       {"at", given.entered_at}});
  access::record(session, {given.entered_at, given.entered_by, "attested",
                           std::string(kind_code(given.subject)), given.subject.code, "", said(given)});
  return id;
}

std::int64_t add_circumstance(Session& session, std::int64_t campaign, const Circumstance& circumstance) {
  const auto id = session.insert(
      "INSERT INTO circumstances (campaign_id, subject_kind, subject_code, kind, name, value, from_day, "
      "to_day, source, entered_by, entered_at) VALUES (:campaign, :subject_kind, :code, :kind, :name, "
      ":value, "
      ":from, :to, :source, :by, :at) RETURNING id",
      {{"campaign", campaign},
       {"subject_kind", kind_code(circumstance.subject)},
       {"code", circumstance.subject.code},
       {"kind", code(circumstance.kind)},
       {"name", circumstance.name},
       {"value", circumstance.value},
       {"from", circumstance.from},
       {"to", circumstance.to},
       {"source", circumstance.source},
       {"by", circumstance.entered_by},
       {"at", circumstance.entered_at}});
  access::record(session, {circumstance.entered_at, circumstance.entered_by, "entered",
                           std::string(kind_code(circumstance.subject)), circumstance.subject.code, "",
                           std::string(code(circumstance.kind)) + ": " + circumstance.source});
  return id;
}

std::optional<GivenAttestation> find_attestation(Session& session, std::int64_t campaign, std::int64_t id) {
  auto found = attestations(session, "id = :id", {{"campaign", campaign}, {"id", id}});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Circumstance> find_circumstance(Session& session, std::int64_t campaign, std::int64_t id) {
  auto found = circumstances(session, "id = :id", {{"campaign", campaign}, {"id", id}});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

base::Result<void> revoke_attestation(Session& session, std::int64_t campaign, std::int64_t id,
                                      const std::string& reason, const std::string& by, base::Instant at) {
  if (auto refused = reason_or_refusal(reason); !refused) return refused;
  const auto given = find_attestation(session, campaign, id);
  if (!given || !given->stands())
    return base::refuse(msg("This attestation was taken back already. Reload the page to see by whom."));
  session.execute(
      "UPDATE attestations_given SET revoked_by = :by, revoked_at = :at, revocation_reason = :reason WHERE "
      "id "
      "= :id",
      {{"by", by}, {"at", at}, {"reason", reason}, {"id", id}});
  access::record(session, {at, by, "revoked", std::string(kind_code(given->subject)), given->subject.code,
                           said(*given), reason});
  return {};
}

base::Result<void> end_circumstance(Session& session, std::int64_t campaign, std::int64_t id,
                                    const std::string& reason, const std::string& by, base::Instant at) {
  if (auto refused = reason_or_refusal(reason); !refused) return refused;
  const auto found = find_circumstance(session, campaign, id);
  if (!found || !found->in_force())
    return base::refuse(msg("This entry was ended already. Reload the page to see by whom."));
  session.execute(
      "UPDATE circumstances SET ended_by = :by, ended_at = :at, end_reason = :reason WHERE id = :id",
      {{"by", by}, {"at", at}, {"reason", reason}, {"id", id}});
  access::record(session, {at, by, "ended", std::string(kind_code(found->subject)), found->subject.code,
                           std::string(code(found->kind)) + ": " + found->source, reason});
  return {};
}

std::string entered_stamp(Session& session, std::int64_t campaign) {
  std::string stamp;
  for (const auto* sql :
       {"SELECT COUNT(*) FROM attestations_given WHERE campaign_id = :campaign",
        "SELECT COUNT(*) FROM attestations_given WHERE campaign_id = :campaign AND revoked_by <> ''",
        "SELECT COUNT(*) FROM circumstances WHERE campaign_id = :campaign",
        "SELECT COUNT(*) FROM circumstances WHERE campaign_id = :campaign AND ended_by <> ''"})
    stamp += "/" + std::to_string(session.number(sql, {{"campaign", campaign}}));
  return stamp;
}

}  // namespace vinhdanh::campaign::criteria
