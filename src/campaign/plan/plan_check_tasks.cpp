#include <fmt/format.h>

#include "campaign/plan/plan_complaints.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

void check_deadline(Complaints& c, const Task& task, const std::string& path) {
  if (!task.deadline) return;
  const auto& campaign = c.plan.campaign;
  if (base::valid(campaign.conference) && *task.deadline > campaign.conference)
    c.error(path + ".deadline",
            msg("The deadline {0} of this task is after the conference ({1}). Check the day.",
                base::show(*task.deadline), base::show(campaign.conference)));
  if (base::valid(campaign.signed_on) && *task.deadline < campaign.signed_on)
    c.error(path + ".deadline",
            msg("The deadline {0} of this task is before the plan was signed ({1}). Check the day.",
                base::show(*task.deadline), base::show(campaign.signed_on)));
}

void check_people(Complaints& c, const Assignment& assignment, const Task& task, const std::string& path) {
  const bool named = c.plan.places.contains(path + ".owners");
  if (task.owners.empty())
    c.error(named ? path + ".owners" : path + ".text",
            msg("This task of “{0}” has no owner. Write owners = [\"…\"].", assignment.unit));
  for (std::size_t i = 0; i < task.owners.size(); ++i)
    c.known_unit(task.owners[i], fmt::format("{}.owners[{}]", path, i));
  for (std::size_t i = 0; i < task.helpers.size(); ++i)
    c.known_unit(task.helpers[i], fmt::format("{}.helpers[{}]", path, i));
}

// A form is known by decree and number together: "Mẫu 08" alone exists in several decrees.
void check_dossier(Complaints& c) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < c.plan.dossier.size(); ++i) {
    const auto& part = c.plan.dossier[i];
    const auto path = fmt::format("dossier[{}]", i);
    if (!part.id.empty() && !seen.insert(part.id).second)
      c.error(path + ".id", msg("The dossier part {0} stands twice. Give each its own id.", part.id));
    if (part.form.empty() != part.decree.empty())
      c.error(path + (part.form.empty() ? ".decree" : ".form"),
              msg("A form is known by its decree and its number together. Write both decree and form."));
  }
}

}  // namespace

void check_tasks(Complaints& complaints) {
  const auto& assignments = complaints.plan.assignments;
  for (std::size_t a = 0; a < assignments.size(); ++a) {
    for (std::size_t t = 0; t < assignments[a].tasks.size(); ++t) {
      const auto path = fmt::format("assignment[{}].task[{}]", a, t);
      check_people(complaints, assignments[a], assignments[a].tasks[t], path);
      check_deadline(complaints, assignments[a].tasks[t], path);
    }
  }
  check_dossier(complaints);
}

}  // namespace vinhdanh::campaign::plan
