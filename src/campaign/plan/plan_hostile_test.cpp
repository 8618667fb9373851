#include <gtest/gtest.h>

#include "campaign/plan/changed_plan_test.h"

namespace vinhdanh::campaign::plan {
namespace {

namespace fs = std::filesystem;

std::string many(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(HostilePlan, a_folder_that_is_none_or_empty_is_named) {
  EXPECT_EQ(check_folder("/no/such/folder").size(), 1u);
  EXPECT_EQ(check_folder(kPlanFolder / "plan.toml").size(), 1u);
  testing::TempDir empty;
  EXPECT_EQ(check_folder(empty.path()).size(), 4u);
}

TEST(HostilePlan, a_folder_in_the_place_of_a_file_is_named_once) {
  ChangedPlan changed;
  fs::remove(changed.path() / "quotas.toml");
  fs::create_directory(changed.path() / "quotas.toml");
  EXPECT_EQ(changed.problems(), Lines{"quotas.toml: error: This is no file. Put a text file in its place."});
}

TEST(HostilePlan, a_misspelt_file_name_is_named_with_the_right_one) {
  ChangedPlan changed;
  fs::rename(changed.path() / "quotas.toml", changed.path() / "quota.toml");
  EXPECT_EQ(changed.problems(),
            (Lines{"quota.toml: warning: This file is not read. Did you mean “quotas.toml”?",
                   "quotas.toml: error: This file is missing. Copy it from plans/haiphong-skhcn-2025 and "
                   "change it."}));
}

TEST(HostilePlan, what_is_no_text_or_too_large_is_refused_beside_the_problems_of_other_files) {
  ChangedPlan changed;
  changed.write("plan.toml", std::string("\x00\xff\x01", 3))
      .write("units.toml", many("# much\n", 200000))
      .change("quotas.toml", "people = 4", "people = 4.5");
  EXPECT_EQ(changed.problems(),
            (Lines{"plan.toml: error: This file is no text in UTF-8. Save it as plain text, encoding UTF-8.",
                   "units.toml: error: This file is larger than 1 MB, which no plan is. Check that it is the "
                   "right one.",
                   "quotas.toml:8:10: error: “people” must be a whole number from 0 to 100000."}));
}

TEST(HostilePlan, broken_toml_has_a_line_and_a_column_and_ends_nothing) {
  for (const auto& content :
       {std::string("= = ="), std::string("a = [[[[[[[["), std::string("[head]\n[head]\n"),
        "x = " + many("[", 100000), "x = " + many("{a=", 100000), many("a.", 100000) + "a = 1",
        "[" + many("a.", 100000) + "a]", std::string("x = \"\\uD800\""), std::string("day = 2025-02-30"),
        std::string("x = 99999999999999999999"), std::string("x = \"not closed"),
        std::string("a = 1\na = 2\n")}) {
    ChangedPlan changed;
    changed.write("plan.toml", content);
    const auto problems = check_folder(changed.path());
    ASSERT_FALSE(problems.empty());
    EXPECT_TRUE(base::has_errors(problems));
    EXPECT_GT(problems[0].place.line, 0) << content.substr(0, 20);
  }
}

TEST(HostilePlan, wrong_types_everywhere_are_all_named) {
  const std::string wrong =
      "purposes = 1\nrequirements = {}\nclosing = []\nrecipients = [1, [], {}]\nsigner = \"x\"\n"
      "head = 1\ncampaign = \"\"\nagenda = 5\nnotes = true\nassignment = [1]\ndossier = \"a\"\n"
      "[conference]\nform = 1\nduration = 2025-01-01\ncomplete_before = \"2025-08-25\"\nvenue = \"\"\n"
      "invitation = 1.5\nbanner = [\"\"]\ngroup = [[]]\n[criteria]\ncollective = []\nperson = {}\n";
  ChangedPlan changed;
  changed.write("plan.toml", wrong);
  const auto problems = check_folder(changed.path());
  EXPECT_EQ(problems.size(), 22u);
  for (const auto& problem : problems) EXPECT_GT(problem.place.line, 0);
}

TEST(HostilePlan, an_empty_file_names_every_part_that_is_missing) {
  ChangedPlan changed;
  changed.write("plan.toml", "");
  EXPECT_EQ(changed.problems().size(), 13u);
}

TEST(HostilePlan, masses_of_problems_are_cut_and_counted) {
  ChangedPlan changed;
  changed.write("quotas.toml", many("[[quota]]\nunit = \"NO\"\n", 20000)).write("units.toml", [] {
    std::string text;
    for (int i = 0; i < 30000; ++i) text += "k" + std::to_string(i) + " = 1\n";
    return text;
  }());
  const auto problems = changed.problems();
  EXPECT_LT(problems.size(), 2100u);
  EXPECT_TRUE(problems.back().starts_with("quotas.toml: error: There are ")) << problems.back();
}

TEST(HostilePlan, a_text_in_decomposed_letters_is_read_composed) {
  ChangedPlan changed;
  changed.change("plan.toml", "place = \"Hải Phòng\"", "place = \"Ha\u0309i Pho\u0300ng\"");
  EXPECT_EQ(changed.plan().head.place, "Hải Phòng");
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
