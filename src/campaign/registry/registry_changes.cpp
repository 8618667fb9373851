#include "campaign/registry/registry_changes.h"

#include <numeric>
#include <unordered_map>

#include "base/date.h"

namespace vinhdanh::campaign::registry {
namespace {

constexpr char kBetween = '\x1F';

std::string key(const Subject& subject) {
  return std::string(kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]) + kBetween + subject.code;
}

template <typename Record, typename Key>
std::vector<std::string> keys(const std::vector<Record>& records, Key key_of) {
  std::vector<std::string> out;
  out.reserve(records.size());
  for (const auto& record : records) out.push_back(key_of(record));
  return out;
}

// The second of two equal keys becomes another key.
void number_equal_ones(std::vector<std::string>& keys) {
  std::unordered_map<std::string, int> seen;
  for (auto& one : keys)
    if (const int before = seen[one]++; before > 0) one += kBetween + std::to_string(before + 1);
}

template <typename Record>
TableChanges compare_table(const std::vector<Record>& stored, const std::vector<std::string>& stored_keys,
                           const std::vector<Record>& incoming,
                           const std::vector<std::string>& incoming_keys) {
  std::unordered_map<std::string_view, std::size_t> there;
  there.reserve(stored.size());
  for (std::size_t i = 0; i < stored.size(); ++i) there.emplace(stored_keys[i], i);
  TableChanges out;
  for (std::size_t i = 0; i < incoming.size(); ++i) {
    const auto found = there.find(incoming_keys[i]);
    if (found == there.end()) {
      out.added.push_back(i);
    } else if (stored[found->second] == incoming[i]) {
      ++out.unchanged;
    } else {
      out.changed.push_back(i);
      out.replaced.push_back(found->second);
    }
  }
  return out;
}

template <typename Record, typename Key>
TableChanges compare_by(const std::vector<Record>& stored, const std::vector<Record>& incoming, Key key_of) {
  return compare_table(stored, keys(stored, key_of), incoming, keys(incoming, key_of));
}

constexpr auto kCode = [](const auto& record) { return record.code; };

}  // namespace

std::vector<std::string> honour_keys(const std::vector<Honour>& honours) {
  auto out = keys(honours, [](const Honour& one) {
    return key(one.subject) + kBetween + one.form + kBetween + (one.year ? std::to_string(*one.year) : "") +
           kBetween + one.decision_number;
  });
  number_equal_ones(out);
  return out;
}

std::vector<std::string> discipline_keys(const std::vector<Discipline>& measures) {
  auto out = keys(measures, [](const Discipline& one) {
    return key(one.subject) + kBetween + (one.on ? base::iso(*one.on) : "") + kBetween + one.measure;
  });
  number_equal_ones(out);
  return out;
}

std::size_t Changes::added() const {
  return std::accumulate(tables.begin(), tables.end(), std::size_t{0},
                         [](auto sum, const auto& table) { return sum + table.added.size(); });
}

std::size_t Changes::changed() const {
  return std::accumulate(tables.begin(), tables.end(), std::size_t{0},
                         [](auto sum, const auto& table) { return sum + table.changed.size(); });
}

std::size_t Changes::unchanged() const {
  return std::accumulate(tables.begin(), tables.end(), std::size_t{0},
                         [](auto sum, const auto& table) { return sum + table.unchanged; });
}

Changes compare(const Registry& stored, const Registry& incoming) {
  Changes out;
  out.of(Table::kUnits) = compare_by(stored.units, incoming.units, kCode);
  out.of(Table::kReorganisations) =
      compare_by(stored.reorganisations, incoming.reorganisations,
                 [](const Reorganisation& line) { return line.from + kBetween + line.to; });
  out.of(Table::kPeople) = compare_by(stored.people, incoming.people, kCode);
  out.of(Table::kEvaluations) = compare_by(
      stored.evaluations, incoming.evaluations,
      [](const Evaluation& one) { return key(one.subject) + kBetween + std::to_string(one.year); });
  out.of(Table::kHonours) = compare_table(stored.honours, honour_keys(stored.honours), incoming.honours,
                                          honour_keys(incoming.honours));
  out.of(Table::kInitiatives) = compare_by(stored.initiatives, incoming.initiatives, kCode);
  out.of(Table::kTopics) = compare_by(stored.topics, incoming.topics, kCode);
  out.of(Table::kDiscipline) = compare_table(stored.discipline, discipline_keys(stored.discipline),
                                             incoming.discipline, discipline_keys(incoming.discipline));
  out.of(Table::kAttestations) =
      compare_by(stored.attestations, incoming.attestations,
                 [](const Attestation& one) { return key(one.subject) + kBetween + one.criterion; });
  return out;
}

}  // namespace vinhdanh::campaign::registry
