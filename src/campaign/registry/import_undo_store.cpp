#include "campaign/registry/import_undo_store.h"

#include <array>

#include "base/text.h"
#include "campaign/registry/bulk_upsert.h"
#include "campaign/registry/row_archive_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::Message;
using base::msg;
using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;
using platform::db::value;

// More names than anybody reads in a sentence.
constexpr int kNamesShown = 5;

// A table of the registry, by what tells its rows; `parts` belong to a row by `part_key`.
struct Written {
  Table table;
  std::string name;
  std::vector<std::string> keys;
  std::string parts = {};
  std::string part_key = {};
  // What people know a row by, in SQL.
  std::string title = {};
};

const std::vector<Written>& tables() {
  static const std::vector<Written> all{
      {Table::kUnits, "units", {"code"}, "", "", "name"},
      {Table::kReorganisations, "reorganisations", {"from_code", "to_code"}, "", "", "from_code"},
      {Table::kPeople, "people", {"code"}, "positions", "person_code", "full_name"},
      {Table::kEvaluations, "evaluations", {"subject_kind", "subject_code", "year"}, "", "", "subject_code"},
      {Table::kHonours, "honours", {"record_key"}, "", "", "form"},
      {Table::kInitiatives, "initiatives", {"code"}, "initiative_authors", "work_code", "name"},
      {Table::kTopics, "topics", {"code"}, "topic_members", "work_code", "name"},
      {Table::kDiscipline, "discipline", {"record_key"}, "", "", "measure"},
      {Table::kAttestations,
       "attestations",
       {"subject_kind", "subject_code", "criterion"},
       "",
       "",
       "subject_code"},
  };
  return all;
}

using Key = std::array<std::string, 3>;

template <typename Code>
Key subject_key(const Subject& subject, Code third) {
  return {std::string(kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]), subject.code,
          std::string(third)};
}

std::vector<Key> keys_of(const Registry& r, Table table) {
  std::vector<Key> out;
  switch (table) {
    case Table::kUnits:
      for (const auto& one : r.units) out.push_back({one.code, "", ""});
      break;
    case Table::kReorganisations:
      for (const auto& one : r.reorganisations) out.push_back({one.from, one.to, ""});
      break;
    case Table::kPeople:
      for (const auto& one : r.people) out.push_back({one.code, "", ""});
      break;
    case Table::kEvaluations:
      for (const auto& one : r.evaluations) out.push_back(subject_key(one.subject, std::to_string(one.year)));
      break;
    case Table::kHonours:
      for (auto& key : honour_keys(r.honours)) out.push_back({std::move(key), "", ""});
      break;
    case Table::kInitiatives:
      for (const auto& one : r.initiatives) out.push_back({one.code, "", ""});
      break;
    case Table::kTopics:
      for (const auto& one : r.topics) out.push_back({one.code, "", ""});
      break;
    case Table::kDiscipline:
      for (auto& key : discipline_keys(r.discipline)) out.push_back({std::move(key), "", ""});
      break;
    case Table::kAttestations:
      for (const auto& one : r.attestations) out.push_back(subject_key(one.subject, one.criterion));
      break;
    case Table::kPositions:
    case Table::kAuthors:
    case Table::kMembers:
      break;  // parts of people and works
  }
  return out;
}

// "key1, key2, CAST(key3 AS BIGINT)": the parts as the table holds them.
std::string noted_keys(const Written& table) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < table.keys.size(); ++i) {
    const auto part = "key" + std::to_string(i + 1);
    out.push_back(table.keys[i] == "year" ? "CAST(" + part + " AS BIGINT)" : part);
  }
  return base::join(out, ", ");
}

// The rows of the table that the import wrote; `more` narrows them: " AND added = 1".
std::string written_by(const Written& table, const std::string& more = "") {
  return "(" + base::join(table.keys, ", ") + ") IN (SELECT " + noted_keys(table) +
         " FROM import_rows WHERE import_id = :import AND table_name = '" + table.name + "'" + more + ")";
}

// The parts of records with one key.
std::string parts_of(const Written& table, const std::string& more = "") {
  return table.part_key + " IN (SELECT key1 FROM import_rows WHERE import_id = :import AND table_name = '" +
         table.name + "'" + more + ")";
}

Parameters of(std::int64_t import) {
  return {{"import", import}};
}

class Undoing {
 public:
  Undoing(Session& session, std::int64_t import, const RecordUses& uses)
      : session_(session), import_(import), uses_(uses) {}

  base::Result<void> run() {
    for (const auto& table : tables()) find_changed(table);
    find_evidence();
    if (!problems_.empty()) return base::refuse(problems_);
    take_out_achievements();
    put_back();
    for (const auto& use : all_uses()) find_use(use);
    if (!problems_.empty()) return base::refuse(problems_);
    take_out("people");
    take_out("units");
    forget_decisions();
    session_.execute("DELETE FROM import_rows WHERE import_id = :import", of(import_));
    return {};
  }

 private:
  // Rows that are gone or have another version than the import left.
  void find_changed(const Written& table) {
    std::vector<std::string> same;
    for (std::size_t i = 0; i < table.keys.size(); ++i)
      same.push_back("t." + table.keys[i] + " = " +
                     (table.keys[i] == "year" ? "CAST(r.key3 AS BIGINT)" : "r.key" + std::to_string(i + 1)));
    names_of("SELECT COALESCE(t." + table.title + ", r.key1) FROM import_rows r LEFT JOIN " + table.name +
                 " t ON " + base::join(same, " AND ") + " WHERE r.import_id = :import AND r.table_name = '" +
                 table.name + "' AND (t.version IS NULL OR t.version <> r.version)",
             [](std::size_t count, const std::string& names) {
               return base::msgn(
                   "{0} record of this import was changed, merged or taken out since: {1}. Bring "
                   "that back first.",
                   "{0} records of this import were changed, merged or taken out since: {1}. "
                   "Bring that back first.",
                   static_cast<long long>(count), names);
             });
  }

  void find_evidence() {
    const auto of_kind = [&](const std::string& kind, const std::string& table, const std::string& id) {
      const auto& written = table_named(table);
      names_of("SELECT e.file_name FROM evidence e WHERE e.removed_at IS NULL AND e.record_kind = '" + kind +
                   "' AND e.record_id IN (SELECT " + id + " FROM " + table + " WHERE " +
                   written_by(written, " AND added = 1") + ")",
               [](std::size_t count, const std::string& names) {
                 return base::msgn(
                     "{0} file was attached to what this import added: {1}. Take it out first.",
                     "{0} files were attached to what this import added: {1}. Take them out first.",
                     static_cast<long long>(count), names);
               });
    };
    of_kind("evaluation", "evaluations", "subject_kind || ':' || subject_code || ':' || CAST(year AS TEXT)");
    of_kind("honour", "honours", "CAST(id AS TEXT)");
    of_kind("initiative", "initiatives", "code");
    of_kind("topic", "topics", "code");
    of_kind("discipline", "discipline", "CAST(id AS TEXT)");
  }

  // What belongs to people and units goes before them; parts go with what they belong to.
  void take_out_achievements() {
    for (auto table = tables().rbegin(); table != tables().rend(); ++table)
      if (table->name != "people" && table->name != "units") take_out(table->name);
    const auto& people = table_named("people");
    session_.execute("DELETE FROM positions WHERE " + parts_of(people), of(import_));
  }

  void take_out(const std::string& name) {
    const auto& table = table_named(name);
    if (!table.parts.empty() && name != "people")
      session_.execute("DELETE FROM " + table.parts + " WHERE " + parts_of(table), of(import_));
    session_.execute("DELETE FROM " + name + " WHERE " + written_by(table, " AND added = 1"), of(import_));
  }

  // A row gets a version that nobody has seen.
  void put_back() {
    std::string text;
    session_.query("SELECT before_rows FROM registry_imports WHERE id = :import", of(import_),
                   [&](const Row& row) { text = row.text(0); });
    const RowArchive before(text);
    for (const auto& rows : before.tables()) {
      const bool part =
          rows.table == "positions" || rows.table == "initiative_authors" || rows.table == "topic_members";
      for (std::size_t row = 0; row < rows.rows.size(); ++row)
        if (part)
          RowArchive::restore_row(session_, rows, row);
        else
          RowArchive::overwrite_row(session_, rows, row, table_named(rows.table).keys);
    }
    for (const auto& table : tables())
      session_.execute(
          "UPDATE " + table.name + " SET version = version + 2 WHERE " + written_by(table, " AND added = 0"),
          of(import_));
    // So that the import before this one can be undone next.
    session_.execute(
        "UPDATE import_rows SET version = version + 2 WHERE import_id < :import AND EXISTS (SELECT 1 FROM "
        "import_rows mine WHERE mine.import_id = :import AND mine.added = 0 AND mine.table_name = "
        "import_rows.table_name AND mine.key1 = import_rows.key1 AND mine.key2 = import_rows.key2 AND "
        "mine.key3 = import_rows.key3 AND mine.version = import_rows.version + 1)",
        of(import_));
  }

  RecordUses all_uses() const {
    RecordUses out;
    const auto subjects = [&](const std::string& table, const Message& what) {
      out.push_back({true, what, "SELECT subject_code FROM " + table + " WHERE subject_kind = 'person'"});
      out.push_back(
          {false, what, "SELECT subject_code FROM " + table + " WHERE subject_kind = 'collective'"});
      if (table != "attestations") out.push_back({false, what, "SELECT unit_code FROM " + table});
    };
    subjects("evaluations", msg("Yearly evaluations"));
    subjects("honours", msg("Titles and commendations"));
    subjects("discipline", msg("Discipline"));
    subjects("attestations", msg("Attestations"));
    out.push_back({true, msg("Initiatives"), "SELECT person_code FROM initiative_authors"});
    out.push_back({true, msg("Topics"), "SELECT person_code FROM topic_members"});
    out.push_back({false, msg("Initiatives"), "SELECT unit_code FROM initiatives"});
    out.push_back({false, msg("Topics"), "SELECT unit_code FROM topics"});
    out.push_back({false, msg("Reorganisations"), "SELECT from_code FROM reorganisations"});
    out.push_back({false, msg("Reorganisations"), "SELECT to_code FROM reorganisations"});
    out.push_back({true, msg("People who turned out to be one"),
                   "SELECT survivor FROM merged_people WHERE undone_at IS NULL"});
    // People and units that the import itself added go together.
    const std::string others =
        " AND code NOT IN (SELECT key1 FROM import_rows WHERE import_id = :import AND "
        "added = 1 AND table_name = ";
    out.push_back({false, msg("People"), "SELECT unit_code FROM people WHERE 1 = 1" + others + "'people')"});
    out.push_back({false, msg("People"), "SELECT unit_code FROM positions"});
    out.push_back({false, msg("Units"), "SELECT parent_code FROM units WHERE 1 = 1" + others + "'units')"});
    out.push_back({false, msg("Accounts"), "SELECT unit_code FROM users"});
    out.insert(out.end(), uses_.begin(), uses_.end());
    return out;
  }

  void find_use(const RecordUse& use) {
    const auto& table = table_named(use.people ? "people" : "units");
    names_of("SELECT " + table.title + " FROM " + table.name + " WHERE " +
                 written_by(table, " AND added = 1") + " AND code IN (" + use.codes + ")",
             [&](std::size_t, const std::string& names) {
               return msg("“{0}” uses what this import added: {1}. Take it out there first.", use.what,
                          names);
             });
  }

  // One problem with the first names of what `sql` finds; none when it finds nothing.
  template <typename Sentence>
  void names_of(const std::string& sql, Sentence sentence) {
    const auto count = session_.number("SELECT COUNT(*) FROM (" + sql + ") found", of(import_));
    if (count == 0) return;
    std::vector<std::string> names;
    session_.query(sql + " LIMIT " + std::to_string(kNamesShown), of(import_),
                   [&](const Row& row) { names.push_back(row.text(0)); });
    if (count > kNamesShown) names.emplace_back("…");
    base::Problem problem;
    problem.text = sentence(static_cast<std::size_t>(count), base::join(names, ", "));
    problems_.push_back(std::move(problem));
  }

  // Numbers that only this import brought are no longer found.
  void forget_decisions() {
    session_.execute(
        "DELETE FROM decisions_on_record WHERE NOT EXISTS (SELECT 1 FROM honours h WHERE h.decision_number = "
        "decisions_on_record.number)");
  }

  static const Written& table_named(const std::string& name) {
    for (const auto& one : tables())
      if (one.name == name) return one;
    throw std::logic_error("no such table: " + name);
  }

  Session& session_;
  std::int64_t import_;
  const RecordUses& uses_;
  base::Problems problems_;
};

}  // namespace

void note_before(Session& session, std::int64_t import, const Registry& incoming, const Changes& changes) {
  BulkUpsert rows(session, "import_rows",
                  {"import_id", "table_name", "key1", "key2", "key3", "added", "version"}, 5);
  for (const auto& table : tables()) {
    const auto keys = keys_of(incoming, table.table);
    const auto note = [&](const std::vector<std::size_t>& numbers, bool added) {
      for (const auto number : numbers) {
        const auto& key = keys[number];
        rows.add({value(import), value(table.name), value(key[0]), value(key[1]), value(key[2]), value(added),
                  value(0)});
      }
    };
    note(changes.of(table.table).added, true);
    note(changes.of(table.table).changed, false);
  }
  rows.finish();
  RowArchive before;
  for (const auto& table : tables()) {
    before.add(session, table.name, written_by(table, " AND added = 0"), of(import));
    if (!table.parts.empty()) before.add(session, table.parts, parts_of(table, " AND added = 0"), of(import));
  }
  session.execute("UPDATE registry_imports SET before_rows = :rows WHERE id = :import",
                  {{"rows", before.text()}, {"import", import}});
}

void note_after(Session& session, std::int64_t import) {
  for (const auto& table : tables()) {
    std::vector<std::string> same;
    for (std::size_t i = 0; i < table.keys.size(); ++i)
      same.push_back("t." + table.keys[i] + " = " +
                     (table.keys[i] == "year" ? "CAST(key3 AS BIGINT)" : "key" + std::to_string(i + 1)));
    session.execute("UPDATE import_rows SET version = COALESCE((SELECT t.version FROM " + table.name +
                        " t WHERE " + base::join(same, " AND ") +
                        "), 0) WHERE import_id = :import AND table_name = '" + table.name + "'",
                    of(import));
  }
}

base::Result<void> undo_import(Session& session, std::int64_t import, const RecordUses& uses) {
  return Undoing(session, import, uses).run();
}

}  // namespace vinhdanh::campaign::registry
