#pragma once

#include "campaign/conference/delegate_routes.h"

namespace vinhdanh::campaign::conference {

// GET /conference/cards, /conference/cards/:kind (PDF; ?q, ?category as on the list of delegates; ?one=1:
// only the first, to look at), /conference/banner.pdf and .svg (?width, ?height in metres, ?colours); office,
// leader, administrator.
void add_card_routes(access::Door& door, const ConferenceParts& parts);

}  // namespace vinhdanh::campaign::conference
