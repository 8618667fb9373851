#include "campaign/registry/merge_rows_store.h"

#include <algorithm>

#include "campaign/registry/record_store.h"
#include "campaign/registry/registry_changes.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kPerson = kSubjectKindCodes[0];

// Works of both: their shares are one person's share.
void move_parts(Session& session, const std::string& table, const std::string& from, const std::string& to) {
  const auto both = " WHERE work_code IN (SELECT work_code FROM " + table + " WHERE person_code = :from)";
  session.execute("UPDATE " + table + " SET share = share + COALESCE((SELECT f.share FROM " + table +
                      " f WHERE f.work_code = " + table + ".work_code AND f.person_code = :from), 0)" + both +
                      " AND person_code = :to",
                  {{"from", from}, {"to", to}});
  session.execute("DELETE FROM " + table +
                      " WHERE person_code = :from AND work_code IN (SELECT work_code FROM " + table +
                      " WHERE person_code = :to)",
                  {{"from", from}, {"to", to}});
  session.execute("UPDATE " + table + " SET person_code = :to WHERE person_code = :from",
                  {{"from", from}, {"to", to}});
}

// Records that a subject has once for each value of `key`.
void move_keyed(Session& session, const std::string& table, const std::string& key, const std::string& from,
                const std::string& to) {
  session.execute("DELETE FROM " + table + " WHERE subject_kind = :kind AND subject_code = :from AND " + key +
                      " IN (SELECT " + key + " FROM " + table +
                      " WHERE subject_kind = :kind AND subject_code = :to)",
                  {{"kind", kPerson}, {"from", from}, {"to", to}});
  session.execute(
      "UPDATE " + table + " SET subject_code = :to WHERE subject_kind = :kind AND subject_code = :from",
      {{"kind", kPerson}, {"from", from}, {"to", to}});
}

// Honours and measures keep their numbers; an equal one of the survivor stands for both.
void move_records(Session& session, RecordKind kind, const std::string& from, const std::string& to) {
  const bool honour = kind == RecordKind::kHonour;
  const std::string table = honour ? "honours" : "discipline";
  const Subject absorbed{SubjectKind::kPerson, from};
  const auto ids = record_ids(session, kind, absorbed);
  auto record = load_record(session, absorbed);
  for (auto& one : record.honours) one.subject.code = to;
  for (auto& one : record.discipline) one.subject.code = to;
  const auto keys = honour ? honour_keys(record.honours) : discipline_keys(record.discipline);
  const auto titles = load_record(session, {SubjectKind::kPerson, to}).honours;
  for (std::size_t i = 0; i < ids.size() && i < keys.size(); ++i) {
    bool twice = session.exists("SELECT 1 FROM " + table + " WHERE record_key = :key", {{"key", keys[i]}});
    if (honour && honour_form(record.honours[i].form) != nullptr &&
        honour_form(record.honours[i].form)->kind == HonourKind::kTitle && record.honours[i].year)
      twice = twice || std::ranges::any_of(titles, [&](const Honour& other) {
                return other.form == record.honours[i].form && other.year == record.honours[i].year;
              });
    const std::int64_t id = std::stoll(ids[i]);
    if (twice)
      session.execute("DELETE FROM " + table + " WHERE id = :id", {{"id", id}});
    else
      session.execute("UPDATE " + table + " SET subject_code = :to, record_key = :key WHERE id = :id",
                      {{"to", to}, {"key", keys[i]}, {"id", id}});
  }
}

std::string evaluations_like(const std::string& code) {
  return std::string(kPerson) + ":" + code + ":";
}

// Files that show an evaluation are kept under its subject and year.
void move_evidence(Session& session, const std::string& from, const std::string& to) {
  const auto was = evaluations_like(from);
  session.execute(
      "UPDATE evidence SET record_id = :to || substr(record_id, :behind) WHERE record_kind = 'evaluation' "
      "AND "
      "substr(record_id, 1, :length) = :from",
      {{"to", evaluations_like(to)}, {"behind", was.size() + 1}, {"length", was.size()}, {"from", was}});
}

bool had(const RowArchive& archive, const std::string& table, std::string_view column,
         const std::string& value) {
  for (const auto& rows : archive.tables())
    for (std::size_t i = 0; rows.table == table && i < rows.rows.size(); ++i)
      if (rows.at(i, column) == value) return true;
  return false;
}

// Only that one row, as an archive of its own.
void put_back(Session& session, const RowArchive::Rows& table, std::size_t row) {
  RowArchive::restore_row(session, table, row);
}

void take_back_keyed(Session& session, const std::string& survivor, const RowArchive::Rows& table,
                     const std::string& key, const RowArchive& before) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto value = table.at(i, key);
    if (!had(before, table.table, key, value))
      session.execute("DELETE FROM " + table.table +
                          " WHERE subject_kind = :kind AND subject_code = :code AND CAST(" + key +
                          " AS TEXT) = :value",
                      {{"kind", kPerson}, {"code", survivor}, {"value", value}});
    put_back(session, table, i);
  }
}

void take_back_by_id(Session& session, const RowArchive::Rows& table) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    session.execute("DELETE FROM " + table.table + " WHERE id = :id",
                    {{"id", std::int64_t{std::stoll(table.at(i, "id"))}}});
    put_back(session, table, i);
  }
}

// Contributors may have been edited since; only what is still the survivor's goes back.
void take_back_parts(Session& session, const std::string& survivor, const RowArchive::Rows& table,
                     const RowArchive& before) {
  const std::string works = table.table == "initiative_authors" ? "initiatives" : "topics";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto work = table.at(i, "work_code");
    const std::int64_t number = std::stoll(table.at(i, "number"));
    if (!session.exists("SELECT 1 FROM " + works + " WHERE code = :work", {{"work", work}})) continue;
    if (!had(before, table.table, "work_code", work))
      session.execute("DELETE FROM " + table.table + " WHERE work_code = :work AND person_code = :survivor",
                      {{"work", work}, {"survivor", survivor}});
    if (session.exists("SELECT 1 FROM " + table.table + " WHERE work_code = :work AND number = :number",
                       {{"work", work}, {"number", number}}))
      continue;
    put_back(session, table, i);
  }
  for (const auto& own : before.tables())
    for (std::size_t i = 0; own.table == table.table && i < own.rows.size(); ++i)
      if (const auto share = own.at(i, "share"); !share.empty())
        session.execute(
            "UPDATE " + own.table + " SET share = :share WHERE work_code = :work AND person_code = :survivor",
            {{"share", std::stod(share)}, {"work", own.at(i, "work_code")}, {"survivor", survivor}});
}

void take_back_survivor(Session& session, const std::string& survivor, std::int64_t version,
                        const RowArchive& before) {
  if (session.number("SELECT version FROM people WHERE code = :code", {{"code", survivor}}) != version)
    return;
  for (const auto& table : before.tables()) {
    if (table.table == "people") RowArchive::overwrite_row(session, table, 0, {"code"});
    if (table.table != "positions") continue;
    session.execute("DELETE FROM positions WHERE person_code = :code", {{"code", survivor}});
    for (std::size_t i = 0; i < table.rows.size(); ++i) put_back(session, table, i);
  }
  session.execute("UPDATE people SET version = :version WHERE code = :code",
                  {{"version", version + 1}, {"code", survivor}});
}

}  // namespace

RowArchive rows_of_person(Session& session, const std::string& code) {
  RowArchive out;
  const platform::db::Parameters person{{"code", code}};
  const platform::db::Parameters subject{{"kind", kPerson}, {"code", code}};
  out.add(session, "people", "code = :code", person);
  out.add(session, "positions", "person_code = :code ORDER BY number", person);
  for (const auto* table : {"evaluations", "honours", "discipline", "attestations", "withdrawn_subjects"})
    out.add(session, table, "subject_kind = :kind AND subject_code = :code", subject);
  for (const auto* table : {"initiative_authors", "topic_members"})
    out.add(session, table, "person_code = :code", person);
  const auto files = evaluations_like(code);
  out.add(session, "evidence", "record_kind = 'evaluation' AND substr(record_id, 1, :length) = :from",
          {{"length", files.size()}, {"from", files}});
  return out;
}

void move_rows(Session& session, const std::string& from, const std::string& to) {
  move_keyed(session, "evaluations", "year", from, to);
  move_keyed(session, "attestations", "criterion", from, to);
  move_keyed(session, "withdrawn_subjects", "withdrawn_id", from, to);
  move_records(session, RecordKind::kHonour, from, to);
  move_records(session, RecordKind::kDiscipline, from, to);
  move_parts(session, "initiative_authors", from, to);
  move_parts(session, "topic_members", from, to);
  move_evidence(session, from, to);
  session.execute("DELETE FROM positions WHERE person_code = :from", {{"from", from}});
  session.execute("DELETE FROM people WHERE code = :from", {{"from", from}});
}

void take_back_rows(Session& session, const std::string& survivor, std::int64_t version,
                    const RowArchive& absorbed_rows, const RowArchive& survivor_rows) {
  take_back_survivor(session, survivor, version, survivor_rows);
  for (const auto& table : absorbed_rows.tables()) {
    if (table.table == "evaluations")
      take_back_keyed(session, survivor, table, "year", survivor_rows);
    else if (table.table == "attestations")
      take_back_keyed(session, survivor, table, "criterion", survivor_rows);
    else if (table.table == "withdrawn_subjects")
      take_back_keyed(session, survivor, table, "withdrawn_id", survivor_rows);
    else if (table.table == "initiative_authors" || table.table == "topic_members")
      take_back_parts(session, survivor, table, survivor_rows);
    else if (table.table == "people" || table.table == "positions")
      for (std::size_t i = 0; i < table.rows.size(); ++i) put_back(session, table, i);
    else
      take_back_by_id(session, table);
  }
}

}  // namespace vinhdanh::campaign::registry
