#include "campaign/registry/decision_honours_store.h"

namespace vinhdanh::campaign::registry {

using platform::db::Row;
using platform::db::Session;

std::vector<DecisionHonour> honours_of_decision(Session& session, std::string_view number,
                                                const std::optional<std::string>& unit) {
  std::vector<DecisionHonour> out;
  session.query(
      "SELECT h.subject_kind, h.subject_code, COALESCE(p.full_name, u.name, h.subject_code), "
      "COALESCE((SELECT CASE WHEN n.short_name = '' THEN n.name ELSE n.short_name END FROM units n WHERE "
      "n.code = h.unit_code), h.unit_code), h.form, h.year, h.authority, h.decided_on FROM honours h "
      "LEFT JOIN people p ON h.subject_kind = 'person' AND p.code = h.subject_code "
      "LEFT JOIN units u ON h.subject_kind = 'collective' AND u.code = h.subject_code "
      "WHERE h.decision_number = :number AND (:all = 1 OR COALESCE(p.unit_code, u.code) = :unit) "
      "ORDER BY h.subject_kind, p.sort_key, h.id LIMIT :most",
      {{"number", number}, {"all", !unit}, {"unit", unit.value_or("")}, {"most", kMostHonoursShown}},
      [&](const Row& row) {
        const bool person = row.view(0) == kSubjectKindCodes[0];
        const auto year = row.maybe_integer(5);
        out.push_back({{person ? SubjectKind::kPerson : SubjectKind::kCollective, row.text(1)},
                       row.text(2),
                       row.text(3),
                       row.text(4),
                       year ? std::optional(static_cast<int>(*year)) : std::nullopt,
                       row.text(6),
                       row.maybe_date(7)});
      });
  return out;
}

}  // namespace vinhdanh::campaign::registry
