#pragma once

#include <span>

#include "campaign/conference/delegates.h"
#include "paper/document.h"

namespace vinhdanh::campaign::conference {

// Whom the letters go to: bodies and people outside the agency, each once; a line of dots when there are
// none.
std::vector<std::string> thanked(const plan::Plan& plan, std::span<const Delegate> delegates);

// The letters of thanks: one page for each body outside the agency that has a delegate, and for each guest
// without a body; one with room for the name when there are none. No kind of document of Decree 30/2020, so
// without a number, in the same format.
paper::Document thank_you_document(const plan::Plan& plan, std::span<const Delegate> delegates,
                                   base::Instant made);

}  // namespace vinhdanh::campaign::conference
