#pragma once

#include "campaign/council/pack_document.h"
#include "campaign/criteria/verdicts.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// Reads what the sheet of one nominee shows; words in Vietnamese.
PackSheet pack_sheet(platform::db::Session& session, const plan::CurrentCampaign& campaign,
                     const criteria::Verdicts& verdicts, const Proposed& proposed);

// "12/13 phiếu đồng ý (92,3 %)"
base::Message council_words(const Outcome& outcome);

}  // namespace vinhdanh::campaign::council
