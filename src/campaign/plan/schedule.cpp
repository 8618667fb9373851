#include "campaign/plan/schedule.h"

#include <algorithm>
#include <fmt/format.h>

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

bool names(const std::vector<std::string>& units, std::string_view unit) {
  return std::ranges::find(units, unit) != units.end();
}

bool timed(const AgendaItem& item) {
  return item.start.minutes >= 0 && item.end > item.start;
}

MilestoneState state_of(int days_left) {
  if (days_left < 0) return MilestoneState::kPast;
  if (days_left == 0) return MilestoneState::kToday;
  return days_left <= 7 ? MilestoneState::kSoon : MilestoneState::kAhead;
}

void add(std::vector<Milestone>& line, const char* id, base::Message label, const base::Date& date,
         const base::Date& today) {
  if (!base::valid(date)) return;
  const auto left = base::days_between(today, date);
  line.push_back({id, std::move(label), date, state_of(left), left, 1});
}

// The longest stretch gets 12 parts, the others their share of it.
void set_spans(std::vector<Milestone>& line) {
  int longest = 1;
  for (std::size_t i = 1; i < line.size(); ++i)
    longest = std::max(longest, base::days_between(line[i - 1].date, line[i].date));
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto days = base::days_between(line[i - 1].date, line[i].date);
    line[i - 1].span = std::clamp(days * 12 / longest, 1, 12);
  }
}

}  // namespace

int days_to_deadline(const Plan& plan, base::Instant now) {
  return base::days_between(base::local_date(now), plan.campaign.dossier_deadline);
}

int days_to_conference(const Plan& plan, base::Instant now) {
  return base::days_between(base::local_date(now), plan.campaign.conference);
}

DeadlineState deadline_state(const Plan& plan, base::Instant now) {
  const auto left = days_to_deadline(plan, now);
  if (left < 0) return DeadlineState::kPassed;
  return left == 0 ? DeadlineState::kLastDay : DeadlineState::kOpen;
}

std::vector<AgendaConflict> agenda_conflicts(const std::vector<AgendaItem>& agenda) {
  std::vector<AgendaConflict> found;
  const std::size_t none = agenda.size();
  std::size_t latest = none;  // of those before, the one that ends last
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    const auto& item = agenda[i];
    if (!timed(item)) continue;
    if (latest != none && item.start < agenda[latest].end)
      found.push_back(
          {AgendaConflict::Kind::kOverlap, latest, i, item.start, std::min(item.end, agenda[latest].end)});
    if (latest != none && item.start > agenda[latest].end)
      found.push_back({AgendaConflict::Kind::kGap, latest, i, agenda[latest].end, item.start});
    if (latest == none || item.end > agenda[latest].end) latest = i;
  }
  return found;
}

std::vector<TaskView> all_tasks(const Plan& plan) {
  std::vector<TaskView> out;
  for (const auto& assignment : plan.assignments) {
    for (const auto& task : assignment.tasks) {
      const auto clause = task.number.empty() ? std::to_string(assignment.number) : task.number;
      out.push_back({&assignment, &task, "V." + clause, true});
    }
  }
  return out;
}

std::vector<TaskView> tasks_of(const Plan& plan, std::string_view unit) {
  const bool with_all = in_all_units(plan, unit);
  std::vector<TaskView> own;
  std::vector<TaskView> helping;
  for (auto& view : all_tasks(plan)) {
    const auto& task = *view.task;
    view.owner = names(task.owners, unit) || (with_all && names(task.owners, "*"));
    if (view.owner) {
      own.push_back(std::move(view));
    } else if (names(task.helpers, unit) || (with_all && names(task.helpers, "*"))) {
      helping.push_back(std::move(view));
    }
  }
  own.insert(own.end(), helping.begin(), helping.end());
  return own;
}

bool in_all_units(const Plan& plan, std::string_view unit) {
  if (!plan.quotas.empty()) return plan.quota_of(unit) != nullptr;
  const auto* known = plan.unit(unit);
  return known && known->kind != "outside" && known->kind != "organisation";
}

std::vector<TaskView> next_tasks(std::vector<TaskView> tasks, const base::Date& today) {
  std::erase_if(tasks, [&](const TaskView& v) { return !v.task->deadline || *v.task->deadline < today; });
  std::ranges::stable_sort(tasks, {}, [](const TaskView& v) { return *v.task->deadline; });
  return tasks;
}

std::vector<Milestone> milestones(const Plan& plan, const base::Date& today) {
  std::vector<Milestone> line;
  add(line, "signed", msg("Plan signed"), plan.campaign.signed_on, today);
  add(line, "deadline", msg("Deadline for dossiers"), plan.campaign.dossier_deadline, today);
  add(line, "conference", msg("Conference"), plan.campaign.conference, today);
  add(line, "complete_before", msg("To be completed before"), plan.complete_before, today);
  add(line, "today", msg("Today"), today, today);
  std::ranges::stable_sort(line, {}, &Milestone::date);
  set_spans(line);
  return line;
}

}  // namespace vinhdanh::campaign::plan
