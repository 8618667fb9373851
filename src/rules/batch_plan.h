#pragma once

#include <cstdint>
#include <vector>

#include "rules/columns.h"

namespace vinhdanh::rules {

// One pass over a block of subjects or of their items; the result goes to a register of its own.
// Values and counts stand in registers of bytes and small numbers, everything else in bounds.
struct Step {
  enum class Code : std::uint8_t {
    // Values (bytes) of subjects or items.
    kConstant,  // `value`
    kAnd,
    kOr,            // registers a, b
    kNot,           // register a
    kWhen,          // a: applies?, b: the rule
    kCompareCount,  // count register a with `number`
    kCompare,       // bounds registers a, b
    kSpread,        // register a of subjects, for each of their items
    // Values of subjects.
    kEveryLevel,  // `comparison` with level `detail`
    kEveryTitle,  // title `detail`
    kAttested,    // attestation `detail`; `flag`: mind discipline
    kDisciplined,
    kTruth,  // declared fact `detail`
    // Values of items.
    kScope,
    kAuthor,  // `comparison` with `detail`
    kApplied,
    kRecognised,
    kInPeriod,
    kRewarded,
    // Counts of subjects.
    kCountLevel,  // `comparison`, level `detail`; `flag`: longest run
    kCountTitle,  // title `detail`; `flag`: longest run
    kCountSubject,
    kCountItems,  // values of items in register a, `kinds`, `detail`: bit 0 once, bit 1 twice
    // Bounds of subjects or items.
    kNumber,     // `bounds`
    kFromCount,  // count register a
    kCountTrue,  // values in the registers `many`
    kFact,       // declared fact `detail`
    kShare,
    kDay,
    kSpreadBounds,  // register a of subjects, for each of their items
    kAdd,
    kSubtract,
    kMultiply,
    kDivide,
    kYearsBetween,
    kDaysBetween,
  };
  Code code = Code::kConstant;
  bool of_items = false;
  Comparison comparison = Comparison::kEqual;
  bool flag = false;
  std::uint8_t kinds = 0;
  Value value = Value::kUnknown;
  int detail = 0;
  int a = -1;
  int b = -1;
  double number = 0;
  Bounds bounds;
  std::vector<int> many;
  bool operator==(const Step&) const = default;
};

// The rules for one kind of subject as straight-line passes, rulings and parameters folded in;
// what is asked twice is computed once. Step i writes register i.
struct Plan {
  std::vector<Step> steps;
  struct Output {
    std::size_t criterion = 0;
    int reg = -1;
    bool counts = true;
  };
  std::vector<Output> outputs;
};

Plan compile(const Settled& settled, const Columns& columns, Kind kind);

}  // namespace vinhdanh::rules
