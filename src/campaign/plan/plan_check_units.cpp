#include <fmt/format.h>

#include "campaign/plan/plan_complaints.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

void check_codes(Complaints& c) {
  std::set<std::string> codes;
  std::set<std::string> names;
  for (std::size_t i = 0; i < c.plan.units.size(); ++i) {
    const auto& unit = c.plan.units[i];
    if (!unit.code.empty() && !codes.insert(unit.code).second)
      c.error(fmt::format("unit[{}].code", i),
              msg("The unit code {0} stands twice. Give each unit its own.", unit.code));
    if (!unit.name.empty() && !names.insert(base::fold(unit.name)).second)
      c.error(fmt::format("unit[{}].name", i),
              msg("The unit “{0}” stands twice. Leave one of them.", unit.name));
  }
}

void check_quotas(Complaints& c) {
  std::set<std::string> seen;
  const auto before = c.problems.size();
  for (std::size_t i = 0; i < c.plan.quotas.size(); ++i) {
    const auto& row = c.plan.quotas[i];
    const auto path = fmt::format("quota[{}].unit", i);
    c.known_unit(row.unit, path);
    if (!row.unit.empty() && !seen.insert(row.unit).second)
      c.error(path, msg("The quota of {0} stands twice. Leave one of them.", row.unit));
  }
  if (seen.empty() || c.problems.size() > before) return;
  for (std::size_t i = 0; i < c.plan.units.size(); ++i) {
    const auto& unit = c.plan.units[i];
    const bool nominates = unit.kind != "agency" && unit.kind != "organisation" && unit.kind != "outside";
    if (nominates && !unit.code.empty() && !seen.contains(unit.code))
      c.warning(fmt::format("unit[{}].code", i),
                msg("{0} has no quota, so it can't nominate. Add it to quotas.toml, with 0 where none is "
                    "meant.",
                    unit.code));
  }
}

// A rule without that which it looks for finds nobody.
void check_rule(Complaints& c, const DelegateCategory& category, const std::string& path) {
  const bool post = category.rule == DelegateRule::kPost && category.posts.empty();
  const bool unit = category.rule == DelegateRule::kUnit && category.units.empty();
  const bool honoured = category.rule == DelegateRule::kHonoured && category.honours.empty();
  if (!post && !unit && !honoured) return;
  const auto* key = post ? "posts" : unit ? "units" : "honours";
  c.error(path + ".rule",
          msg("Delegate category {0} finds nobody without “{1}”. Add {1} = [\"…\"].", category.id, key));
}

void check_delegates(Complaints& c) {
  std::set<std::string> seen;
  for (std::size_t g = 0; g < c.plan.delegates.size(); ++g) {
    const auto& categories = c.plan.delegates[g].categories;
    for (std::size_t i = 0; i < categories.size(); ++i) {
      const auto& category = categories[i];
      const auto path = fmt::format("conference.group[{}].category[{}]", g, i);
      if (!category.id.empty() && !seen.insert(category.id).second)
        c.error(path + ".id",
                msg("The delegate category {0} stands twice. Give each its own id.", category.id));
      check_rule(c, category, path);
      for (std::size_t u = 0; u < category.units.size(); ++u)
        c.known_unit(category.units[u], fmt::format("{}.units[{}]", path, u));
    }
  }
}

}  // namespace

void check_units(Complaints& complaints) {
  check_codes(complaints);
  check_quotas(complaints);
  check_delegates(complaints);
}

}  // namespace vinhdanh::campaign::plan
