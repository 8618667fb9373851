#include "campaign/nominations/candidate.h"

#include <algorithm>
#include <map>
#include <set>

namespace vinhdanh::campaign::nominations {
namespace {

using criteria::Judged;
using criteria::Verdicts;

// Share of women among those of the unit whose gender is known; nothing where it is of nobody.
std::map<std::string, double> shares_of_women(const registry::Registry& registry) {
  std::map<std::string, std::pair<int, int>> counts;  // women, known
  for (const auto& person : registry.people) {
    const auto* position = registry::main_position(person);
    if (position == nullptr || !person.gender) continue;
    auto& [women, known] = counts[position->unit];
    ++known;
    if (*person.gender == registry::Gender::kFemale) ++women;
  }
  std::map<std::string, double> shares;
  for (const auto& [unit, count] : counts) shares[unit] = static_cast<double>(count.first) / count.second;
  return shares;
}

class Equals {
 public:
  explicit Equals(const registry::Registry& registry) : shares_(shares_of_women(registry)) {
    for (const auto& person : registry.people) {
      if (person.gender) women_[person.code] = *person.gender == registry::Gender::kFemale;
    }
  }

  rules::Equal equal(const Judged& judged) const {
    rules::Equal out;
    out.id = judged.subject.code;
    if (judged.subject.kind == SubjectKind::kCollective) {
      out.kind = rules::Kind::kCollective;
      if (const auto share = shares_.find(out.id); share != shares_.end()) out.share_of_women = share->second;
    } else if (const auto woman = women_.find(out.id); woman != women_.end()) {
      out.woman = woman->second;
    }
    return out;
  }

 private:
  std::map<std::string, double> shares_;
  std::map<std::string, bool> women_;
};

std::vector<Candidate> in_order(const Verdicts& verdicts, const std::vector<const Judged*>& ready) {
  const Equals equals(verdicts.registry());
  // Collectives compete with collectives of the whole campaign, people with those of their unit.
  std::vector<std::pair<SubjectKind, std::string>> order;
  std::map<std::pair<SubjectKind, std::string>, std::vector<const Judged*>> groups;
  for (const auto* judged : ready) {
    const bool collective = judged->subject.kind == SubjectKind::kCollective;
    const std::pair key{judged->subject.kind, collective ? std::string() : judged->unit_code};
    if (!groups.contains(key)) order.push_back(key);
    groups[key].push_back(judged);
  }
  std::vector<Candidate> out;
  for (const auto& key : order) {
    std::vector<rules::Equal> group;
    for (const auto* judged : groups[key]) group.push_back(equals.equal(*judged));
    for (auto& placed : rules::among_equals(group)) {
      const auto at =
          std::ranges::find(groups[key], placed.id, [](const Judged* j) { return j->subject.code; });
      out.push_back({*at, placed.preferred, std::move(placed.reason)});
    }
  }
  return out;
}

}  // namespace

std::vector<Candidate> candidates(const Verdicts& verdicts, const std::vector<Nomination>& nominated,
                                  CandidateList list) {
  std::set<Subject> taken;
  for (const auto& nomination : nominated) {
    if (nomination.step != Step::kWithdrawn) taken.insert(nomination.subject);
  }
  std::vector<const Judged*> ready;
  std::vector<Candidate> lacking;
  for (const auto& judged : verdicts.all()) {
    if (taken.contains(judged.subject)) continue;
    if (list == CandidateList::kReady && judged.overall == rules::Overall::kEligible)
      ready.push_back(&judged);
    if (list != CandidateList::kLackingOne) continue;
    const auto one = verdicts.lacking_one().find(judged.subject);
    if (one != verdicts.lacking_one().end()) lacking.push_back({&judged, false, one->second});
  }
  return list == CandidateList::kReady ? in_order(verdicts, ready) : lacking;
}

}  // namespace vinhdanh::campaign::nominations
