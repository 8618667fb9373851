#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "rules/cases.h"
#include "rules/commands.h"

namespace vinhdanh::rules {
namespace {

using Json = nlohmann::json;

std::string file(const std::string& name) {
  std::ifstream in(std::string(VINHDANH_SOURCE_DIR) + "/" + name);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string told(const base::Problems& problems) {
  std::string out;
  for (const auto& problem : problems)
    out += base::describe(base::Language::kEnglish, problem) + " @" + problem.place.field + "\n";
  return out;
}

TEST(SectionIv, the_criteria_file_is_read) {
  const auto rules = parse(file("plans/haiphong-skhcn-2025/criteria.toml"), "criteria.toml");
  ASSERT_TRUE(rules) << told(rules.error());
  EXPECT_EQ(rules->criteria.size(), 11U);
}

TEST(SectionIv, all_cases_beside_the_criteria_come_out_as_expected) {
  const auto rules = parse(file("plans/haiphong-skhcn-2025/criteria.toml"), "criteria.toml");
  const auto cases = parse_cases(file("plans/haiphong-skhcn-2025/criteria.cases"), "criteria.cases");
  ASSERT_TRUE(rules) << told(rules.error());
  ASSERT_TRUE(cases) << told(cases.error());
  const auto report = run_cases(*rules, *cases, "criteria.cases");
  EXPECT_GT(report.cases, 40U);
  EXPECT_EQ(told(report.failures), "");
}

}  // namespace
}  // namespace vinhdanh::rules
