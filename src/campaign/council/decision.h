#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "campaign/nominations/nomination.h"

namespace vinhdanh::campaign::council {

using registry::Subject;
using registry::SubjectKind;

// One line of the decision's list. From the decision on it feeds every paper: annex,
// certificate, stage.
struct Awarded {
  int order = 0;  // 1…n: order of list, stage and certificates
  Subject subject;
  std::string unit_code;           // that nominated
  std::string honorific;           // may be empty
  std::string name;                // as printed
  std::string post;                // position and unit in words; empty for collectives
  std::string certificate_number;  // "01/2025" in the book of certificates
  std::string code;                // of the certificate's status page; no one can count up to it
  int revision = 1;                // 2 after the first correction
  bool operator==(const Awarded&) const = default;
};

struct Decision {
  std::int64_t id = 0;
  std::string number;  // "125/QĐ-SKHCN"
  base::Date date;
  std::string signer_name;  // may be empty: signed by position
  std::string recorded_by;
  base::Instant recorded_at{};
  std::vector<Awarded> list;
};

// What the Office enters.
struct DecisionEntry {
  std::string number;
  std::string date;  // as typed
  std::string signer_name;
};

// The entry with its date read, or every problem beside its field ("number", "date").
// `sign` is what the number ends with (QĐ and the agency: "QĐ-SKHCN"); a bare figure
// gets it. The date must not be before the plan's and not in the future.
struct CheckedEntry {
  std::string number;
  base::Date date;
  std::string signer_name;
};
base::Result<CheckedEntry> check_entry(const DecisionEntry& entry, std::string_view sign,
                                       const base::Date& plan_date, const base::Date& today);

// The accepted in the order of the list: collectives before people, each by the order
// of units given, within a unit by name as Vietnamese names sort.
std::vector<Awarded> award_list(const std::vector<nominations::Nomination>& all,
                                const std::vector<std::string>& unit_order);

// The list with the number of each certificate in the book of the year ("01/2025") and a
// code of 80 random bits each.
std::vector<Awarded> numbered(std::vector<Awarded> list, const base::Date& decided_on);

// "QĐ-SKHCN" from the plan's "…/KH-SKHCN".
std::string decision_sign(std::string_view plan_number);

}  // namespace vinhdanh::campaign::council
