#pragma once

#include "base/message.h"
#include "platform/web/page.h"
#include "rules/evaluate.h"

namespace vinhdanh::campaign::criteria {

base::Message label(rules::Overall overall);
base::Message label(rules::Value value);

// TONE, ICON and STATE of platform/web/state.html.
void show_state(platform::web::Block row, rules::Overall overall);
void show_state(platform::web::Block row, rules::Value value);

}  // namespace vinhdanh::campaign::criteria
