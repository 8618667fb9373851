#pragma once

#include <span>

#include "campaign/conference/delegates.h"
#include "paper/document.h"

namespace vinhdanh::campaign::conference {

// The list of delegates by the categories of the plan, numbered through; each stands once, under the first of
// their categories. A category that nobody is in yet says how many the plan expects.
paper::Document delegate_list_document(const plan::Plan& plan, std::span<const Delegate> delegates,
                                       base::Instant made);

}  // namespace vinhdanh::campaign::conference
