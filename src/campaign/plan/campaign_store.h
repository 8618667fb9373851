#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "campaign/plan/plan_reader.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::plan {

// The campaign that runs: its plan, read from the files that were kept.
struct CurrentCampaign {
  std::int64_t id = 0;
  Plan plan;
  PlanFiles files;
};

// Refused when the plan has errors.
base::Result<std::int64_t> add_campaign(platform::db::Session& session, const PlanFiles& files,
                                        const std::string& by, base::Instant at);
// The one added last; nothing before the first.
std::optional<CurrentCampaign> current_campaign(platform::db::Session& session);

struct NamedCampaign {
  std::int64_t id = 0;
  std::string name;
};
// All that ever ran here, the newest first.
std::vector<NamedCampaign> campaigns(platform::db::Session& session);

}  // namespace vinhdanh::campaign::plan
