#include "campaign/council/decision_store.h"

#include "access/audit_store.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

Awarded read_awarded(const Row& row) {
  Awarded awarded;
  awarded.order = static_cast<int>(row.integer(0));
  awarded.subject = {row.view(1) == "collective" ? SubjectKind::kCollective : SubjectKind::kPerson,
                     row.text(2)};
  awarded.unit_code = row.text(3);
  awarded.name = row.text(4);
  awarded.post = row.text(5);
  awarded.certificate_number = row.text(6);
  awarded.code = row.text(7);
  awarded.revision = 1 + static_cast<int>(row.integer(8));
  return awarded;
}

std::optional<Decision> read_decision(Session& session, std::string_view where,
                                      const platform::db::Parameters& parameters) {
  std::optional<Decision> found;
  session.query("SELECT id, number, decided_on, signer_name, recorded_by, recorded_at FROM decisions " +
                    std::string(where),
                parameters, [&](const Row& row) {
                  found = Decision{row.integer(0), row.text(1),    row.date(2), row.text(3),
                                   row.text(4),    row.instant(5), {}};
                });
  return found;
}

constexpr std::string_view kAwarded =
    "SELECT position, subject_kind, subject_code, unit_code, name, post, certificate_number, code, "
    "(SELECT COUNT(*) FROM corrections c WHERE c.code = awarded.code) FROM awarded ";

}  // namespace

base::Result<std::int64_t> record_decision(Session& session, std::int64_t campaign, const CheckedEntry& entry,
                                           const std::vector<Awarded>& list, const std::string& by,
                                           base::Instant at) {
  if (const auto before = decision_of(session, campaign)) {
    return base::refuse(msg("Decision {0} of {1} is recorded already. Reload the page to see it.",
                            before->number, base::show(before->date)));
  }
  if (list.empty())
    return base::refuse(msg("Nobody is accepted yet. Accept nominations first, then record the decision."));
  const auto id = session.insert(
      "INSERT INTO decisions (campaign_id, number, decided_on, signer_name, recorded_by, recorded_at) "
      "VALUES (:campaign, :number, :date, :signer, :by, :at) RETURNING id",
      {{"campaign", campaign},
       {"number", entry.number},
       {"date", entry.date},
       {"signer", entry.signer_name},
       {"by", by},
       {"at", at}});
  for (const auto& awarded : numbered(list, entry.date)) {
    session.execute(
        "INSERT INTO awarded (decision_id, position, subject_kind, subject_code, unit_code, name, post, "
        "certificate_number, code) "
        "VALUES (:decision, :position, :kind, :code_of_subject, :unit, :name, :post, :number, :code)",
        {{"decision", id},
         {"position", awarded.order},
         {"kind", registry::kSubjectKindCodes[static_cast<std::size_t>(awarded.subject.kind)]},
         {"code_of_subject", awarded.subject.code},
         {"unit", awarded.unit_code},
         {"name", awarded.name},
         {"post", awarded.post},
         {"number", awarded.certificate_number},
         {"code", awarded.code}});
  }
  access::record(session, {at, by, "recorded", "decision", std::to_string(id), "", entry.number});
  return id;
}

std::optional<Decision> decision_of(Session& session, std::int64_t campaign) {
  auto decision = read_decision(session, "WHERE campaign_id = :campaign", {{"campaign", campaign}});
  if (!decision) return std::nullopt;
  session.query(std::string(kAwarded) + "WHERE decision_id = :id ORDER BY position", {{"id", decision->id}},
                [&](const Row& row) { decision->list.push_back(read_awarded(row)); });
  return decision;
}

std::optional<Decision> find_certificate(Session& session, const std::string& code) {
  std::int64_t id = 0;
  std::optional<Awarded> found;
  session.query(std::string(kAwarded) + "WHERE code = :code", {{"code", code}},
                [&](const Row& row) { found = read_awarded(row); });
  if (!found) return std::nullopt;
  id = session.number("SELECT decision_id FROM awarded WHERE code = :code", {{"code", code}});
  auto decision = read_decision(session, "WHERE id = :id", {{"id", id}});
  decision->list.push_back(std::move(*found));
  return decision;
}

}  // namespace vinhdanh::campaign::council
