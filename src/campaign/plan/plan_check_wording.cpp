#include <fmt/format.h>

#include "campaign/plan/plan_complaints.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

// The parts of the dossier and the banner are written where one flag says so: without it
// their words would be lost, with two they would stand twice.
void check_dossier_flag(Complaints& c) {
  int flags = 0;
  for (std::size_t a = 0; a < c.plan.assignments.size(); ++a) {
    const auto& tasks = c.plan.assignments[a].tasks;
    for (std::size_t t = 0; t < tasks.size(); ++t) {
      if (tasks[t].dossier && ++flags == 2)
        c.error(fmt::format("assignment[{}].task[{}].dossier", a, t),
                msg("Another task has dossier = true already. Leave it at one."));
    }
  }
  if (flags == 0 && !c.plan.dossier.empty() && !c.plan.assignments.empty())
    c.error("dossier[0]",
            msg("No task says where the parts of the dossier stand. Write dossier = true in that task."));
}

void check_banner_flag(Complaints& c) {
  int flags = 0;
  for (std::size_t i = 0; i < c.plan.notes.size(); ++i) {
    if (c.plan.notes[i].banner && ++flags == 2)
      c.error(fmt::format("notes.note[{}].banner", i),
              msg("Another note has banner = true already. Leave it at one."));
  }
  if (flags == 0 && !c.plan.banner.empty() && !c.plan.notes.empty())
    c.error("conference.banner",
            msg("No note says where the title of the banner stands. Write banner = true in that note."));
}

template <typename Rows>
void check_twice(Complaints& c, const Rows& rows, const char* path) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].number.empty() && !seen.insert(rows[i].number).second)
      c.error(fmt::format("{}[{}].number", path, i),
              msg("The number {0} stands twice. Give each its own.", rows[i].number));
  }
}

}  // namespace

void check_wording(Complaints& complaints) {
  check_dossier_flag(complaints);
  check_banner_flag(complaints);
  check_twice(complaints, complaints.plan.notes, "notes.note");
  check_twice(complaints, complaints.plan.delegates, "conference.group");
}

}  // namespace vinhdanh::campaign::plan
