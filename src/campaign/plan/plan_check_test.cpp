#include <gtest/gtest.h>

#include "campaign/plan/changed_plan_test.h"

namespace vinhdanh::campaign::plan {
namespace {

// What `plan check` says when one place of the plan is changed.
Lines after_change(const std::string& file, const std::string& from, const std::string& to) {
  ChangedPlan changed;
  changed.change(file, from, to);
  return changed.complaints();
}

TEST(PlanCheck, the_plan_as_it_was_signed_has_no_problem) {
  EXPECT_EQ(ChangedPlan().problems(), Lines{});
}

TEST(PlanCheck, every_problem_of_every_file_comes_at_once_in_the_order_of_the_lines) {
  ChangedPlan changed;
  changed.change("plan.toml", "purposes = ", "purpose = ")
      .change("plan.toml", "month = 8 ", "month = \"8\" ")
      .change("plan.toml", "venue = ", "veneu = ")
      .change("quotas.toml", "unit = \"KHTC\"", "unit = \"KHTD\"")
      .change("criteria.toml", "name = \"haiphong", "nmae = \"haiphong");
  const auto problems = changed.problems();
  ASSERT_GE(problems.size(), 7u);
  EXPECT_EQ(Lines(problems.begin(), problems.begin() + 6),
            (Lines{"plan.toml:1:1: error: “purposes” is missing in plan.toml. Add it.",
                   "plan.toml:4:1: error: plan.toml has no “purpose”. Did you mean “purposes”?",
                   "plan.toml:30:9: error: “month” must be a whole number from 1 to 12.",
                   "plan.toml:57:1: error: “venue” is missing in conference. Add it.",
                   "plan.toml:61:1: error: conference has no “veneu”. Did you mean “venue”?",
                   "quotas.toml:11:8: error: There is no unit KHTD in units.toml. Did you mean KHTC?"}));
  EXPECT_TRUE(problems[6].starts_with("criteria.toml:")) << problems[6];
}

TEST(PlanCheck, dates_out_of_order_are_refused) {
  EXPECT_EQ(
      after_change("plan.toml", "dossier_deadline = 2025-08-20", "dossier_deadline = 2025-08-23"),
      (Lines{
          "dossier_deadline = 2025-08-23 -> error: The dossier deadline 23/08/2025 is after the conference "
          "(22/08/2025). Set an earlier deadline."}));
  EXPECT_EQ(after_change("plan.toml", "dossier_deadline = 2025-08-20", "dossier_deadline = 2025-08-22"),
            (Lines{"dossier_deadline = 2025-08-22 -> error: The dossier deadline runs until the end of "
                   "22/08/2025, the day "
                   "of the conference. Set an earlier deadline."}));
  EXPECT_EQ(
      after_change("plan.toml", "conference = 2025-08-22", "conference = 2025-08-25"),
      (Lines{
          "conference = 2025-08-25 -> error: The conference on 25/08/2025 is not before 25/08/2025, as the "
          "plan demands. Set an earlier day."}));
  EXPECT_EQ(
      after_change("plan.toml", "first_year = 2020", "first_year = 2026"),
      (Lines{"last_year = 2025 -> error: The period ends in 2025, before it begins in 2026. Exchange the "
             "years."}));
  EXPECT_EQ(after_change("plan.toml", "date = 2025-08-08", "date = 2025-09-08"),
            (Lines{"date = 2025-09-08 -> error: 3194/QĐ-UBND is dated 08/09/2025, after the plan was signed "
                   "(11/08/2025). Correct one of them."}));
  EXPECT_EQ(
      after_change("plan.toml", "start = 14:00:00\naward", "start = 13:30:00\naward"),
      (Lines{"start = 13:30:00 -> error: The conference starts at 13:30, its agenda at 14:00. Make them "
             "the same."}));
  EXPECT_EQ(after_change("plan.toml", "month = 8 ", "day = 30\nmonth = 2 "),
            (Lines{"day = 30 -> error: There is no day 30/2/2025. Correct the day or the month."}));
}

TEST(PlanCheck, agenda_overlaps_are_errors_and_gaps_warnings) {
  EXPECT_EQ(after_change("plan.toml", "start = 14:20:00", "start = 14:15:00"),
            (Lines{"start = 14:15:00 -> error: Agenda item 2 starts at 14:15, while item 1 runs until 14:20. "
                   "Move one of them."}));
  EXPECT_EQ(after_change("plan.toml", "start = 14:20:00", "start = 14:25:00"),
            (Lines{"start = 14:25:00 -> warning: Between agenda items 1 and 2 nothing happens from 14:20 to "
                   "14:25. Fill the gap or move the items."}));
  EXPECT_EQ(after_change("plan.toml", "end = 16:00:00", "end = 15:45:00"),
            (Lines{"end = 15:45:00 -> error: Agenda item 8 ends at 15:45, not after its start 15:50. Correct "
                   "the times."}));
  EXPECT_EQ(after_change("plan.toml", "number = 8\n", "number = 7\n"),
            (Lines{"number = 7 -> error: Agenda item 7 stands twice. Give each its own number."}));
}

TEST(PlanCheck, tasks_without_owner_late_deadlines_and_unknown_units_are_refused) {
  EXPECT_EQ(after_change("plan.toml", "owners = [\"DTN\"]", "owners = []"),
            (Lines{"owners = [] -> error: This task of “Đoàn Thanh niên Sở” has no owner. Write owners = "
                   "[\"…\"]."}));
  EXPECT_EQ(after_change("plan.toml", "owners = [\"DTN\"]\n", ""),
            (Lines{"text = \"Chủ trì chuẩn bị 03 tiết mục văn nghệ;\" -> error: This task of “Đoàn Thanh "
                   "niên Sở” has no owner. Write owners = "
                   "[\"…\"]."}));
  EXPECT_EQ(
      after_change("plan.toml", "deadline = 2025-08-21", "deadline = 2025-08-30"),
      (Lines{"deadline = 2025-08-30 -> error: The deadline 30/08/2025 of this task is after the conference "
             "(22/08/2025). Check the day."}));
  EXPECT_EQ(
      after_change("plan.toml", "owners = [\"TTDMST\"]", "owners = [\"TTDMTS\"]"),
      (Lines{"owners = [\"TTDMTS\"] -> error: There is no unit TTDMTS in units.toml. Did you mean TTDMST?"}));
  EXPECT_EQ(
      after_change("plan.toml", "units = [\"DTN\", \"CCB\"]", "units = [\"DTN\", \"XYZ\"]"),
      (Lines{"units = [\"DTN\", \"XYZ\"] -> error: There is no unit XYZ in units.toml. Add it there or write "
             "another."}));
}

TEST(PlanCheck, quotas_and_units_are_checked_against_each_other) {
  EXPECT_EQ(after_change("quotas.toml", "people = 4", "people = -4"),
            (Lines{"people = -4 -> error: “people” must be a whole number from 0 to 100000."}));
  EXPECT_EQ(after_change("quotas.toml", "unit = \"KHTC\"", "unit = \"VP\""),
            (Lines{"unit = \"VP\" -> error: The quota of VP stands twice. Leave one of them."}));
  EXPECT_EQ(after_change("quotas.toml", "[[quota]]\nunit = \"TTKT\"\ncollectives = 1\npeople = 2\n", ""),
            (Lines{"code = \"TTKT\" -> warning: TTKT has no quota, so it can't nominate. Add it to "
                   "quotas.toml, with 0 where none is meant."}));
  EXPECT_EQ(after_change("units.toml", "code = \"CCB\"", "code = \"DU\"").size(), 2u);
  EXPECT_EQ(after_change("units.toml", "kind = \"office\"", "kind = \"ofice\""),
            (Lines{"kind = \"ofice\" -> error: “ofice” is not known here. Did you mean “office”?"}));
}

TEST(PlanCheck, delegate_rules_and_flags_that_lose_people_or_words_are_refused) {
  EXPECT_EQ(
      after_change("plan.toml", "honours = [\"BK\", \"CSTDT\"]\n", ""),
      (Lines{"rule = \"honoured\" -> error: Delegate category honoured finds nobody without “honours”. Add "
             "honours = [\"…\"]."}));
  EXPECT_EQ(after_change("plan.toml", "posts = [\"party\"]", "posts = [\"patry\"]"),
            (Lines{"posts = [\"patry\"] -> error: “patry” is not known here. Did you mean “party”?"}));
  EXPECT_EQ(after_change("plan.toml", "dossier = true\n", ""),
            (Lines{"[[dossier]] -> error: No task says where the parts of the dossier stand. Write dossier "
                   "= true in that task."}));
  EXPECT_EQ(after_change("plan.toml", "banner = true\n", ""),
            (Lines{"banner = [ -> error: No note says where the title of the banner stands. Write banner "
                   "= true in that note."}));
  EXPECT_EQ(after_change("plan.toml", "decree = \"152/2025/NĐ-CP\"\n", ""),
            (Lines{"form = \"08\" -> error: A form is known by its decree and its number together. Write "
                   "both decree and form."}));
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
