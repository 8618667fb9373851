#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

template <typename Enum, typename Codes>
Enum decoded(const Codes& codes, std::string_view text) {
  const auto found = std::ranges::find(codes, text);
  if (found == codes.end()) throw std::runtime_error("unknown code in the database: " + std::string(text));
  return static_cast<Enum>(found - codes.begin());
}
template <typename Enum, typename Codes>
std::optional<Enum> maybe(const Codes& codes, const Row& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(decoded<Enum>(codes, row.view(column)));
}
std::optional<int> maybe_int(const Row& row, int column) {
  const auto number = row.maybe_integer(column);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}
Subject subject(const Row& row, int column) {
  return {decoded<SubjectKind>(kSubjectKindCodes, row.view(column)), row.text(column + 1)};
}
Origin origin(const Row& row, int column) {
  return {row.text(column), row.text(column + 1)};
}

// A part of a statement behind FROM with its parameters: what is to be loaded.
struct Which {
  std::string where;
  Parameters parameters;
  bool one_work = false;  // with the code :record_code
};

void load_units(Session& session, const Which& which, Registry& r) {
  session.query("SELECT code, name, short_name, kind, parent_code, founded, dissolved FROM units " +
                    which.where + " ORDER BY id",
                which.parameters, [&](const Row& row) {
                  r.units.push_back({row.text(0), row.text(1), row.text(2),
                                     decoded<UnitKind>(kUnitKindCodes, row.view(3)), row.text(4),
                                     row.maybe_date(5), row.maybe_date(6)});
                });
}

void load_lines(Session& session, Registry& r) {
  session.query(
      "SELECT change, on_day, from_code, to_code, main, share, source FROM reorganisations ORDER BY id", {},
      [&](const Row& row) {
        r.reorganisations.push_back({decoded<Change>(kChangeCodes, row.view(0)), row.date(1), row.text(2),
                                     row.text(3), row.truth(4), row.maybe_real(5), row.text(6)});
      });
}

void load_people(Session& session, const Which& which, Registry& r) {
  std::unordered_map<std::string, std::size_t> numbers;
  session.query(
      "SELECT code, full_name, printed_name, honorific, birth_date, gender, joined, left_on FROM people " +
          which.where + " ORDER BY sort_key, id",
      which.parameters, [&](const Row& row) {
        Person person;
        person.code = row.text(0);
        person.full_name = row.text(1);
        person.printed_name = row.text(2);
        person.honorific = row.text(3);
        person.birth_date = row.maybe_date(4);
        person.gender = maybe<Gender>(kGenderCodes, row, 5);
        person.joined = row.maybe_date(6);
        person.left = row.maybe_date(7);
        numbers.emplace(person.code, r.people.size());
        r.people.push_back(std::move(person));
      });
  const std::string posts = which.where.empty() ? "" : "WHERE person_code = :code";
  session.query("SELECT person_code, unit_code, title, kind, from_day, to_day FROM positions " + posts +
                    " ORDER BY person_code, number",
                which.parameters, [&](const Row& row) {
                  const auto person = numbers.find(row.text(0));
                  if (person == numbers.end()) return;
                  r.people[person->second].positions.push_back(
                      {row.text(1), row.text(2), decoded<PostKind>(kPostKindCodes, row.view(3)),
                       row.maybe_date(4), row.maybe_date(5)});
                });
}

void load_evaluations(Session& session, const Which& which, Registry& r) {
  session.query("SELECT subject_kind, subject_code, year, level, unit_code, source FROM evaluations " +
                    which.where + " ORDER BY subject_kind, subject_code, year",
                which.parameters, [&](const Row& row) {
                  r.evaluations.push_back({subject(row, 0), static_cast<int>(row.integer(2)),
                                           decoded<Level>(kLevelCodes, row.view(3)), origin(row, 4)});
                });
}

void load_honours(Session& session, const Which& which, Registry& r) {
  session.query(
      "SELECT subject_kind, subject_code, form, year, merit, authority, decision_number, decided_on, "
      "unit_code, source "
      "FROM honours " +
          which.where + " ORDER BY id",
      which.parameters, [&](const Row& row) {
        r.honours.push_back({subject(row, 0), row.text(2), maybe_int(row, 3),
                             maybe<Merit>(kMeritCodes, row, 4), row.text(5), row.text(6), row.maybe_date(7),
                             origin(row, 8)});
      });
}

// Rows come ordered by work; `works` is looked up by code.
template <typename Work>
void load_contributors(Session& session, const std::string& table, const Which& which,
                       std::vector<Work>& works, std::vector<Contributor> Work::*contributors) {
  std::unordered_map<std::string, std::size_t> numbers;
  for (std::size_t i = 0; i < works.size(); ++i) numbers.emplace(works[i].code, i);
  std::string some;
  if (which.one_work)
    some = " WHERE work_code = :record_code";
  else if (!which.where.empty())
    some = " WHERE work_code IN (SELECT work_code FROM " + table + " WHERE person_code = :code)";
  session.query(
      "SELECT work_code, person_code, part, share FROM " + table + some + " ORDER BY work_code, number",
      which.parameters, [&](const Row& row) {
        const auto work = numbers.find(row.text(0));
        if (work == numbers.end()) return;
        (works[work->second].*contributors)
            .push_back({row.text(1), decoded<Part>(kPartCodes, row.view(2)), row.maybe_real(3)});
      });
}

void load_initiatives(Session& session, const Which& which, Registry& r) {
  session.query(
      "SELECT code, name, scope, recognised, recognised_on, applied, authority, decision_number, unit_code, "
      "source "
      "FROM initiatives " +
          which.where + " ORDER BY id",
      which.parameters, [&](const Row& row) {
        r.initiatives.push_back({row.text(0),
                                 row.text(1),
                                 maybe<Scope>(kScopeCodes, row, 2),
                                 row.maybe_truth(3),
                                 row.maybe_date(4),
                                 row.maybe_truth(5),
                                 row.text(6),
                                 row.text(7),
                                 origin(row, 8),
                                 {}});
      });
  load_contributors(session, "initiative_authors", which, r.initiatives, &Initiative::authors);
}

void load_topics(Session& session, const Which& which, Registry& r) {
  session.query(
      "SELECT code, name, kind, scope, accepted, accepted_on, applied, result, same_as, authority, "
      "decision_number, "
      "unit_code, source FROM topics " +
          which.where + " ORDER BY id",
      which.parameters, [&](const Row& row) {
        r.topics.push_back({row.text(0),
                            row.text(1),
                            decoded<TopicKind>(kTopicKindCodes, row.view(2)),
                            maybe<Scope>(kScopeCodes, row, 3),
                            row.maybe_truth(4),
                            row.maybe_date(5),
                            row.maybe_truth(6),
                            row.text(7),
                            row.text(8),
                            row.text(9),
                            row.text(10),
                            origin(row, 11),
                            {}});
      });
  load_contributors(session, "topic_members", which, r.topics, &Topic::members);
}

void load_discipline(Session& session, const Which& which, Registry& r) {
  session.query(
      "SELECT subject_kind, subject_code, measure, on_day, until_day, decision_number, unit_code, source "
      "FROM "
      "discipline " +
          which.where + " ORDER BY id",
      which.parameters, [&](const Row& row) {
        r.discipline.push_back({subject(row, 0), row.text(2), row.maybe_date(3), row.maybe_date(4),
                                row.text(5), origin(row, 6)});
      });
}

void load_conduct(Session& session, const Which& which, Registry& r) {
  load_discipline(session, which, r);
  session.query(
      "SELECT subject_kind, subject_code, criterion, value, despite_discipline, attested_by, on_day, source "
      "FROM "
      "attestations " +
          which.where + " ORDER BY subject_kind, subject_code, criterion",
      which.parameters, [&](const Row& row) {
        r.attestations.push_back({subject(row, 0), row.text(2), row.maybe_truth(3), row.truth(4), row.text(5),
                                  row.maybe_date(6), row.text(7)});
      });
}

}  // namespace

Registry load_registry(Session& session) {
  Registry r;
  load_units(session, {}, r);
  load_lines(session, r);
  load_people(session, {}, r);
  load_evaluations(session, {}, r);
  load_honours(session, {}, r);
  load_initiatives(session, {}, r);
  load_topics(session, {}, r);
  load_conduct(session, {}, r);
  return r;
}

Registry load_one(Session& session, RecordKind kind, const std::string& condition,
                  const Parameters& parameters) {
  const Which which{"WHERE " + condition, parameters, true};
  Registry r;
  switch (kind) {
    case RecordKind::kEvaluation:
      load_evaluations(session, which, r);
      break;
    case RecordKind::kHonour:
      load_honours(session, which, r);
      break;
    case RecordKind::kInitiative:
      load_initiatives(session, which, r);
      break;
    case RecordKind::kTopic:
      load_topics(session, which, r);
      break;
    case RecordKind::kDiscipline:
      load_discipline(session, which, r);
      break;
  }
  return r;
}

Registry load_units(Session& session) {
  Registry r;
  load_units(session, {}, r);
  load_lines(session, r);
  return r;
}

Registry load_record(Session& session, const Subject& who) {
  Registry r;
  const Which by_code{"WHERE code = :code", {{"code", who.code}}};
  const Which by_subject{
      "WHERE subject_kind = :kind AND subject_code = :code",
      {{"kind", kSubjectKindCodes[static_cast<std::size_t>(who.kind)]}, {"code", who.code}}};
  if (who.kind == SubjectKind::kPerson) {
    load_people(session, by_code, r);
    load_initiatives(session,
                     {"WHERE code IN (SELECT work_code FROM initiative_authors WHERE person_code = :code)",
                      by_code.parameters},
                     r);
    load_topics(
        session,
        {"WHERE code IN (SELECT work_code FROM topic_members WHERE person_code = :code)", by_code.parameters},
        r);
  } else {
    load_units(session, by_code, r);
  }
  load_evaluations(session, by_subject, r);
  load_honours(session, by_subject, r);
  load_conduct(session, by_subject, r);
  return r;
}

}  // namespace vinhdanh::campaign::registry
