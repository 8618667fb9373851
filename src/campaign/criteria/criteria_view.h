#pragma once

#include "base/message.h"
#include "platform/web/page.h"
#include "rules/evaluate.h"

namespace vinhdanh::campaign::criteria {

// Fills criteria_body.html: rows GROUP (TITLE; rows CRITERION), PARAMETER, RULING and FACT. `own` is the
// number of criteria that are the campaign's own; those behind them are the general rules.
void show_rules(platform::web::Page& page, const rules::Settled& settled, std::size_t own);

// What was ruled, as people read it: the text of the value, or the years.
std::string answer_of(const rules::RulingInForce& ruling, base::Language language);

}  // namespace vinhdanh::campaign::criteria
