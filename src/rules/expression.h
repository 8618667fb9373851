#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "rules/facts.h"
#include "rules/value.h"

namespace vinhdanh::rules {

// Where in the criteria file something stands; 1-based, in characters.
struct Spot {
  int line = 0;
  int column = 0;
  bool operator==(const Spot&) const = default;
};

enum class Type : std::uint8_t { kCondition, kNumber, kDate, kScope, kAuthor, kRuling };

enum class Op : std::uint8_t {
  // Conditions on a subject or an item.
  kAll,          // children
  kAny,          // children
  kNone,         // children
  kNot,          // one child
  kCompare,      // `comparison` of two numbers or dates
  kRulingIs,     // ruling `index` has been taken as its value `detail`
  kRulingTruth,  // what the value of ruling `index` means
  kDefinition,   // definition `index`
  // Conditions on a subject.
  kEveryYear,   // year test
  kAttested,    // attestation `name` (a criterion); `flag`: in knowledge of discipline
  kCriterion,   // criterion `index`
  kTruthFact,   // declared fact `name`
  kDiscipline,  // a disciplinary measure on record in the period
  // Conditions on an item.
  kScope,   // `comparison` with Scope `detail`
  kAuthor,  // `comparison` with Author `detail`
  kApplied,
  kRecognised,
  kDayInPeriod,
  kRewarded,
  // Numbers.
  kNumber,        // `number`
  kParameter,     // parameter `index`
  kCountYears,    // year test; `flag`: the longest run of years in a row
  kCountSubject,  // years subject to evaluation
  kCountItems,    // items of `kinds` that pass the filter (child, if any)
  kCountTrue,     // how many of the conditions (children) hold
  kShare,         // own share in the item
  kRulingNumber,  // the number that goes with the value of ruling `index`
  kNumberFact,    // declared fact `name`
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kYearsBetween,  // whole years from the first date to the second
  kDaysBetween,
  // Dates.
  kDate,  // `date`
  kCampaignDate,
  kPeriodStart,
  kItemDay,
  kDateFact,  // declared fact `name`
};

// A year test is `comparison` with Level `detail`, or, where `name` is set, the title `name` won.
struct Node {
  Op op = Op::kNumber;
  Type type = Type::kCondition;
  Comparison comparison = Comparison::kEqual;
  bool flag = false;
  std::uint8_t kinds = 0;  // bit 0 initiatives, bit 1 topics
  int index = -1;
  int detail = -1;
  double number = 0;
  base::Date date{};
  std::string name;
  Spot spot;
  std::vector<Node> children;
};

}  // namespace vinhdanh::rules
