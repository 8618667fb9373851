#include "campaign/registry/list_source_store.h"

#include <array>

namespace vinhdanh::campaign::registry {
namespace {

#define OF_SUBJECT(table)                                                               \
  table                                                                                 \
      " t LEFT JOIN people p ON t.subject_kind = 'person' AND p.code = t.subject_code " \
      "LEFT JOIN units u ON t.subject_kind = 'collective' AND u.code = t.subject_code"
#define UNIT_NAME(code)                                                                                \
  "COALESCE((SELECT CASE WHEN n.short_name = '' THEN n.name ELSE n.short_name END FROM units n WHERE " \
  "n.code = " code "), " code ")"
#define DAY_OR_NONE(column) "COALESCE(t." column ", '')"

constexpr std::string_view kSubjectName = "COALESCE(p.full_name, u.name, t.subject_code)";
constexpr std::string_view kSubjectFolded = "COALESCE(p.folded, u.folded, '')";
constexpr std::string_view kOwnSubject =
    "COALESCE(p.unit_code, CASE WHEN t.subject_kind = 'collective' THEN t.subject_code END) = :own";

ListSource people() {
  return {"people t",
          {{"name", "t.full_name"},
           {"unit", UNIT_NAME("t.unit_code")},
           {"title", "t.title"},
           {"birth", "t.birth_date"},
           {"code", "t.code"},
           {"gender", "t.gender"},
           {"joined", "t.joined"},
           {"left", "t.left_on"},
           {"printed", "CASE WHEN t.printed_name = '' THEN t.full_name ELSE t.printed_name END"},
           {"honours",
            "(SELECT COUNT(*) FROM honours h WHERE h.subject_kind = 'person' AND h.subject_code = t.code)"},
           {"works",
            "(SELECT COUNT(*) FROM initiative_authors a WHERE a.person_code = t.code) + "
            "(SELECT COUNT(*) FROM topic_members m WHERE m.person_code = t.code)"}},
          {{"name", {{"t.sort_key"}, {"t.id", true}}},
           {"unit", {{"t.unit_code"}, {"t.sort_key"}, {"t.id", true}}},
           {"birth", {{DAY_OR_NONE("birth_date")}, {"t.id", true}}},
           {"code", {{"t.code"}}}},
          {{"unit", "", "t.unit_code = :unit"},
           {"gender", "", "t.gender = :gender"},
           {"service", "here", "(t.left_on IS NULL OR t.left_on >= :today)"},
           {"service", "left", "t.left_on < :today"}},
          "t.folded",
          "people",
          "",
          "t.unit_code = :own",
          "'person'",
          "t.code",
          "''"};
}

ListSource units() {
  return {"units t",
          {{"name", "t.name"},
           {"short", "t.short_name"},
           {"kind", "t.kind"},
           {"parent", "CASE WHEN t.parent_code = '' THEN '' ELSE " UNIT_NAME("t.parent_code") " END"},
           {"founded", "t.founded"},
           {"ended", "t.dissolved"},
           {"people", "(SELECT COUNT(*) FROM people w WHERE w.unit_code = t.code)"},
           {"code", "t.code"}},
          {{"name", {{"t.folded"}, {"t.id", true}}}, {"code", {{"t.code"}}}},
          {{"kind", "", "t.kind = :kind"},
           {"state", "here", "(t.dissolved IS NULL OR t.dissolved > :today)"},
           {"state", "gone", "t.dissolved <= :today"}},
          "t.folded",
          "",
          "",
          "(t.code = :own OR t.code IN (SELECT r.from_code FROM reorganisations r WHERE r.to_code = :own))",
          "'collective'",
          "t.code",
          "''"};
}

ListSource evaluations() {
  return {OF_SUBJECT("evaluations"),
          {{"whom", kSubjectName},
           {"year", "t.year"},
           {"level", "t.level"},
           {"unit", UNIT_NAME("t.unit_code")},
           {"subject", "t.subject_code"},
           {"subject_kind", "t.subject_kind"},
           {"source", "t.source"}},
          {{"year", {{"t.year", true}, {"t.subject_kind"}, {"t.subject_code"}}},
           {"subject", {{"t.subject_kind"}, {"t.subject_code"}, {"t.year", true}}}},
          {{"year", "", "t.year = CAST(:year AS INTEGER)"},
           {"level", "", "t.level = :level"},
           {"whom", "", "t.subject_kind = :whom"},
           {"unit", "", "t.unit_code = :unit"}},
          kSubjectFolded,
          "people",
          "t.subject_code",
          kOwnSubject,
          "t.subject_kind",
          "t.subject_code",
          "'year-' || CAST(t.year AS TEXT)"};
}

ListSource honours() {
  return {OF_SUBJECT("honours"),
          {{"whom", kSubjectName},
           {"form", "t.form"},
           {"year", "t.year"},
           {"number", "t.decision_number"},
           {"day", "t.decided_on"},
           {"authority", "t.authority"},
           {"merit", "t.merit"},
           {"unit", UNIT_NAME("t.unit_code")},
           {"subject", "t.subject_code"},
           {"subject_kind", "t.subject_kind"},
           {"source", "t.source"}},
          {{"day", {{DAY_OR_NONE("decided_on")}, {"t.id", true}}},
           {"year", {{"COALESCE(t.year, 0)", true}, {DAY_OR_NONE("decided_on")}, {"t.id", true}}}},
          {{"form", "", "t.form = :form"},
           {"year", "", "COALESCE(t.year, 0) = CAST(:year AS INTEGER)"},
           {"whom", "", "t.subject_kind = :whom"},
           {"unit", "", "t.unit_code = :unit"}},
          kSubjectFolded,
          "people",
          "t.subject_code",
          kOwnSubject,
          "t.subject_kind",
          "t.subject_code",
          "'honour-' || CAST((SELECT COUNT(*) FROM honours h WHERE h.subject_kind = t.subject_kind AND "
          "h.subject_code = t.subject_code AND h.id <= t.id) AS TEXT)"};
}

#define FIRST_OF(people) \
  "(SELECT a.person_code FROM " people " a WHERE a.work_code = t.code ORDER BY a.number LIMIT 1)"
#define FIRST_OF_OWN(people)                                                                      \
  "(SELECT a.person_code FROM " people                                                            \
  " a JOIN people w ON w.code = a.person_code WHERE a.work_code = t.code AND w.unit_code = :own " \
  "ORDER BY a.number LIMIT 1)"
#define NAME_OF_FIRST(people)        \
  "(SELECT w.full_name FROM " people \
  " a JOIN people w ON w.code = a.person_code WHERE a.work_code = t.code ORDER BY a.number LIMIT 1)"
#define NUMBER_OF(people) "(SELECT COUNT(*) FROM " people " a WHERE a.work_code = t.code)"
#define OWN_WORK(people)          \
  "EXISTS (SELECT 1 FROM " people \
  " a JOIN people w ON w.code = a.person_code WHERE a.work_code = t.code AND w.unit_code = :own)"

std::vector<ListSource::Condition> conditions_of_works(std::string_view year) {
  return {{"year", "", year},
          {"scope", "", "t.scope = :scope"},
          {"applied", "1", "t.applied = 1"},
          {"applied", "0", "t.applied = 0"},
          {"applied", "none", "t.applied IS NULL"},
          {"unit", "", "t.unit_code = :unit"},
          {"kind", "", "t.kind = :kind"}};
}

ListSource initiatives() {
  return {"initiatives t",
          {{"name", "t.name"},
           {"author", NAME_OF_FIRST("initiative_authors")},
           {"people", NUMBER_OF("initiative_authors")},
           {"scope", "t.scope"},
           {"day", "t.recognised_on"},
           {"applied", "t.applied"},
           {"authority", "t.authority"},
           {"number", "t.decision_number"},
           {"unit", UNIT_NAME("t.unit_code")},
           {"code", "t.code"},
           {"source", "t.source"}},
          {{"day", {{DAY_OR_NONE("recognised_on")}, {"t.id", true}}}, {"code", {{"t.code"}}}},
          conditions_of_works(DAY_OR_NONE("recognised_on") " BETWEEN :year_first AND :year_last"),
          "t.folded",
          "initiatives",
          "",
          OWN_WORK("initiative_authors"),
          "'person'",
          FIRST_OF("initiative_authors"),
          "'work-' || t.code",
          FIRST_OF_OWN("initiative_authors")};
}

ListSource topics() {
  return {"topics t",
          {{"name", "t.name"},
           {"author", NAME_OF_FIRST("topic_members")},
           {"people", NUMBER_OF("topic_members")},
           {"kind", "t.kind"},
           {"scope", "t.scope"},
           {"day", "t.accepted_on"},
           {"result", "t.result"},
           {"applied", "t.applied"},
           {"authority", "t.authority"},
           {"number", "t.decision_number"},
           {"unit", UNIT_NAME("t.unit_code")},
           {"code", "t.code"},
           {"source", "t.source"}},
          {{"day", {{DAY_OR_NONE("accepted_on")}, {"t.id", true}}}, {"code", {{"t.code"}}}},
          conditions_of_works(DAY_OR_NONE("accepted_on") " BETWEEN :year_first AND :year_last"),
          "t.folded",
          "topics",
          "",
          OWN_WORK("topic_members"),
          "'person'",
          FIRST_OF("topic_members"),
          "'work-' || t.code",
          FIRST_OF_OWN("topic_members")};
}

ListSource discipline() {
  return {OF_SUBJECT("discipline"),
          {{"whom", kSubjectName},
           {"measure", "t.measure"},
           {"day", "t.on_day"},
           {"until", "t.until_day"},
           {"number", "t.decision_number"},
           {"unit", UNIT_NAME("t.unit_code")},
           {"subject", "t.subject_code"},
           {"subject_kind", "t.subject_kind"},
           {"source", "t.source"}},
          {{"day", {{DAY_OR_NONE("on_day")}, {"t.id", true}}}},
          {{"year", "", DAY_OR_NONE("on_day") " BETWEEN :year_first AND :year_last"},
           {"whom", "", "t.subject_kind = :whom"},
           {"unit", "", "t.unit_code = :unit"}},
          kSubjectFolded,
          "people",
          "t.subject_code",
          kOwnSubject,
          "t.subject_kind",
          "t.subject_code",
          "'measure-' || CAST((SELECT COUNT(*) FROM discipline h WHERE h.subject_kind = t.subject_kind AND "
          "h.subject_code = t.subject_code AND h.id <= t.id) AS TEXT)"};
}

}  // namespace

const ListSource& list_source(ListKind kind) {
  static const std::array<ListSource, kListCodes.size()> kAll{
      people(), units(), evaluations(), honours(), initiatives(), topics(), discipline()};
  return kAll[static_cast<std::size_t>(kind)];
}

}  // namespace vinhdanh::campaign::registry
