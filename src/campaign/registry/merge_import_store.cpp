#include <algorithm>
#include <map>
#include <set>

#include "campaign/registry/merge_store.h"
#include "campaign/registry/registry_changes.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

using Survivors = std::map<std::string, std::string>;

Survivors survivors(Session& session) {
  Survivors out;
  std::vector<std::string> codes;
  session.query("SELECT DISTINCT code FROM merged_people WHERE undone_at IS NULL", {},
                [&](const Row& row) { codes.push_back(row.text(0)); });
  for (auto& code : codes)
    if (auto survivor = survivor_of(session, code)) out.emplace(std::move(code), std::move(*survivor));
  return out;
}

bool rename(std::string& code, const Survivors& all) {
  const auto found = all.find(code);
  if (found == all.end()) return false;
  code = found->second;
  return true;
}

// What is said of the survivor under its own code comes before what is said under the old one.
template <typename Record, typename Key>
void follow_subjects(std::vector<Record>& records, const Survivors& all, Key key_of) {
  std::set<std::string> there;
  for (const auto& one : records)
    if (one.subject.kind != SubjectKind::kPerson || !all.contains(one.subject.code))
      there.insert(key_of(one));
  std::erase_if(records, [&](Record& one) {
    if (one.subject.kind != SubjectKind::kPerson || !rename(one.subject.code, all)) return false;
    return !there.insert(key_of(one)).second;
  });
}

void follow_contributors(std::vector<Contributor>& people, const Survivors& all) {
  std::set<std::string> there;
  for (auto& one : people) rename(one.person, all);
  std::erase_if(people, [&](const Contributor& one) { return !there.insert(one.person).second; });
}

}  // namespace

void know_merged(Session& session, Registry& known) {
  for (const auto& [code, survivor] : survivors(session)) {
    const auto found = std::ranges::find(known.people, survivor, &Person::code);
    if (found == known.people.end()) continue;
    auto twin = *found;
    twin.code = code;
    known.people.push_back(std::move(twin));
  }
}

void follow_mergers(Session& session, Registry& incoming) {
  const auto all = survivors(session);
  if (all.empty()) return;
  std::erase_if(incoming.people, [&](const Person& person) { return all.contains(person.code); });
  follow_subjects(incoming.evaluations, all,
                  [](const Evaluation& one) { return one.subject.code + ":" + std::to_string(one.year); });
  follow_subjects(incoming.honours, all, [](const Honour& one) { return honour_keys({one}).front(); });
  follow_subjects(incoming.discipline, all,
                  [](const Discipline& one) { return discipline_keys({one}).front(); });
  follow_subjects(incoming.attestations, all,
                  [](const Attestation& one) { return one.subject.code + ":" + one.criterion; });
  for (auto& one : incoming.initiatives) follow_contributors(one.authors, all);
  for (auto& one : incoming.topics) follow_contributors(one.members, all);
}

}  // namespace vinhdanh::campaign::registry
