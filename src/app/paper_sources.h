#pragma once

#include <map>
#include <span>

#include "app/papers.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"

namespace vinhdanh::app {

// As the data stand now.
PaperSources paper_sources(platform::db::Session& session, const campaign::plan::CurrentCampaign& campaign,
                           const campaign::criteria::Verdicts& verdicts, base::Instant now);

// `profiles` by subject; who has none gets none.
std::vector<campaign::council::NextLevelEntry> next_level_entries(
    const campaign::plan::Plan& plan, std::span<const campaign::council::Awarded> awarded,
    const campaign::registry::Registry& registry,
    const std::map<campaign::registry::Subject, std::string>& profiles);

}  // namespace vinhdanh::app
