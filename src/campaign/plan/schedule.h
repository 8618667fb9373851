#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::plan {

// Days from now (in Vietnam) to the day; 0 today, negative when it has passed.
int days_to_deadline(const Plan& plan, base::Instant now);
int days_to_conference(const Plan& plan, base::Instant now);

// "In the day of 20/8" means until its last second.
enum class DeadlineState { kOpen, kLastDay, kPassed };
DeadlineState deadline_state(const Plan& plan, base::Instant now);

// Two agenda items that follow each other in the list.
struct AgendaConflict {
  enum class Kind { kGap, kOverlap };
  Kind kind = Kind::kGap;
  std::size_t before = 0;  // positions in the agenda
  std::size_t item = 0;
  base::TimeOfDay from;  // of the gap or the overlap
  base::TimeOfDay to;
  bool operator==(const AgendaConflict&) const = default;
};
// An item is compared with all before it: it overlaps what is still running, and leaves a
// gap after what ended last. Items whose times can't be read or run backwards are passed over.
std::vector<AgendaConflict> agenda_conflicts(const std::vector<AgendaItem>& agenda);

// A task with the clause it stands in ("V.1.1", "V.2"), valid as long as the plan.
struct TaskView {
  const Assignment* assignment = nullptr;
  const Task* task = nullptr;
  std::string clause;
  bool owner = false;  // false: helps
};
// What a unit has to do: as owner (or as one of all units), then as helper; in the plan's order.
std::vector<TaskView> tasks_of(const Plan& plan, std::string_view unit);
std::vector<TaskView> all_tasks(const Plan& plan);
// Units that take part as "all units" do: those with a quota; all of the agency when the
// plan has no quotas.
bool in_all_units(const Plan& plan, std::string_view unit);
// Tasks of `tasks` with a deadline from `today` on, the nearest first.
std::vector<TaskView> next_tasks(std::vector<TaskView> tasks, const base::Date& today);

// The red thread of the campaign: signing, deadline, conference, the last day allowed, and
// today between them (behind what falls on today).
enum class MilestoneState { kPast, kToday, kSoon, kAhead };  // soon: within seven days
struct Milestone {
  std::string id;  // "signed", "deadline", "conference", "complete_before", "today"
  base::Message label;
  base::Date date;
  MilestoneState state = MilestoneState::kAhead;
  int days_left = 0;
  int span = 1;  // 1 to 12: share of the line up to the next one; the last has 1
};
std::vector<Milestone> milestones(const Plan& plan, const base::Date& today);

}  // namespace vinhdanh::campaign::plan
