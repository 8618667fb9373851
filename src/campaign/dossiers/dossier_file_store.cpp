#include "campaign/dossiers/dossier_file_store.h"

#include "access/audit_store.h"
#include "campaign/registry/record_store.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using platform::db::Row;
using platform::db::Session;
using registry::RecordKind;

constexpr std::string_view kColumns =
    "SELECT id, unit_code, nomination_id, purpose, record_kind, record, hash, file_name, content_type, size, "
    "added_by, "
    "added_at, format_points FROM dossier_files ";

DossierFile read_file(const Row& row) {
  DossierFile file;
  file.id = row.integer(0);
  file.unit = row.text(1);
  file.nominee = row.integer(2);
  file.purpose = purpose_from(row.view(3)).value_or(Purpose::kEvidence);
  if (!row.view(4).empty()) file.fact = row.text(4) + ":" + row.text(5);
  file.hash = row.text(6);
  file.name = row.text(7);
  file.content_type = row.text(8);
  file.size = row.integer(9);
  file.by = row.text(10);
  file.at = row.instant(11);
  if (!row.is_null(12)) file.format_points = static_cast<int>(row.integer(12));
  return file;
}

void note(Session& session, const DossierFile& file, const std::string& by, base::Instant at,
          const char* deed) {
  const std::string name = std::string(code(file.purpose)) + " " + file.name + " " + file.hash;
  access::record(session, {at, by, deed, "dossier", file.unit + "/" + std::to_string(file.nominee),
                           deed == std::string_view("detached") ? name : "",
                           deed == std::string_view("detached") ? "" : name});
}

template <typename Record>
void add_fact(std::vector<Fact>& facts, RecordKind kind, const std::string& id,
              std::vector<Record> registry::Registry::*list, const Record& record) {
  registry::Registry alone;
  (alone.*list).push_back(record);
  facts.push_back({kind, id, registry::title_of(kind, alone)});
}

}  // namespace

std::vector<DossierFile> files_of(Session& session, std::int64_t campaign, const std::string& unit) {
  std::vector<DossierFile> out;
  session.query(std::string(kColumns) +
                    "WHERE campaign_id = :campaign AND unit_code = :unit AND removed_by = '' ORDER BY id",
                {{"campaign", campaign}, {"unit", unit}},
                [&](const Row& row) { out.push_back(read_file(row)); });
  return out;
}

std::optional<DossierFile> find_file(Session& session, std::int64_t campaign, std::int64_t id) {
  std::optional<DossierFile> found;
  session.query(std::string(kColumns) + "WHERE campaign_id = :campaign AND id = :id AND removed_by = ''",
                {{"campaign", campaign}, {"id", id}}, [&](const Row& row) { found = read_file(row); });
  return found;
}

bool add_file(Session& session, std::int64_t campaign, const DossierFile& file) {
  if (session.exists("SELECT 1 FROM dossier_files WHERE campaign_id = :campaign AND unit_code = :unit AND "
                     "nomination_id = :nominee AND purpose = :purpose AND hash = :hash AND removed_by = ''",
                     {{"campaign", campaign},
                      {"unit", file.unit},
                      {"nominee", file.nominee},
                      {"purpose", std::string(code(file.purpose))},
                      {"hash", file.hash}}))
    return false;
  const auto colon = file.fact.find(':');
  session.insert(
      "INSERT INTO dossier_files (campaign_id, unit_code, nomination_id, purpose, record_kind, record, hash, "
      "file_name, content_type, size, added_by, added_at, removed_by, removed_at, format_points) VALUES "
      "(:campaign, :unit, "
      ":nominee, "
      ":purpose, :kind, :record, :hash, :name, :type, :size, :by, :at, '', 0, :points) RETURNING id",
      {{"campaign", campaign},
       {"unit", file.unit},
       {"nominee", file.nominee},
       {"purpose", std::string(code(file.purpose))},
       {"kind", file.fact.substr(0, colon == std::string::npos ? 0 : colon)},
       {"record", colon == std::string::npos ? std::string() : file.fact.substr(colon + 1)},
       {"hash", file.hash},
       {"name", file.name},
       {"type", file.content_type},
       {"size", file.size},
       {"by", file.by},
       {"at", file.at},
       {"points", file.format_points}});
  note(session, file, file.by, file.at, "attached");
  return true;
}

void remove_file(Session& session, const DossierFile& file, const std::string& by, base::Instant at) {
  if (session.execute(
          "UPDATE dossier_files SET removed_by = :by, removed_at = :at WHERE id = :id AND removed_by = ''",
          {{"by", by}, {"at", at}, {"id", file.id}}) == 1)
    note(session, file, by, at, "detached");
}

std::vector<Fact> facts_of(Session& session, const registry::Subject& subject) {
  const auto record = registry::load_record(session, subject);
  std::vector<Fact> facts;
  for (const auto& one : record.evaluations)
    add_fact(facts, RecordKind::kEvaluation, registry::evaluation_id(subject, one.year),
             &registry::Registry::evaluations, one);
  const auto honours = registry::record_ids(session, RecordKind::kHonour, subject);
  for (std::size_t i = 0; i < record.honours.size() && i < honours.size(); ++i)
    add_fact(facts, RecordKind::kHonour, honours[i], &registry::Registry::honours, record.honours[i]);
  for (const auto& one : record.initiatives)
    add_fact(facts, RecordKind::kInitiative, one.code, &registry::Registry::initiatives, one);
  for (const auto& one : record.topics)
    add_fact(facts, RecordKind::kTopic, one.code, &registry::Registry::topics, one);
  return facts;
}

}  // namespace vinhdanh::campaign::dossiers
