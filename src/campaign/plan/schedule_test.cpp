#include "campaign/plan/schedule.h"

#include <gtest/gtest.h>

#include "campaign/plan/changed_plan_test.h"

namespace vinhdanh::campaign::plan {
namespace {

base::Instant at(unsigned day, int hour, int minute = 0, int second = 0) {
  return base::instant_of({base::make_date(2025, 8, day), hour, minute, second});
}

const Plan& the_plan() {
  static const Plan plan = ChangedPlan().plan();
  return plan;
}

Lines clauses(const std::vector<TaskView>& tasks) {
  Lines out;
  for (const auto& view : tasks) out.push_back(view.clause + (view.owner ? "" : " helps"));
  return out;
}

AgendaItem item(const char* start, const char* end) {
  AgendaItem made;
  made.start = *base::parse_time(start);
  made.end = *base::parse_time(end);
  return made;
}

TEST(Schedule, in_the_day_means_until_its_last_second) {
  EXPECT_EQ(deadline_state(the_plan(), at(19, 23, 59, 59)), DeadlineState::kOpen);
  EXPECT_EQ(deadline_state(the_plan(), at(20, 0)), DeadlineState::kLastDay);
  EXPECT_EQ(deadline_state(the_plan(), at(20, 23, 59, 59)), DeadlineState::kLastDay);
  EXPECT_EQ(deadline_state(the_plan(), at(21, 0)), DeadlineState::kPassed);
  EXPECT_EQ(days_to_deadline(the_plan(), at(14, 9)), 6);
  EXPECT_EQ(days_to_conference(the_plan(), at(23, 9)), -1);
}

TEST(Schedule, the_signed_agenda_has_no_conflict) {
  EXPECT_EQ(agenda_conflicts(the_plan().agenda), std::vector<AgendaConflict>{});
}

TEST(Schedule, gaps_and_overlaps_are_told_from_what_ended_last) {
  const auto found = agenda_conflicts(
      {item("14:00", "15:00"), item("14:10", "14:20"), item("14:50", "15:10"), item("15:30", "16:00")});
  using Kind = AgendaConflict::Kind;
  EXPECT_EQ(found, (std::vector<AgendaConflict>{
                       {Kind::kOverlap, 0, 1, *base::parse_time("14:10"), *base::parse_time("14:20")},
                       {Kind::kOverlap, 0, 2, *base::parse_time("14:50"), *base::parse_time("15:00")},
                       {Kind::kGap, 2, 3, *base::parse_time("15:10"), *base::parse_time("15:30")}}));
}

TEST(Schedule, a_unit_finds_its_own_tasks_those_of_all_units_and_those_it_helps_with) {
  EXPECT_EQ(clauses(tasks_of(the_plan(), "DTN")), (Lines{"V.5", "V.5", "V.5"}));
  EXPECT_EQ(clauses(tasks_of(the_plan(), "TDC")), (Lines{"V.1.1", "V.1", "V.1", "V.1.2"}));
  EXPECT_EQ(clauses(tasks_of(the_plan(), "VP")),
            (Lines{"V.1.1", "V.1", "V.1", "V.1.2", "V.2", "V.2", "V.2", "V.2", "V.2", "V.4 helps",
                   "V.5 helps", "V.5 helps"}));
  EXPECT_EQ(clauses(tasks_of(the_plan(), "NOBODY")), Lines{});
}

TEST(Schedule, the_next_tasks_are_those_with_a_day_ahead_nearest_first) {
  const auto next = next_tasks(all_tasks(the_plan()), base::make_date(2025, 8, 21));
  EXPECT_EQ(clauses(next), (Lines{"V.2", "V.4", "V.5"}));
  EXPECT_EQ(clauses(next_tasks(all_tasks(the_plan()), base::make_date(2025, 8, 14))),
            (Lines{"V.1.1", "V.1.2", "V.2", "V.4", "V.5"}));
}

TEST(Schedule, the_thread_of_the_campaign_runs_from_signing_to_the_last_day_allowed) {
  const auto line = milestones(the_plan(), base::make_date(2025, 8, 20));
  ASSERT_EQ(line.size(), 4u);
  EXPECT_EQ(line[0].id, "signed");
  EXPECT_EQ(line[0].state, MilestoneState::kPast);
  EXPECT_EQ(line[0].span, 12);
  EXPECT_EQ(line[1].state, MilestoneState::kToday);
  EXPECT_EQ(line[1].span, 2);
  EXPECT_EQ(line[2].state, MilestoneState::kSoon);
  EXPECT_EQ(line[2].days_left, 2);
  EXPECT_EQ(line[3].id, "complete_before");
}

TEST(Schedule, a_plan_that_is_not_signed_yet_begins_with_the_deadline) {
  ChangedPlan changed;
  changed.change("plan.toml", "signed_on = 2025-08-11", "# signed_on");
  EXPECT_EQ(milestones(changed.plan(), base::make_date(2025, 8, 1)).front().id, "deadline");
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
