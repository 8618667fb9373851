#include <algorithm>
#include <gtest/gtest.h>

#include "rules/cases.h"
#include "rules/test_files.h"

namespace vinhdanh::rules {
namespace {

class Library : public testing::TestWithParam<const char*> {};

TEST_P(Library, its_cases_come_out_as_expected) {
  const std::string name = std::string("criteria-library/") + GetParam();
  const auto rules = parse(project_file(name + ".toml"), name + ".toml");
  const auto cases = parse_cases(project_file(name + ".cases"), name + ".cases");
  ASSERT_TRUE(rules) << told(rules.error());
  ASSERT_TRUE(cases) << told(cases.error());
  const auto report = run_cases(*rules, *cases, name + ".cases");
  EXPECT_GT(report.cases, 0U);
  EXPECT_EQ(told(report.failures), "");
}

INSTANTIATE_TEST_SUITE_P(Titles, Library,
                         testing::Values("lao-dong-tien-tien", "chien-si-thi-dua-co-so",
                                         "chien-si-thi-dua-thanh-pho", "tap-the-lao-dong-xuat-sac",
                                         "giay-khen", "bang-khen-thanh-pho"),
                         [](const auto& one) {
                           std::string name = one.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace vinhdanh::rules
