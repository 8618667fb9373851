#include "campaign/registry/record_store.h"

#include <algorithm>

#include "campaign/registry/people_store.h"
#include "campaign/registry/record_rows_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/row_archive_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

Changes only(Table table, bool added) {
  Changes changes;
  (added ? changes.of(table).added : changes.of(table).changed) = {0};
  return changes;
}

std::string own_key(const StoredRecord& record) {
  if (record.kind == RecordKind::kHonour) return honour_keys(record.content.honours).front();
  return discipline_keys(record.content.discipline).front();
}

bool has_key(RecordKind kind) {
  return kind == RecordKind::kHonour || kind == RecordKind::kDiscipline;
}

}  // namespace

std::string stored_id(Session& session, const StoredRecord& record) {
  switch (record.kind) {
    case RecordKind::kEvaluation:
      return evaluation_id(record.content.evaluations.at(0).subject, record.content.evaluations.at(0).year);
    case RecordKind::kInitiative:
      return record.content.initiatives.at(0).code;
    case RecordKind::kTopic:
      return record.content.topics.at(0).code;
    case RecordKind::kHonour:
    case RecordKind::kDiscipline:
      break;
  }
  const auto number =
      session.number("SELECT id FROM " + std::string(rows_of(record.kind).table) + " WHERE record_key = :key",
                     {{"key", own_key(record)}});
  return number == 0 ? std::string() : std::to_string(number);
}

namespace {

bool is_there(Session& session, const StoredRecord& record) {
  const auto id = stored_id(session, record);
  if (id.empty()) return false;
  const auto where = where_is(record.kind, id);
  return where && session.exists("SELECT 1 FROM " + std::string(rows_of(record.kind).table) + " WHERE " +
                                     where->condition,
                                 where->parameters());
}

// Takes the version, so that of two editors only one goes on.
bool take(Session& session, const StoredRecord& record, const Place& place) {
  auto parameters = place.parameters();
  parameters.emplace_back("seen", record.version);
  return session.execute("UPDATE " + std::string(rows_of(record.kind).table) +
                             " SET version = version + 1 WHERE version = :seen AND " + place.condition,
                         parameters) == 1;
}

WithdrawnRecord withdrawn(const Row& row) {
  return {
      row.integer(0), record_kind(row.view(1)).value(), row.text(2), row.text(3), row.text(4), row.text(5),
      row.instant(6)};
}

constexpr std::string_view kWithdrawn =
    "SELECT id, kind, record_id, title, reason, withdrawn_by, withdrawn_at FROM withdrawn_records ";

}  // namespace

Surroundings surroundings_of(Session& session, const StoredRecord& record) {
  Surroundings out;
  out.known = load_units(session);
  for (const auto& who : subjects_of(record.kind, record.content)) {
    if (who.kind != SubjectKind::kPerson) continue;
    if (auto person = find_person(session, who.code)) out.known.people.push_back(std::move(person->person));
  }
  if (record.kind == RecordKind::kHonour) {
    const auto& one = record.content.honours.at(0);
    const auto ids = record_ids(session, record.kind, one.subject);
    const auto all = load_record(session, one.subject).honours;
    for (std::size_t i = 0; i < all.size() && i < ids.size(); ++i)
      if (ids[i] != record.id) out.others.honours.push_back(all[i]);
  }
  if (record.kind == RecordKind::kTopic) {
    const auto& one = record.content.topics.at(0);
    if (auto same = find_record(session, RecordKind::kInitiative, one.same_as))
      out.known.initiatives = std::move(same->content.initiatives);
    session.query("SELECT code FROM topics WHERE same_as = :code AND code <> :own AND same_as <> ''",
                  {{"code", one.same_as}, {"own", one.code}}, [&](const Row& row) {
                    Topic other;
                    other.code = row.text(0);
                    other.name = other.code;
                    other.same_as = one.same_as;
                    out.others.topics.push_back(std::move(other));
                  });
  }
  return out;
}

Written add_record(Session& session, StoredRecord& record) {
  if (is_there(session, record)) return Written::kTaken;
  store_registry(session, record.content, only(table_of(record.kind), true));
  record.id = stored_id(session, record);
  record.version = 1;
  touch_registry(session);
  return Written::kDone;
}

Written change_record(Session& session, const StoredRecord& record) {
  const auto place = where_is(record.kind, record.id);
  if (!place || !take(session, record, *place)) return Written::kStale;
  if (has_key(record.kind)) {
    const auto there = stored_id(session, record);
    if (!there.empty() && there != record.id) return Written::kTaken;
    auto parameters = place->parameters();
    const auto key = own_key(record);
    parameters.emplace_back("key", key);
    session.execute("UPDATE " + std::string(rows_of(record.kind).table) + " SET record_key = :key WHERE " +
                        place->condition,
                    parameters);
  }
  store_registry(session, record.content, only(table_of(record.kind), false));
  touch_registry(session);
  return Written::kDone;
}

bool withdraw_record(Session& session, const StoredRecord& record, const WithdrawnRecord& withdrawal) {
  const auto place = where_is(record.kind, record.id);
  if (!place || !take(session, record, *place)) return false;
  RowArchive archive;
  const auto rows = rows_of(record.kind);
  archive.add(session, std::string(rows.table), place->condition, place->parameters());
  if (!rows.parts.empty()) {
    archive.add(session, std::string(rows.parts), "work_code = :code", {{"code", record.id}});
    session.execute("DELETE FROM " + std::string(rows.parts) + " WHERE work_code = :code",
                    {{"code", record.id}});
  }
  session.execute("DELETE FROM " + std::string(rows.table) + " WHERE " + place->condition,
                  place->parameters());
  const auto number = session.insert(
      "INSERT INTO withdrawn_records (kind, record_id, title, rows, reason, withdrawn_by, withdrawn_at) "
      "VALUES "
      "(:kind, :id, :title, :rows, :reason, :by, :at) RETURNING id",
      {{"kind", kRecordKindCodes[static_cast<std::size_t>(record.kind)]},
       {"id", record.id},
       {"title", withdrawal.title},
       {"rows", archive.text()},
       {"reason", withdrawal.reason},
       {"by", withdrawal.by},
       {"at", withdrawal.at}});
  auto subjects = subjects_of(record.kind, record.content);
  std::ranges::sort(subjects);
  subjects.erase(std::ranges::unique(subjects).begin(), subjects.end());
  for (const auto& who : subjects)
    session.execute(
        "INSERT INTO withdrawn_subjects (withdrawn_id, subject_kind, subject_code) VALUES (:id, :kind, "
        ":code)",
        {{"id", number},
         {"kind", kSubjectKindCodes[static_cast<std::size_t>(who.kind)]},
         {"code", who.code}});
  touch_registry(session);
  return true;
}

std::optional<WithdrawnRecord> find_withdrawn(Session& session, std::int64_t number) {
  std::optional<WithdrawnRecord> out;
  session.query(std::string(kWithdrawn) + "WHERE id = :id", {{"id", number}},
                [&](const Row& row) { out = withdrawn(row); });
  return out;
}

std::vector<Subject> subjects_of_withdrawn(Session& session, std::int64_t number) {
  std::vector<Subject> out;
  session.query(
      "SELECT subject_kind, subject_code FROM withdrawn_subjects WHERE withdrawn_id = :id", {{"id", number}},
      [&](const Row& row) {
        out.push_back({row.view(0) == kSubjectKindCodes[0] ? SubjectKind::kPerson : SubjectKind::kCollective,
                       row.text(1)});
      });
  return out;
}

std::vector<WithdrawnRecord> withdrawn_of(Session& session, const Subject& subject) {
  std::vector<WithdrawnRecord> out;
  session.query(std::string(kWithdrawn) +
                    "WHERE id IN (SELECT withdrawn_id FROM withdrawn_subjects WHERE subject_kind = :kind AND "
                    "subject_code = :code) ORDER BY id DESC",
                {{"kind", kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]}, {"code", subject.code}},
                [&](const Row& row) { out.push_back(withdrawn(row)); });
  return out;
}

bool restore_record(Session& session, std::int64_t number) {
  std::string rows;
  session.query("SELECT rows FROM withdrawn_records WHERE id = :id", {{"id", number}},
                [&](const Row& row) { rows = row.text(0); });
  if (rows.empty()) return false;
  const RowArchive archive(rows);
  const auto kept = find_withdrawn(session, number);
  if (!may_return(session, *kept, archive)) return false;
  archive.restore(session);
  session.execute("DELETE FROM withdrawn_subjects WHERE withdrawn_id = :id", {{"id", number}});
  session.execute("DELETE FROM withdrawn_records WHERE id = :id", {{"id", number}});
  touch_registry(session);
  return true;
}

std::optional<std::string> subject_name(Session& session, const Subject& subject) {
  const bool person = subject.kind == SubjectKind::kPerson;
  std::optional<std::string> out;
  session.query(person ? "SELECT full_name FROM people WHERE code = :code"
                       : "SELECT name FROM units WHERE code = :code",
                {{"code", subject.code}}, [&](const Row& row) { out = row.text(0); });
  return out;
}

std::optional<std::string> unit_of_person(Session& session, std::string_view code) {
  std::optional<std::string> out;
  session.query("SELECT unit_code FROM people WHERE code = :code", {{"code", code}},
                [&](const Row& row) { out = row.text(0); });
  return out;
}

void touch_registry(Session& session) {
  session.execute("UPDATE registry_revision SET revision = revision + 1");
}

}  // namespace vinhdanh::campaign::registry
