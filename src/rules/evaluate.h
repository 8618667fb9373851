#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "rules/facts.h"
#include "rules/rule_set.h"

namespace vinhdanh::rules {

// A record that a verdict rests on; `id` leads to its page in the registry.
struct Used {
  enum class What : std::uint8_t { kEvaluation, kInitiative, kTopic, kAttestation, kDiscipline, kTitle };
  What what = What::kEvaluation;
  std::string id;  // of the item, of the criterion attested, of the predecessor (else empty)
  int year = 0;    // evaluations and titles
  Value value = Value::kMet;
  bool operator==(const Used&) const = default;
};

// The condition as a sentence, what it came to, and the conditions that it rests on.
struct TraceLine {
  Text text;
  Value value = Value::kUnknown;
  std::vector<Used> used;
  std::vector<TraceLine> children;
};

struct CriterionVerdict {
  std::string id;
  Value value = Value::kUnknown;
  bool counts = true;  // false: a branch of another criterion, which alone counts
  Text reason;
  std::vector<Used> used;
  TraceLine trace;
};

// One fact that would have to be there.
struct Change {
  enum class What : std::uint8_t {
    kAttest,
    kAttestDespiteDiscipline,
    kEvaluate,
    kConfirmItem,
    kRule,
    kEvaluateOpenYear,
    kNewItem,
    kFact
  };
  What what = What::kAttest;
  std::string name;   // criterion, item, ruling or fact
  std::string value;  // the ruling's value
  int year = 0;
  Level level = Level::kGood;  // at least
  Scope scope = Scope::kBase;  // of the new items, at least
  ItemKind kind = ItemKind::kInitiative;
  int count = 1;
  Text text;
};

struct Verdict {
  std::string id;
  Overall overall = Overall::kUndetermined;
  std::vector<CriterionVerdict> criteria;  // those for this kind of subject, in the order of the file
  // The smallest sets of facts that would make the subject eligible, at most three, the most
  // reachable first; empty if eligible already or if no new fact can help.
  std::vector<std::vector<Change>> missing;
};

// A ruling in force.
struct RulingInForce {
  const Ruling* ruling = nullptr;
  std::string written;  // "share:0.5", "2020..2024"; empty: not taken
  int value = -1;       // index into ruling->values; -1: not taken, or years
  double number = 0;
  std::vector<int> years;
};

// The rules with rulings, parameters and period settled for one campaign. Refers to the
// rule set, which has to outlive it.
struct Settled {
  const RuleSet* rules = nullptr;
  base::Date date;                     // the campaign's
  std::vector<RulingInForce> rulings;  // one for each of the rule set
  std::vector<double> parameters;      // one for each of the rule set
  std::vector<int> years, open_years;  // rising, without each other's
  base::Date from, to;                 // the period, both days included
};

// Rulings not named in `choices` get their default; an empty value means "not taken".
// Refuses names and values that the rules do not know.
base::Result<Settled> settle(const RuleSet& rules, const base::Date& date, const RulingChoices& choices);

// kReasons: with reasons and what is missing; kFull: with traces and the records used as well.
enum class Depth : std::uint8_t { kValues, kReasons, kFull };
Verdict evaluate(const Settled& settled, const Subject& subject, Depth depth = Depth::kFull);

}  // namespace vinhdanh::rules
