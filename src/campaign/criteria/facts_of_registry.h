#pragma once

#include "base/date.h"
#include "campaign/criteria/entered_store.h"
#include "campaign/registry/lineage_policy.h"
#include "campaign/registry/registry.h"
#include "rules/facts.h"

namespace vinhdanh::campaign::criteria {

// How the registry is read for a campaign.
struct Reading {
  base::Date date;                       // the campaign's: items after it do not count
  registry::LineagePolicy lineage = {};  // whose years count for a young collective
};

// What the rules judge by: the registry, and what was entered beside it. An attestation that
// contradicts another leaves the criterion not known. Nobody has an open proceeding unless one is
// entered, and no work was rewarded before: the Office keeps these lists. Titles won for a theme or one
// sudden deed are left out (Decree 152/2025/NĐ-CP, article 4). Collectives first (units of the agency that
// exist on the date), then the people who hold a position on it; both in registry order. Ids are the codes of
// the registry.
std::vector<rules::Subject> subjects_of(const registry::Registry& registry, const Reading& reading,
                                        const Entered& entered = {});

}  // namespace vinhdanh::campaign::criteria
