#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "campaign/nominations/nomination.h"
#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::nominations {

// What changes the places that the plan gives a unit.
enum class QuotaAct : std::uint8_t {
  kAllocate,  // the Office changes the allocation; may be fewer
  kReturn,    // the unit gives back what it does not need
  kTransfer,  // the Office gives it to another unit
  kExceed,    // more than allocated, by approval
};
std::string_view code(QuotaAct act);
std::optional<QuotaAct> quota_act_from(std::string_view code);
base::Message label(QuotaAct act);

// One line of the ledger. Lines are never changed; a mistake is mended by a further line.
struct QuotaEntry {
  std::int64_t id = 0;
  QuotaAct act = QuotaAct::kAllocate;
  SubjectKind category = SubjectKind::kPerson;
  std::string unit;
  std::string to_unit;  // of a transfer
  int places = 0;       // negative only for kAllocate
  std::string reason;
  std::string by;
  base::Instant at{};
  bool operator==(const QuotaEntry&) const = default;
};

// The places of one unit in one category.
struct Balance {
  std::string unit;
  SubjectKind category = SubjectKind::kPerson;
  int allocated = 0;  // by the plan and the changes of it
  int returned = 0;
  int given = 0;
  int received = 0;
  int exceeded = 0;  // approved beyond the allocation
  int used = 0;      // submitted or accepted
  int drafts = 0;    // still with the unit
  int places() const { return allocated - returned - given + received + exceeded; }
  int left() const { return places() - used; }
  bool operator==(const Balance&) const = default;
};

// Units of the plan in its order, collectives before people; a unit outside the plan that
// the ledger names comes behind them.
std::vector<Balance> balances(const plan::Plan& plan, std::span<const QuotaEntry> entries,
                              std::span<const Nomination> nominations);
const Balance* balance_of(std::span<const Balance> all, std::string_view unit, SubjectKind category);

// What stands against a new line, as a sentence that says what to do.
std::optional<base::Problem> against(const QuotaEntry& entry, std::span<const Balance> before,
                                     const plan::Plan& plan, const access::User& user);

}  // namespace vinhdanh::campaign::nominations
