#pragma once

#include "campaign/plan/plan.h"
#include "campaign/plan/toml_section.h"

namespace vinhdanh::campaign::plan {

// From the files' sections into the plan; problems are noted in the sections' file.
void read_plan_file(TomlSection& top, Plan& plan);
void read_units_file(TomlSection& top, Plan& plan);
void read_quotas_file(TomlSection& top, Plan& plan);

}  // namespace vinhdanh::campaign::plan
