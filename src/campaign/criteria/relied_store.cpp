#include "campaign/criteria/relied_store.h"

#include "rules/explain.h"

namespace vinhdanh::campaign::criteria {
namespace {

using platform::db::Row;
using platform::db::Session;

std::string_view kind_code(const registry::Subject& subject) {
  return registry::kSubjectKindCodes[static_cast<std::size_t>(subject.kind)];
}

rules::Overall overall_from(std::string_view code) {
  if (code == rules::code(rules::Overall::kEligible)) return rules::Overall::kEligible;
  return code == rules::code(rules::Overall::kNotEligible) ? rules::Overall::kNotEligible
                                                           : rules::Overall::kUndetermined;
}

}  // namespace

void note_relied_on(Session& session, std::int64_t campaign, const Verdicts& verdicts,
                    const registry::Subject& subject, std::string_view occasion, std::int64_t object,
                    const std::string& by, base::Instant at) {
  if (verdicts.find(subject) == nullptr) return;
  const auto verdict = verdicts.explained(subject);
  const auto& settled = verdicts.settled();
  session.execute(
      "INSERT INTO verdicts_relied_on (campaign_id, occasion, object_id, subject_kind, subject_code, "
      "criteria_version, overall, explanation_vi, explanation_en, noted_by, noted_at) VALUES (:campaign, "
      ":occasion, :object, :kind, :code, :version, :overall, :vi, :en, :by, :at)",
      {{"campaign", campaign},
       {"occasion", occasion},
       {"object", object},
       {"kind", kind_code(subject)},
       {"code", subject.code},
       {"version", verdicts.version()},
       {"overall", rules::code(verdict.overall)},
       {"vi", rules::explain(settled, verdict, base::Language::kVietnamese)},
       {"en", rules::explain(settled, verdict, base::Language::kEnglish)},
       {"by", by},
       {"at", at}});
}

std::vector<ReliedOn> relied_on(Session& session, std::int64_t campaign, const registry::Subject& subject) {
  std::vector<ReliedOn> found;
  session.query(
      "SELECT occasion, object_id, criteria_version, overall, explanation_vi, explanation_en, noted_by, "
      "noted_at FROM verdicts_relied_on WHERE campaign_id = :campaign AND subject_kind = :kind AND "
      "subject_code = :code ORDER BY id",
      {{"campaign", campaign}, {"kind", kind_code(subject)}, {"code", subject.code}}, [&](const Row& row) {
        found.push_back({row.text(0),
                         row.integer(1),
                         subject,
                         static_cast<int>(row.integer(2)),
                         overall_from(row.view(3)),
                         {row.text(4), row.text(5)},
                         row.text(6),
                         row.instant(7)});
      });
  return found;
}

}  // namespace vinhdanh::campaign::criteria
