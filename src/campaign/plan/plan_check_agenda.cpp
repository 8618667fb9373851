#include <fmt/format.h>

#include "campaign/plan/plan_complaints.h"
#include "campaign/plan/schedule.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

void check_times(Complaints& c) {
  for (std::size_t i = 0; i < c.plan.agenda.size(); ++i) {
    const auto& item = c.plan.agenda[i];
    if (item.start.minutes < 0 || item.end.minutes < 0 || item.end > item.start) continue;
    c.error(fmt::format("agenda[{}].end", i),
            msg("Agenda item {0} ends at {1}, not after its start {2}. Correct the times.", item.number,
                base::show(item.end), base::show(item.start)));
  }
}

void tell(Complaints& c, const AgendaConflict& conflict) {
  const auto& before = c.plan.agenda[conflict.before];
  const auto& item = c.plan.agenda[conflict.item];
  const auto path = fmt::format("agenda[{}].start", conflict.item);
  if (conflict.kind == AgendaConflict::Kind::kOverlap) {
    c.error(path, msg("Agenda item {0} starts at {1}, while item {2} runs until {3}. Move one of them.",
                      item.number, base::show(item.start), before.number, base::show(before.end)));
  } else {
    c.warning(path,
              msg("Between agenda items {0} and {1} nothing happens from {2} to {3}. Fill the gap or move "
                  "the items.",
                  before.number, item.number, base::show(conflict.from), base::show(conflict.to)));
  }
}

void check_numbers(Complaints& c) {
  std::set<int> seen;
  for (std::size_t i = 0; i < c.plan.agenda.size(); ++i) {
    const auto number = c.plan.agenda[i].number;
    const auto path = fmt::format("agenda[{}].number", i);
    if (!seen.insert(number).second) {
      c.error(path, msg("Agenda item {0} stands twice. Give each its own number.", number));
    } else if (number != static_cast<int>(i) + 1) {
      c.warning(path,
                msg("Agenda item {0} stands in place {1}. Number the items in their order.", number, i + 1));
    }
  }
}

}  // namespace

void check_agenda(Complaints& complaints) {
  check_times(complaints);
  for (const auto& conflict : agenda_conflicts(complaints.plan.agenda)) tell(complaints, conflict);
  check_numbers(complaints);
}

}  // namespace vinhdanh::campaign::plan
