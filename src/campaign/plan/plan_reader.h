#pragma once

#include <filesystem>
#include <string>

#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::plan {

struct ReadPlan {
  Plan plan;
  base::Problems warnings;
};

// The plan of a folder: plan.toml, quotas.toml and units.toml (criteria.toml is read by
// rules). Every problem of every file at once, each with file, line and column; checks of
// what the values mean (plan_check.h) included. docs/plan-file.md describes the files.
base::Result<ReadPlan> read_plan(const std::filesystem::path& folder);

}  // namespace vinhdanh::campaign::plan
