#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::plan {

// The texts of a plan's files by name ("plan.toml"). `shown` goes before the name in
// problems ("plans/x/").
struct PlanFiles {
  std::map<std::string, std::string> texts;
  std::string shown;
  base::Problems problems;  // files that are too large, no text, or of an unknown name
};

// The .toml files of a folder; refused when there is no such folder.
base::Result<PlanFiles> load_plan_files(const std::filesystem::path& folder);

struct ReadPlan {
  Plan plan;
  base::Problems warnings;
};

// The plan of plan.toml, quotas.toml and units.toml (criteria.toml is read by rules).
// Every problem of every file at once, each with file, line and column; checks of what
// the values mean (plan_check.h) included. docs/plan-file.md describes the files.
base::Result<ReadPlan> read_plan(const PlanFiles& files);
base::Result<ReadPlan> read_plan(const std::filesystem::path& folder);

// All that `vinhdanh plan check` tells of a folder: the problems of read_plan and those of
// criteria.toml (rules/rule_set.h).
base::Problems check_folder(const std::filesystem::path& folder);
base::Problems check_files(const PlanFiles& files);

}  // namespace vinhdanh::campaign::plan
