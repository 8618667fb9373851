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
  const auto shown = [](const base::Date& today) {
    Lines lines;
    for (const auto& m : milestones(the_plan(), today)) {
      constexpr const char* kStates[] = {"past", "today", "soon", "ahead"};
      lines.push_back(m.id + " " + kStates[static_cast<std::size_t>(m.state)] + " " +
                      std::to_string(m.days_left) + " span " + std::to_string(m.span));
    }
    return lines;
  };
  EXPECT_EQ(shown(base::make_date(2025, 8, 20)),
            (Lines{"signed past -9 span 12", "deadline today 0 span 1", "today today 0 span 2",
                   "conference soon 2 span 4", "complete_before soon 5 span 1"}));
  EXPECT_EQ(shown(base::make_date(2025, 8, 14)),
            (Lines{"signed past -3 span 6", "today today 0 span 12", "deadline soon 6 span 4",
                   "conference ahead 8 span 6", "complete_before ahead 11 span 1"}));
}

TEST(Schedule, a_plan_that_is_not_signed_yet_has_the_deadline_first_ahead) {
  ChangedPlan changed;
  changed.change("plan.toml", "signed_on = 2025-08-11", "# signed_on");
  const auto line = milestones(changed.plan(), base::make_date(2025, 8, 1));
  EXPECT_EQ(line[0].id, "today");
  EXPECT_EQ(line[1].id, "deadline");
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
