#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/expression.h"
#include "rules/text.h"

namespace vinhdanh::rules {

// One answer to a point on which the text is silent.
struct RulingValue {
  std::string name;
  std::optional<Value> means;  // where the ruling itself stands as a condition
  bool takes_number = false;   // written "share:0.5"; the number lies between 0 and 1
  Text text;
};

// A point that the campaign's owner settles; printed with every verdict.
struct Ruling {
  std::string name;
  bool of_years = false;  // its value is years ("2020..2024", "2020,2022", "none"), not a choice
  std::vector<RulingValue> values;
  std::string by_default;  // empty: has to be taken, and is not known until then
  std::string taken;       // what the owner of the campaign ruled; empty: the default holds
  Text question;
  Text reason;  // why this default
  Spot spot;
};

// A number in the rules that changes with time: the last version that is in force on the
// campaign's date holds.
struct Parameter {
  struct Version {
    base::Date from;  // not a valid day: from the beginning
    double value = 0;
  };
  std::string name;
  Text text;
  std::vector<Version> versions;  // by date
  Spot spot;
};

struct Definition {
  std::string name;
  Node condition;
  bool of_item = false;  // speaks of one initiative or topic
  Text text;
  Spot spot;
};

// What the facts carry for these rules beyond what the program knows.
enum class FactType : std::uint8_t { kNumber, kTruth, kDate };
struct DeclaredFact {
  std::string name;
  FactType type = FactType::kNumber;
  Text text;
  Spot spot;
};

// Each part as it is to be printed: "Luật 06/2022/QH15", "Điều 23", "khoản 2".
struct Citation {
  std::string document;
  std::string article;
  std::string clause;
  bool unconfirmed = false;  // the text of the source could not be read
};

// Who enters an attestation: the unit (or the Office for it), or the Office alone.
enum class Attester : std::uint8_t { kUnit, kOffice };

struct Criterion {
  std::string id;
  Kind subject = Kind::kPerson;
  bool attested = false;  // else computed
  Attester attester = Attester::kUnit;
  int part_of = -1;  // index of the criterion that this one is a branch of
  Text text;
  Citation citation;
  std::optional<Node> when;  // applies only where this is met
  Node rule;
  std::string when_source, source;             // both as written; empty where there is none
  Text met, not_met, unknown, not_applicable;  // what to say before the details; may be empty
  Spot spot;
};

// Which ruling settles how facts are read; indexes into `rulings`, -1 if none does.
struct Reading {
  int years = -1;
  int open_years = -1;
  int before_founding = -1;
  int same_work = -1;
  int after_discipline = -1;
  int rewarded_works = -1;
};

// A criteria file, checked: every name is resolved, there are no cycles, types fit.
struct RuleSet {
  std::string name;     // of the file's own choosing
  std::string version;  // as the file says
  std::string hash;     // of the whole text, 16 hex digits: what a campaign pins
  std::string file;     // for error messages
  Text title;
  std::vector<Ruling> rulings;
  std::vector<Parameter> parameters;
  std::vector<DeclaredFact> facts;
  std::vector<Definition> definitions;
  std::vector<Criterion> criteria;  // in the order of the file
  std::vector<int> order;           // of evaluation: what is referred to comes first
  Reading reading;
};

// FNV-1a, 64 bits, as 16 hex digits: tells versions apart, protects against nothing.
std::string hash_of(std::string_view text);

// Every problem of the file at once, each with line and column.
base::Result<RuleSet> parse(std::string_view text, std::string_view file_name);

}  // namespace vinhdanh::rules
