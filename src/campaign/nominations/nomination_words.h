#pragma once

#include "campaign/nominations/nomination.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::nominations {

// TONE, ICON and STATE of platform/web/state.html.
void show_state(platform::web::Block row, Step step);

}  // namespace vinhdanh::campaign::nominations
