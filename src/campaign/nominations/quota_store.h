#pragma once

#include <vector>

#include "campaign/nominations/quota_ledger.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::nominations {

std::vector<QuotaEntry> quota_entries(platform::db::Session& session, std::int64_t campaign);  // oldest first

// The state of every unit's places, with the nominations counted in.
std::vector<Balance> current_balances(platform::db::Session& session, std::int64_t campaign,
                                      const plan::Plan& plan);
// What a unit may have with the Office, by category: what `submit` checks.
std::vector<std::pair<SubjectKind, int>> places_of(platform::db::Session& session, std::int64_t campaign,
                                                   const plan::Plan& plan, const std::string& unit);

// One line, checked (see `against`) and written with its audit row in this transaction.
base::Result<void> enter(platform::db::Session& session, std::int64_t campaign, const plan::Plan& plan,
                         QuotaEntry entry, const access::User& user, base::Instant now);

// The allocation that units shall have; lines are written for the differences only.
struct WantedPlaces {
  std::string unit;
  SubjectKind category = SubjectKind::kPerson;
  int allocated = 0;
};
// All or nothing. `last_seen`: the newest line that the editor saw; refused when somebody
// entered one since. Answers how many lines were written.
base::Result<int> allocate(platform::db::Session& session, std::int64_t campaign, const plan::Plan& plan,
                           const std::vector<WantedPlaces>& wanted, const std::string& reason,
                           std::int64_t last_seen, const access::User& user, base::Instant now);

}  // namespace vinhdanh::campaign::nominations
