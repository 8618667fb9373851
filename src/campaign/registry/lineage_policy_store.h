#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/registry/lineage_policy.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

struct ChosenLineage {
  std::int64_t id = 0;
  LineageChoice choice = LineageChoice::kAll;
  std::string reason;
  std::string by;
  base::Instant at{};
};
struct DecidedCase {
  std::string from;
  std::string to;
  bool counts = false;
  std::string reason;
  std::string by;
  base::Instant at{};
};

// Newest first; the first is in force.
std::vector<ChosenLineage> lineage_choices(platform::db::Session& session, std::int64_t campaign);
// One for each predecessor and successor: the newest.
std::vector<DecidedCase> decided_cases(platform::db::Session& session, std::int64_t campaign);
// What counts now. `planned`: the word of the plan, for a campaign that has not chosen.
LineagePolicy lineage_policy(platform::db::Session& session, std::int64_t campaign, std::string_view planned);

// Each with its audit row ("campaign", its number).
void choose_lineage(platform::db::Session& session, std::int64_t campaign, const ChosenLineage& chosen);
void decide_case(platform::db::Session& session, std::int64_t campaign, const DecidedCase& decided);

}  // namespace vinhdanh::campaign::registry
