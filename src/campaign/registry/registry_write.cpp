#include <set>

#include "base/text.h"
#include "campaign/registry/bulk_upsert.h"
#include "campaign/registry/people_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/search_words.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;
using platform::db::Value;
using platform::db::value;

template <typename Codes, typename Enum>
Value code(const Codes& codes, Enum e) {
  return value(codes[static_cast<std::size_t>(e)]);
}
template <typename Codes, typename Enum>
Value code(const Codes& codes, const std::optional<Enum>& e) {
  return e ? code(codes, *e) : Value();
}
Value kind(const Subject& subject) {
  return code(kSubjectKindCodes, subject.kind);
}

// Calls `write` for each added and changed record.
template <typename Record, typename Write>
void each(const TableChanges& changes, const std::vector<Record>& records, Write write) {
  for (const auto number : changes.added) write(records[number], number);
  for (const auto number : changes.changed) write(records[number], number);
}

void write_units(Session& session, const Registry& r, const Changes& changes) {
  BulkUpsert units(session, "units",
                   {"code", "name", "short_name", "kind", "parent_code", "founded", "dissolved", "folded"}, 1,
                   "version = units.version + 1");
  each(changes.of(Table::kUnits), r.units, [&](const Unit& unit, std::size_t) {
    units.add({value(unit.code), value(unit.name), value(unit.short_name), code(kUnitKindCodes, unit.kind),
               value(unit.parent), value(unit.founded), value(unit.dissolved),
               value(search_text(unit.name + " " + unit.short_name + " " + unit.code))});
  });
  units.finish();
  BulkUpsert lines(session, "reorganisations",
                   {"from_code", "to_code", "change", "on_day", "main", "share", "source"}, 2,
                   "version = reorganisations.version + 1");
  each(changes.of(Table::kReorganisations), r.reorganisations, [&](const Reorganisation& line, std::size_t) {
    lines.add({value(line.from), value(line.to), code(kChangeCodes, line.change), value(line.on),
               value(line.main), value(line.share), value(line.source)});
  });
  lines.finish();
}

void write_positions(Session& session, const TableChanges& changes, const std::vector<Person>& people) {
  for (const auto number : changes.changed)
    session.execute("DELETE FROM positions WHERE person_code = :code", {{"code", people[number].code}});
  BulkUpsert posts(session, "positions",
                   {"person_code", "number", "unit_code", "title", "kind", "from_day", "to_day"}, 2);
  each(changes, people, [&](const Person& person, std::size_t) {
    for (std::size_t i = 0; i < person.positions.size(); ++i) {
      const auto& post = person.positions[i];
      posts.add({value(person.code), value(i), value(post.unit), value(post.title),
                 code(kPostKindCodes, post.kind), value(post.from), value(post.to)});
    }
  });
  posts.finish();
}

void write_people(Session& session, const Registry& r, const Changes& changes) {
  const auto& table = changes.of(Table::kPeople);
  BulkUpsert people(session, "people",
                    {"code", "full_name", "printed_name", "honorific", "birth_date", "gender", "joined",
                     "left_on", "unit_code", "title", "folded", "sort_key", "name_key"},
                    1, "version = people.version + 1");
  each(table, r.people, [&](const Person& person, std::size_t) {
    const auto* post = main_position(person);
    people.add({value(person.code), value(person.full_name), value(person.printed_name),
                value(person.honorific), value(person.birth_date), code(kGenderCodes, person.gender),
                value(person.joined), value(person.left), value(post ? post->unit : ""),
                value(post ? post->title : ""), value(search_text(person)), value(sort_text(person)),
                value(base::fold(person.full_name))});
  });
  people.finish();
  write_positions(session, table, r.people);
}

void write_evaluations(Session& session, const Registry& r, const Changes& changes) {
  BulkUpsert rows(session, "evaluations",
                  {"subject_kind", "subject_code", "year", "level", "unit_code", "source"}, 3,
                  "version = evaluations.version + 1");
  each(changes.of(Table::kEvaluations), r.evaluations, [&](const Evaluation& one, std::size_t) {
    rows.add({kind(one.subject), value(one.subject.code), value(one.year), code(kLevelCodes, one.level),
              value(one.origin.unit), value(one.origin.source)});
  });
  rows.finish();
}

void write_honours(Session& session, const Registry& r, const Changes& changes) {
  const auto keys = honour_keys(r.honours);
  std::set<std::string_view> decisions;
  BulkUpsert rows(session, "honours",
                  {"record_key", "subject_kind", "subject_code", "form", "year", "merit", "authority",
                   "decision_number", "decided_on", "unit_code", "source"},
                  1, "version = honours.version + 1");
  each(changes.of(Table::kHonours), r.honours, [&](const Honour& one, std::size_t number) {
    rows.add({value(keys[number]), kind(one.subject), value(one.subject.code), value(one.form),
              value(one.year), code(kMeritCodes, one.merit), value(one.authority), value(one.decision_number),
              value(one.decided_on), value(one.origin.unit), value(one.origin.source)});
    if (!one.decision_number.empty()) decisions.insert(one.decision_number);
  });
  rows.finish();
  BulkUpsert numbers(session, "decisions_on_record", {"number", "folded"}, 1);
  for (const auto number : decisions) numbers.add({value(number), value(search_text(number))});
  numbers.finish();
}

template <typename Work>
void write_contributors(Session& session, const char* table, const TableChanges& changes,
                        const std::vector<Work>& works, std::vector<Contributor> Work::*contributors) {
  for (const auto number : changes.changed)
    session.execute(std::string("DELETE FROM ") + table + " WHERE work_code = :code",
                    {{"code", works[number].code}});
  BulkUpsert rows(session, table, {"work_code", "number", "person_code", "part", "share"}, 2);
  each(changes, works, [&](const Work& work, std::size_t) {
    for (std::size_t i = 0; i < (work.*contributors).size(); ++i) {
      const auto& one = (work.*contributors)[i];
      rows.add({value(work.code), value(i), value(one.person), code(kPartCodes, one.part), value(one.share)});
    }
  });
  rows.finish();
}

void write_initiatives(Session& session, const Registry& r, const Changes& changes) {
  const auto& table = changes.of(Table::kInitiatives);
  BulkUpsert rows(session, "initiatives",
                  {"code", "name", "scope", "recognised", "recognised_on", "applied", "authority",
                   "decision_number", "unit_code", "source", "folded"},
                  1, "version = initiatives.version + 1");
  each(table, r.initiatives, [&](const Initiative& one, std::size_t) {
    rows.add({value(one.code), value(one.name), code(kScopeCodes, one.scope), value(one.recognised),
              value(one.recognised_on), value(one.applied), value(one.authority), value(one.decision_number),
              value(one.origin.unit), value(one.origin.source),
              value(search_text(one.name + " " + one.code))});
  });
  rows.finish();
  write_contributors(session, "initiative_authors", table, r.initiatives, &Initiative::authors);
}

void write_topics(Session& session, const Registry& r, const Changes& changes) {
  const auto& table = changes.of(Table::kTopics);
  BulkUpsert rows(session, "topics",
                  {"code", "name", "kind", "scope", "accepted", "accepted_on", "applied", "result", "same_as",
                   "authority", "decision_number", "unit_code", "source", "folded"},
                  1, "version = topics.version + 1");
  each(table, r.topics, [&](const Topic& one, std::size_t) {
    rows.add({value(one.code), value(one.name), code(kTopicKindCodes, one.kind), code(kScopeCodes, one.scope),
              value(one.accepted), value(one.accepted_on), value(one.applied), value(one.result),
              value(one.same_as), value(one.authority), value(one.decision_number), value(one.origin.unit),
              value(one.origin.source), value(search_text(one.name + " " + one.code))});
  });
  rows.finish();
  write_contributors(session, "topic_members", table, r.topics, &Topic::members);
}

void write_conduct(Session& session, const Registry& r, const Changes& changes) {
  const auto keys = discipline_keys(r.discipline);
  BulkUpsert measures(session, "discipline",
                      {"record_key", "subject_kind", "subject_code", "measure", "on_day", "until_day",
                       "decision_number", "unit_code", "source"},
                      1, "version = discipline.version + 1");
  each(changes.of(Table::kDiscipline), r.discipline, [&](const Discipline& one, std::size_t number) {
    measures.add({value(keys[number]), kind(one.subject), value(one.subject.code), value(one.measure),
                  value(one.on), value(one.until), value(one.decision_number), value(one.origin.unit),
                  value(one.origin.source)});
  });
  measures.finish();
  BulkUpsert words(session, "attestations",
                   {"subject_kind", "subject_code", "criterion", "value", "despite_discipline", "attested_by",
                    "on_day", "source"},
                   3, "version = attestations.version + 1");
  each(changes.of(Table::kAttestations), r.attestations, [&](const Attestation& one, std::size_t) {
    words.add({kind(one.subject), value(one.subject.code), value(one.criterion), value(one.value),
               value(one.despite_discipline), value(one.by), value(one.on), value(one.source)});
  });
  words.finish();
}

}  // namespace

void store_registry(Session& session, const Registry& incoming, const Changes& changes) {
  write_units(session, incoming, changes);
  write_people(session, incoming, changes);
  write_evaluations(session, incoming, changes);
  write_honours(session, incoming, changes);
  write_initiatives(session, incoming, changes);
  write_topics(session, incoming, changes);
  write_conduct(session, incoming, changes);
}

Changes import_registry(Session& session, const Registry& incoming) {
  auto changes = compare(load_registry(session), incoming);
  store_registry(session, incoming, changes);
  return changes;
}

}  // namespace vinhdanh::campaign::registry
