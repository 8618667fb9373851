#pragma once

#include "campaign/nominations/quota_ledger.h"
#include "paper/document.h"

namespace vinhdanh::campaign::nominations {

// The plan with the places of each unit as they are now.
plan::Plan with_places(const plan::Plan& plan, std::span<const Balance> balances);
// The annex of the plan with the places of each unit as they are now (V.1.1 of the plan).
paper::Document quota_annex(const plan::Plan& plan, std::span<const Balance> balances, base::Instant made);

}  // namespace vinhdanh::campaign::nominations
