#include "campaign/registry/import_history.h"

#include <unordered_map>

#include "access/audit_store.h"
#include "campaign/registry/person_form.h"
#include "campaign/registry/record_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;

// Numbers in the stored registry by key.
using Numbers = std::unordered_map<std::string, std::size_t>;

template <typename Record, typename Key>
Numbers numbers_of(const std::vector<Record>& records, Key key_of) {
  Numbers out;
  for (std::size_t i = 0; i < records.size(); ++i) out.emplace(key_of(records[i]), i);
  return out;
}

class ImportHistory {
 public:
  ImportHistory(Session& session, const access::Deed& common) : session_(session), common_(common) {}

  void person(const Person& before, const Person& after) {
    write("person", after.code, differences(person_columns(), filled_in(before), filled_in(after)));
  }

  void record(RecordKind kind, const Registry& before, const Registry& after) {
    const auto all = differences(columns_of(kind), filled_in(kind, before), filled_in(kind, after));
    if (all.empty()) return;
    write(std::string(kRecordKindCodes[static_cast<std::size_t>(kind)]),
          stored_id(session_, {kind, "", 0, after}), all);
  }

  // Each changed record of a table beside the stored one with the same key.
  template <typename Record, typename Key>
  void table(const TableChanges& changes, const std::vector<Record>& stored,
             const std::vector<Record>& incoming, RecordKind kind, std::vector<Record> Registry::*records,
             Key key_of) {
    if (changes.changed.empty()) return;
    const auto numbers = numbers_of(stored, key_of);
    for (const auto number : changes.changed) {
      const auto found = numbers.find(key_of(incoming[number]));
      if (found == numbers.end()) continue;
      Registry before, after;
      before.*records = {stored[found->second]};
      after.*records = {incoming[number]};
      record(kind, before, after);
    }
  }

 private:
  static Columns columns_of(RecordKind kind) {
    auto columns = form_columns(kind);
    if (!is_work(kind)) return columns;
    const auto more = contributor_columns(kind);
    columns.insert(columns.end(), more.begin(), more.end());
    return columns;
  }

  void write(const std::string& kind, const std::string& id, const std::vector<Difference>& all) {
    auto deed = common_;
    deed.object_kind = kind;
    deed.object_id = id;
    for (const auto& one : deeds_of(deed, all)) access::record(session_, one);
  }

  Session& session_;
  const access::Deed& common_;
};

}  // namespace

void note_imported(Session& session, const Registry& stored, const Registry& incoming, const Changes& changes,
                   const std::string& by, base::Instant at) {
  const access::Deed common{at, by, "", "", "", "", ""};
  ImportHistory history(session, common);
  const auto code = [](const auto& one) { return one.code; };
  if (const auto& people = changes.of(Table::kPeople).changed; !people.empty()) {
    const auto numbers = numbers_of(stored.people, code);
    for (const auto number : people)
      if (const auto found = numbers.find(incoming.people[number].code); found != numbers.end())
        history.person(stored.people[found->second], incoming.people[number]);
  }
  history.table(changes.of(Table::kEvaluations), stored.evaluations, incoming.evaluations,
                RecordKind::kEvaluation, &Registry::evaluations,
                [](const Evaluation& one) { return evaluation_id(one.subject, one.year); });
  history.table(changes.of(Table::kHonours), stored.honours, incoming.honours, RecordKind::kHonour,
                &Registry::honours, [](const Honour& one) { return honour_keys({one}).front(); });
  history.table(changes.of(Table::kInitiatives), stored.initiatives, incoming.initiatives,
                RecordKind::kInitiative, &Registry::initiatives, code);
  history.table(changes.of(Table::kTopics), stored.topics, incoming.topics, RecordKind::kTopic,
                &Registry::topics, code);
  history.table(changes.of(Table::kDiscipline), stored.discipline, incoming.discipline,
                RecordKind::kDiscipline, &Registry::discipline,
                [](const Discipline& one) { return discipline_keys({one}).front(); });
}

}  // namespace vinhdanh::campaign::registry
