#pragma once

#include "app/papers.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"

namespace vinhdanh::app {

// As the data stand now.
PaperSources paper_sources(platform::db::Session& session, const campaign::plan::CurrentCampaign& campaign,
                           const campaign::criteria::Verdicts& verdicts, base::Instant now);

}  // namespace vinhdanh::app
