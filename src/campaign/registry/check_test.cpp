#include "campaign/registry/check.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::registry {
namespace {

using base::Language;
using base::make_date;

const auto kToday = make_date(2025, 8, 20);

Registry small() {
  Registry r;
  r.units = {{"A", "Phòng A", "", UnitKind::kDivision, "", make_date(2015, 1, 1), make_date(2025, 3, 1)},
             {"B", "Phòng B", "", UnitKind::kDivision, "", make_date(2025, 3, 1), {}}};
  r.reorganisations = {{Change::kMerge, make_date(2025, 3, 1), "A", "B", true, {}, ""}};
  Person person;
  person.code = "CB1";
  person.full_name = "Người Thử Một";
  person.birth_date = make_date(1990, 5, 6);
  person.joined = make_date(2021, 4, 1);
  person.positions = {{"B", "Chuyên viên", PostKind::kStaff, make_date(2021, 4, 1), {}}};
  r.people = {person};
  return r;
}

std::vector<std::string> said(const Registry& registry) {
  std::vector<std::string> lines;
  for (const auto& f : check(registry, kToday))
    lines.push_back(std::string(f.field) + ": " + base::say(Language::kEnglish, f.text));
  return lines;
}
using Lines = std::vector<std::string>;

Evaluation evaluated(SubjectKind kind, std::string code, int year, Level level = Level::kGood) {
  return {{kind, std::move(code)}, year, level, {}};
}

TEST(Check, a_sound_registry_has_no_findings) {
  EXPECT_EQ(said(small()), Lines{});
}

TEST(Check, evaluation_of_a_year_before_the_person_joined_is_refused_but_exempt_is_not) {
  auto r = small();
  r.evaluations = {evaluated(SubjectKind::kPerson, "CB1", 2020),
                   evaluated(SubjectKind::kPerson, "CB1", 2019, Level::kExempt),
                   evaluated(SubjectKind::kPerson, "CB1", 2021)};
  EXPECT_EQ(said(r),
            Lines{"level: The person joined only on 01/04/2021; there can be no evaluation of the year 2020. "
                  "Correct the day of joining, or write “Not subject to evaluation”."});
}

TEST(Check, evaluations_of_the_future_twice_or_of_a_unit_that_was_not_there_are_refused) {
  auto r = small();
  r.evaluations = {
      evaluated(SubjectKind::kPerson, "CB1", 2026), evaluated(SubjectKind::kCollective, "B", 2024),
      evaluated(SubjectKind::kPerson, "CB1", 2022), evaluated(SubjectKind::kPerson, "CB1", 2022)};
  EXPECT_EQ(
      said(r),
      (Lines{"level: The year 2026 lies in the future; it cannot have been evaluated. Empty the cell or "
             "correct the year.",
             "level: The unit “Phòng B” was not there in 2024. Record the evaluation for its predecessor or "
             "successor, or correct the days of the unit.",
             "level: The year 2022 of “CB1” is evaluated twice. Keep one of the two."}));
}

TEST(Check, a_unit_merged_into_itself_is_refused) {
  auto r = small();
  r.reorganisations[0].from = "B";
  EXPECT_EQ(said(r), Lines{"to: A unit cannot become itself. Give the new unit a code of its own."});
}

TEST(Check, circles_two_main_predecessors_and_shares_over_the_whole_are_refused) {
  auto r = small();
  r.units.push_back({"C", "Phòng C", "", UnitKind::kDivision, "", {}, make_date(2025, 3, 1)});
  r.units[1].dissolved = make_date(2025, 5, 1);
  r.reorganisations = {{Change::kSplit, make_date(2025, 3, 1), "A", "B", true, 0.7, ""},
                       {Change::kSplit, make_date(2025, 3, 1), "A", "C", true, 0.4, ""},
                       {Change::kMerge, make_date(2025, 3, 1), "C", "B", true, {}, ""},
                       {Change::kRename, make_date(2025, 5, 1), "B", "A", false, {}, ""}};
  EXPECT_EQ(said(r), (Lines{"share: The shares of “A” come to more than 100 %. Correct them.",
                            "main: “B” already has a main predecessor, “A”. Mark only one.",
                            "on: On 01/05/2025 the unit “Phòng A” was no longer there: it ended on "
                            "01/03/2025. Correct one of the two days.",
                            "to: “Phòng A” was there before 01/05/2025 already, so it is not a new name. "
                            "Choose “merger”, or give the unit with the new name a code of its own.",
                            "to: With this row “A” would come from itself. A unit that comes back under an "
                            "old name needs a code "
                            "of its own."}));
}

TEST(Check, unknown_units_and_people_are_named_wherever_they_are_used) {
  auto r = small();
  r.people[0].positions[0].unit = "X";
  r.evaluations = {evaluated(SubjectKind::kPerson, "CB9", 2022)};
  r.initiatives = {
      {"SK1", "Sáng kiến", Scope::kBase, {}, {}, true, "", "", {"Y", ""}, {{"CB8", Part::kMain, 1.0}}}};
  EXPECT_EQ(
      said(r),
      (Lines{
          "unit: There is no unit with the code “X”. Add it to the sheet of units or correct the code.",
          "subject: There is no person with the staff code “CB9”. Add the person to the sheet of people or "
          "correct the code.",
          "unit: There is no unit with the code “Y”. Add it to the sheet of units or correct the code.",
          "person: There is no person with the staff code “CB8”. Add the person to the sheet of people or "
          "correct the code."}));
}

TEST(Check, duplicate_codes_are_errors_and_the_same_person_under_two_codes_is_a_warning) {
  auto r = small();
  r.people.push_back(r.people[0]);
  r.people.push_back(r.people[0]);
  r.people[2].code = "CB2";
  r.units.push_back(r.units[1]);
  const auto findings = check(r, kToday);
  ASSERT_EQ(findings.size(), 3u);
  EXPECT_EQ(findings[0].table, Table::kUnits);
  EXPECT_EQ(findings[0].record, 2u);
  EXPECT_EQ(findings[1].table, Table::kPeople);
  EXPECT_EQ(findings[1].field, "code");
  EXPECT_EQ(findings[2].severity, base::Severity::kWarning);
  EXPECT_EQ(findings[2].record, 2u);
}

TEST(Check, a_person_born_after_joining_or_in_the_future_is_refused) {
  auto r = small();
  r.people[0].birth_date = make_date(2030, 1, 1);
  r.people[0].left = make_date(2020, 1, 1);
  EXPECT_EQ(
      said(r),
      (Lines{"birth_date: 01/01/2030 lies in the future. Give a day up to today, 20/08/2025.",
             "left: 01/01/2020 is before 01/04/2021, with which it begins. Correct one of the two days.",
             "joined: The person would have joined at an age below 15. Correct the day of birth or of "
             "joining."}));
}

TEST(Check, honours_need_a_fitting_form_and_a_decision_that_is_not_older_than_their_year) {
  auto r = small();
  r.honours = {{{SubjectKind::kPerson, "CB1"}, "TTLDXS", 2023, {}, "", "", make_date(2022, 12, 31), {}},
               {{SubjectKind::kCollective, "B"}, "LDTT", 2026, {}, "", "", make_date(2025, 1, 1), {}}};
  EXPECT_EQ(said(r),
            (Lines{"form: “Excellent labour collective” is for collectives only. Choose another form, or "
                   "give the code of a unit.",
                   "decided_on: The decision of 31/12/2022 is older than the year 2023 that it honours. "
                   "Correct one of the two.",
                   "form: “Advanced worker” is for people only. Choose another form, or give a staff code.",
                   "year: The year 2026 cannot be. Give a year from 1948 to 2025.",
                   "decided_on: The decision of 01/01/2025 is older than the year 2026 that it honours. "
                   "Correct one of the two.",
                   "decided_on: 01/01/2025 is before the unit was founded, 01/03/2025. Record it for the "
                   "unit that won it "
                   "at the time, or correct one of the two days."}));
}

TEST(Check, works_need_their_own_codes_and_shares_within_the_whole) {
  auto r = small();
  r.people.push_back(r.people[0]);
  r.people[1].code = "CB2";
  r.people[1].birth_date = {};
  r.initiatives = {
      {"SK1", "Một", {}, {}, {}, {}, "", "", {}, {{"CB1", Part::kMain, 0.7}, {"CB2", Part::kCo, 0.4}}},
      {"SK1", "Hai", {}, {}, make_date(2025, 9, 1), {}, "", "", {}, {}}};
  r.topics = {
      {"DT1", "Ba", TopicKind::kTopic, {}, {}, {}, {}, "", "SK9", "", "", {}, {{"CB1", Part::kMain, 1.5}}}};
  EXPECT_EQ(said(r),
            (Lines{"share: The shares of “Một” come to more than 100 %. Correct them.",
                   "code: The code “SK1” stands twice. Give each work a code of its own.",
                   "recognised_on: 01/09/2025 lies in the future. Give a day up to today, 20/08/2025.",
                   "code: No author is given for “Hai”; it will count for nobody.",
                   "same_as: There is no initiative with the code “SK9”. Correct the code or leave it empty.",
                   "share: A share lies between 0 % and 100 %. Correct it or leave it empty.",
                   "share: The shares of “Ba” come to more than 100 %. Correct them."}));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
