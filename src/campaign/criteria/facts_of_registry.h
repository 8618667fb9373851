#pragma once

#include "base/date.h"
#include "campaign/registry/lineage_policy.h"
#include "campaign/registry/registry.h"
#include "rules/facts.h"

namespace vinhdanh::campaign::criteria {

// How the registry is read for a campaign.
struct Reading {
  base::Date date;                       // the campaign's: items after it do not count
  registry::LineagePolicy lineage = {};  // whose years count for a young collective
};

// What the rules judge by. Collectives first (units of the agency that exist on the
// date), then the people who hold a position on it; both in registry order. Ids are
// the codes of the registry.
std::vector<rules::Subject> subjects_of(const registry::Registry& registry, const Reading& reading);

}  // namespace vinhdanh::campaign::criteria
