#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "campaign/criteria/criteria_version.h"
#include "campaign/criteria/entered_store.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/lineage_policy.h"
#include "campaign/registry/registry.h"
#include "platform/db/database.h"
#include "rules/evaluate.h"
#include "rules/rule_set.h"

namespace vinhdanh::campaign::criteria {

// One subject with its verdict, ready to be shown.
struct Judged {
  registry::Subject subject;
  std::string name;       // as printed
  std::string honorific;  // of a person
  std::string unit_code;  // main position, or the collective itself
  std::string post;       // "Chuyên viên, Văn phòng Sở"
  rules::Overall overall = rules::Overall::kUndetermined;
  std::vector<std::pair<std::string, rules::Value>> criteria;  // those that count, in the order of the file
};

// What does not depend on the criteria: the records of one state of the registry with what was entered beside
// it, as facts. Serves every version of the criteria.
struct Ground {
  Ground(registry::Registry read, const plan::CurrentCampaign& campaign,
         const registry::LineagePolicy& lineage, Entered entered);

  registry::Registry registry;
  registry::LineageChoice lineage;
  Entered entered;
  std::vector<rules::Subject> subjects;  // collectives, then people
  std::vector<Judged> unjudged;          // beside `subjects`
  std::map<registry::Subject, std::size_t> numbers;
};

// All verdicts of a campaign on one state of the registry. Never changes.
class Verdicts {
 public:
  // Throws std::runtime_error when the criteria of the campaign can't be read (they were
  // checked when it was added).
  // Predecessors count as the plan says, the criteria are those that the campaign began with.
  Verdicts(registry::Registry registry, const plan::CurrentCampaign& campaign);
  // By that version of the criteria, with what was entered beside the registry.
  Verdicts(registry::Registry registry, const plan::CurrentCampaign& campaign,
           const registry::LineagePolicy& lineage, const CriteriaVersion& version, Entered entered);
  Verdicts(std::shared_ptr<const Ground> ground, const plan::CurrentCampaign& campaign,
           const CriteriaVersion& version);

  const registry::Registry& registry() const { return ground_->registry; }
  // Collectives in registry order, then people. Party and mass organisations and outside
  // bodies are among the collectives only where the plan gives them places.
  const std::vector<Judged>& all() const { return all_; }
  const Judged* find(const registry::Subject& subject) const;
  // With reasons, traces and what is missing; made when asked for.
  rules::Verdict explained(const registry::Subject& subject) const;
  registry::LineageChoice lineage() const { return ground_->lineage; }
  const rules::RuleSet& rules() const { return rules_; }
  const rules::Settled& settled() const { return settled_; }
  // Of the criteria; 1 for those that the campaign began with.
  int version() const { return version_; }
  const Entered& entered() const { return ground_->entered; }
  // The facts, in the order of all().
  const std::vector<rules::Subject>& subjects() const { return ground_->subjects; }
  // Who would meet the criteria with one fact more, and which; found when first asked for.
  const std::map<registry::Subject, rules::Text>& lacking_one() const;

 private:
  void judge();

  int version_;
  std::shared_ptr<const Ground> ground_;
  rules::RuleSet rules_;
  rules::Settled settled_;
  std::vector<Judged> all_;  // beside the subjects of `ground_`
  mutable std::once_flag searched_;
  mutable std::map<registry::Subject, rules::Text> lacking_one_;
};

// The day up to which works count: that of the dossier deadline.
base::Date campaign_date(const plan::CurrentCampaign& campaign);

// The verdicts of the current state of the registry, the criteria and what was entered beside
// them: made anew when one of these changed; a change of the criteria alone reads no records again. Pins the
// first version of the criteria.
class VerdictBook {
 public:
  VerdictBook(platform::db::Database& db, const plan::CurrentCampaign& campaign)
      : db_(db), campaign_(campaign) {}
  std::shared_ptr<const Verdicts> current();

 private:
  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  std::mutex mutex_;
  bool pinned_ = false;
  std::string ground_stamp_;  // of the records and what was entered
  std::shared_ptr<const Ground> ground_;
  std::shared_ptr<const Verdicts> verdicts_;
};

}  // namespace vinhdanh::campaign::criteria
