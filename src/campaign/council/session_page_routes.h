#pragma once

#include "access/visit.h"
#include "campaign/council/session_store.h"
#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::council {

// What the page of a session shows. What was typed and refused stands in the fields again.
void show_session(platform::web::Page& page, const access::Visit& visit, const SessionRecord& record,
                  const plan::Plan& plan, bool votes_unchanged);

// The fields of a session's settings: those given, or as typed.
void show_settings(platform::web::Page& page, const access::Visit& visit, const SessionSettings& settings);
SessionEntry typed_settings(const access::Visit& visit);

}  // namespace vinhdanh::campaign::council
