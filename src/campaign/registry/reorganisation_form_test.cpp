#include "campaign/registry/reorganisation_form.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;

const auto kToday = make_date(2025, 8, 20);
const auto k2022 = make_date(2022, 7, 1);
const auto k2025 = make_date(2025, 3, 1);

Registry three_units() {
  Registry r;
  r.units = {{"SO", "Sở", "", UnitKind::kAgency, "", {}, {}},
             {"A", "Phòng A", "", UnitKind::kDivision, "SO", make_date(2015, 1, 1), {}},
             {"B", "Trung tâm B", "", UnitKind::kCentre, "SO", make_date(2016, 1, 1), {}}};
  return r;
}

ReorganisationForm form(Change change, std::map<std::string, std::string, std::less<>> values) {
  ReorganisationForm out;
  out.change = change;
  out.values = std::move(values);
  return out;
}

// What the form changes, and the registry after it.
Registry saved(Registry r, const Amendment& amendment) {
  r.reorganisations = amendment.known.reorganisations;
  for (const auto& unit : amendment.incoming.units) {
    const auto found = std::ranges::find(r.units, unit.code, &Unit::code);
    if (found == r.units.end())
      r.units.push_back(unit);
    else
      *found = unit;
  }
  const auto& lines = amendment.incoming.reorganisations;
  r.reorganisations.insert(r.reorganisations.end(), lines.begin(), lines.end());
  return r;
}

std::vector<std::string> problems(const ReorganisationForm& f, const Registry& r) {
  std::vector<std::string> out;
  const auto read = read_form(f, r, {}, kToday);
  if (!read)
    for (const auto& one : read.error())
      out.push_back(one.place.field + ": " + base::say(base::Language::kEnglish, one.text));
  return out;
}

const ReorganisationForm kMerger = form(Change::kMerge, {{"on", "1/3/2025"},
                                                         {"source", "QĐ 01"},
                                                         {"from_1", "A"},
                                                         {"from_3", "B"},
                                                         {"share_3", "60,5 %"},
                                                         {"main", "B"},
                                                         {"to_code_1", "C"},
                                                         {"to_name_1", "Trung tâm C"}});

TEST(ReorganisationForm, a_merger_ends_its_units_and_founds_the_new_one_as_its_main_predecessor_was) {
  const auto before = three_units();
  const auto read = read_form(kMerger, before, {}, kToday);
  ASSERT_TRUE(read);
  const auto after = saved(before, read->amendment);
  auto expected = before;
  expected.units[1].dissolved = k2025;
  expected.units[2].dissolved = k2025;
  expected.units.push_back({"C", "Trung tâm C", "", UnitKind::kCentre, "SO", k2025, {}});
  expected.reorganisations = {{Change::kMerge, k2025, "A", "C", false, {}, "QĐ 01"},
                              {Change::kMerge, k2025, "B", "C", true, 0.605, "QĐ 01"}};
  EXPECT_EQ(after, expected);
}

TEST(ReorganisationForm, a_corrected_day_moves_the_ends_and_the_founding_with_it) {
  const auto before = three_units();
  const auto read = read_form(kMerger, before, {}, kToday);
  ASSERT_TRUE(read);
  const auto merged = saved(before, read->amendment);
  auto again = filled_in(read->event);
  EXPECT_EQ(again.value("share_2"), "60,5");
  again.values["on"] = "01/07/2022";
  again.values["from_1"] = "";
  const auto corrected = read_form(again, merged, read->event, kToday);
  ASSERT_TRUE(corrected) << base::describe(base::Language::kEnglish, corrected.error()[0]);
  const auto after = saved(merged, corrected->amendment);
  EXPECT_EQ(after.units[1], before.units[1]);  // no longer merged, so it goes on
  EXPECT_EQ(after.units[2].dissolved, k2022);
  EXPECT_EQ(after.units[3].founded, k2022);
  EXPECT_EQ(after.reorganisations,
            (std::vector<Reorganisation>{{Change::kMerge, k2022, "B", "C", true, 0.605, "QĐ 01"}}));
}

TEST(ReorganisationForm, what_is_taken_back_leaves_its_units_as_they_were) {
  const auto before = three_units();
  const auto read = read_form(kMerger, before, {}, kToday);
  ASSERT_TRUE(read);
  const auto merged = saved(before, read->amendment);
  const auto after = saved(merged, amend(merged, read->event, {}, {}));
  EXPECT_EQ(after.reorganisations, std::vector<Reorganisation>{});
  EXPECT_EQ(after.units[1], before.units[1]);
  EXPECT_EQ(after.units[2], before.units[2]);
}

TEST(ReorganisationForm, a_split_ends_the_unit_only_when_it_is_said_so) {
  auto split = form(Change::kSplit, {{"on", "01/07/2022"},
                                     {"from_1", "A"},
                                     {"to_1", "B"},
                                     {"share_1", "25"},
                                     {"to_code_2", "D"},
                                     {"to_name_2", "Phòng D"}});
  const auto r = three_units();
  const auto part = read_form(split, r, {}, kToday);
  ASSERT_TRUE(part);
  EXPECT_EQ(saved(r, part->amendment).units[1].dissolved, std::nullopt);
  EXPECT_EQ(part->event.lines,
            (std::vector<Reorganisation>{{Change::kSplit, k2022, "A", "B", false, 0.25, ""},
                                         {Change::kSplit, k2022, "A", "D", false, {}, ""}}));
  split.values["whole"] = "yes";
  const auto whole = read_form(split, r, {}, kToday);
  ASSERT_TRUE(whole);
  EXPECT_EQ(saved(r, whole->amendment).units[1].dissolved, k2022);
}

TEST(ReorganisationForm, everything_that_is_wrong_is_said_at_its_field) {
  const auto r = three_units();
  using Lines = std::vector<std::string>;
  EXPECT_EQ(
      problems(form(Change::kMerge, {{"on", "hôm qua"}, {"to_code_1", "A"}}), r),
      (Lines{"on: A day is expected. Write day/month/year, for example 20/08/2025.",
             "from_1: Choose the unit that this is about.", "to_name_1: Give the new unit a name.",
             "to_code_1: The code “A” belongs to “Phòng A”. Choose that unit from the list, or give the "
             "new unit a code of its own."}));
  EXPECT_EQ(problems(form(Change::kMerge, {{"on", "1/3/2025"}, {"from_1", "A"}, {"to_1", "A"}}), r),
            (Lines{"to_1: A unit cannot become itself. Give the new unit a code of its own."}));
  EXPECT_EQ(
      problems(form(Change::kMerge,
                    {{"on", "1/3/2014"}, {"from_1", "A"}, {"main", "SO"}, {"to_1", "B"}, {"share_1", "x"}}),
               r),
      (Lines{"share_1: A share in per cent is expected, for example 60%."}));
  EXPECT_EQ(problems(form(Change::kDissolve, {{"on", "1/3/2014"}, {"from_1", "A"}}), r).size(), 2u);
  EXPECT_EQ(problems(form(Change::kTransfer, {{"on", "1/3/2025"}, {"from_1", "A"}}), r),
            (Lines{"to_1: Choose the unit that comes of it, or enter a new one."}));
}

TEST(ReorganisationForm, lines_that_belong_together_are_one_event) {
  const std::vector<Unit> units{{"A", "A", "", UnitKind::kDivision, "", {}, k2022},
                                {"D", "D", "", UnitKind::kDivision, "", {}, {}}};
  const std::vector<NumberedLine> lines{{3, {Change::kSplit, k2022, "A", "B", false, 0.5, "x"}},
                                        {4, {Change::kMerge, k2025, "B", "E", false, {}, "y"}},
                                        {7, {Change::kSplit, k2022, "A", "C", false, 0.5, "x"}},
                                        {8, {Change::kMerge, k2025, "C", "E", true, {}, "y"}},
                                        {9, {Change::kSplit, k2022, "D", "F", false, {}, ""}}};
  std::vector<std::string> said;
  for (const auto& event : events_of(lines, units))
    said.push_back(std::to_string(event.id) + " " + described(event));
  EXPECT_EQ(said, (std::vector<std::string>{"4 merge 2025-03-01; B > E; C > E main; y",
                                            "3 split 2022-07-01 whole; A > B 50%; A > C 50%; x",
                                            "9 split 2022-07-01; D > F"}));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
