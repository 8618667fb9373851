#include "campaign/registry/record_rows_store.h"

#include <charconv>

#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

bool people_are_there(Session& session, const RowArchive::Rows& table) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto person = table.at(i, "person_code");
    const bool of_person = table.at(i, "subject_kind") == kSubjectKindCodes[0];
    const auto code = of_person ? table.at(i, "subject_code") : person;
    if (!code.empty() && !session.exists("SELECT 1 FROM people WHERE code = :code", {{"code", code}}))
      return false;
  }
  return true;
}

}  // namespace

RecordRows rows_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::kEvaluation:
      return {"evaluations", ""};
    case RecordKind::kHonour:
      return {"honours", ""};
    case RecordKind::kInitiative:
      return {"initiatives", "initiative_authors"};
    case RecordKind::kTopic:
      return {"topics", "topic_members"};
    case RecordKind::kDiscipline:
      break;
  }
  return {"discipline", ""};
}

Parameters Place::parameters() const {
  if (!kind.empty()) return {{"subject_kind", kind}, {"subject_code", code}, {"year", number}};
  if (!code.empty()) return {{"record_code", code}};
  return {{"record_id", number}};
}

std::optional<Place> where_is(RecordKind kind, std::string_view id) {
  Place place;
  if (kind == RecordKind::kEvaluation) {
    const auto found = read_evaluation_id(id);
    if (!found) return {};
    place.condition = "subject_kind = :subject_kind AND subject_code = :subject_code AND year = :year";
    place.kind = kSubjectKindCodes[static_cast<std::size_t>(found->subject.kind)];
    place.code = found->subject.code;
    place.number = found->year;
    return place;
  }
  if (is_work(kind)) {
    if (id.empty()) return {};
    place.condition = "code = :record_code";
    place.code = id;
    return place;
  }
  const auto [end, fault] = std::from_chars(id.data(), id.data() + id.size(), place.number);
  if (fault != std::errc() || end != id.data() + id.size()) return {};
  place.condition = "id = :record_id";
  return place;
}

bool may_return(Session& session, const WithdrawnRecord& record, const RowArchive& archive) {
  const auto rows = rows_of(record.kind);
  const auto place = where_is(record.kind, record.id);
  if (!place || session.exists("SELECT 1 FROM " + std::string(rows.table) + " WHERE " + place->condition,
                               place->parameters()))
    return false;
  for (const auto& table : archive.tables()) {
    if (!people_are_there(session, table)) return false;
    const auto key = table.rows.empty() ? std::string() : table.at(0, "record_key");
    if (!key.empty() &&
        session.exists("SELECT 1 FROM " + table.table + " WHERE record_key = :key", {{"key", key}}))
      return false;
  }
  return true;
}

std::vector<std::string> record_ids(Session& session, RecordKind kind, const Subject& subject) {
  std::vector<std::string> out;
  session.query("SELECT id FROM " + std::string(rows_of(kind).table) +
                    " WHERE subject_kind = :kind AND subject_code = :code ORDER BY id",
                {{"kind", kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]}, {"code", subject.code}},
                [&](const Row& row) { out.push_back(row.text(0)); });
  return out;
}

std::optional<StoredRecord> find_record(Session& session, RecordKind kind, std::string_view id) {
  const auto place = where_is(kind, id);
  if (!place) return {};
  StoredRecord out{kind, std::string(id), 0, load_one(session, kind, place->condition, place->parameters())};
  session.query("SELECT version FROM " + std::string(rows_of(kind).table) + " WHERE " + place->condition,
                place->parameters(), [&](const Row& row) { out.version = row.integer(0); });
  return out.version == 0 ? std::nullopt : std::optional(std::move(out));
}

}  // namespace vinhdanh::campaign::registry
