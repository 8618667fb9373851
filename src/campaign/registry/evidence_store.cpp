#include "campaign/registry/evidence_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kColumns =
    "SELECT id, record_kind, record_id, hash, file_name, content_type, size, added_by, added_at FROM "
    "evidence "
    "WHERE removed_at IS NULL AND ";

std::string_view code(RecordKind kind) {
  return kRecordKindCodes[static_cast<std::size_t>(kind)];
}

Evidence evidence(const Row& row) {
  return {row.integer(0), record_kind(row.view(1)).value(),
          row.text(2),    row.text(3),
          row.text(4),    row.text(5),
          row.integer(6), row.text(7),
          row.instant(8)};
}

}  // namespace

bool add_evidence(Session& session, const Evidence& one) {
  if (session.exists(
          "SELECT 1 FROM evidence WHERE removed_at IS NULL AND record_kind = :kind AND record_id = "
          ":record AND hash = :hash",
          {{"kind", code(one.kind)}, {"record", one.record}, {"hash", one.hash}}))
    return false;
  session.execute(
      "INSERT INTO evidence (record_kind, record_id, hash, file_name, content_type, size, added_by, "
      "added_at) "
      "VALUES (:kind, :record, :hash, :name, :type, :size, :by, :at)",
      {{"kind", code(one.kind)},
       {"record", one.record},
       {"hash", one.hash},
       {"name", one.file_name},
       {"type", one.content_type},
       {"size", one.size},
       {"by", one.by},
       {"at", one.at}});
  return true;
}

std::vector<Evidence> evidence_of(Session& session, RecordKind kind, const std::string& record) {
  std::vector<Evidence> out;
  session.query(std::string(kColumns) + "record_kind = :kind AND record_id = :record ORDER BY id",
                {{"kind", code(kind)}, {"record", record}},
                [&](const Row& row) { out.push_back(evidence(row)); });
  return out;
}

std::optional<Evidence> find_evidence(Session& session, std::int64_t number) {
  std::optional<Evidence> out;
  session.query(std::string(kColumns) + "id = :id", {{"id", number}},
                [&](const Row& row) { out = evidence(row); });
  return out;
}

bool remove_evidence(Session& session, std::int64_t number, const std::string& by, base::Instant at) {
  return session.execute(
             "UPDATE evidence SET removed_by = :by, removed_at = :at WHERE id = :id AND removed_at IS NULL",
             {{"by", by}, {"at", at}, {"id", number}}) == 1;
}

}  // namespace vinhdanh::campaign::registry
