#include "campaign/criteria/settings_edit.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::criteria {
namespace {

constexpr std::string_view kFile = R"(# a remark
[rulings.mixed_base]
default = "ask"
question.vi = "?"
[rulings.mixed_base.values]
ask = { vi = "a", en = "b" }
[parameters.excellent_years]
value = 2  # two
[parameters.share]
versions = [{from = 2024-01-01, value = 0.5}, {from = 2026-01-01, value = 0.7}]
)";

TEST(SettingsEdit, a_ruling_is_written_beside_its_default_and_nothing_else_changes) {
  const auto changed = with_ruling(kFile, "mixed_base", "yes").value();
  auto expected = std::string(kFile);
  expected.insert(expected.find("question.vi"), "taken = \"yes\"\n");
  EXPECT_EQ(changed, expected);
  EXPECT_EQ(with_ruling(with_ruling(changed, "mixed_base", "no").value(), "mixed_base", "").value(), kFile);
  EXPECT_EQ(with_ruling(kFile, "mixed_base", "").value(), kFile);
}

TEST(SettingsEdit, the_number_of_a_parameter_is_replaced_and_its_remark_stays) {
  auto expected = std::string(kFile);
  expected.replace(expected.find("value = 2"), 9, "value = 3");
  EXPECT_EQ(with_parameter(kFile, "excellent_years", {}, 3).value(), expected);
}

TEST(SettingsEdit, only_the_version_of_that_day_is_replaced) {
  auto expected = std::string(kFile);
  expected.replace(expected.find("0.7"), 3, "0.75");
  EXPECT_EQ(with_parameter(kFile, "share", base::make_date(2026, 1, 1), 0.75).value(), expected);
  EXPECT_FALSE(with_parameter(kFile, "share", base::make_date(2025, 1, 1), 1));
  EXPECT_FALSE(with_parameter(kFile, "unknown", {}, 1));
  EXPECT_FALSE(with_ruling(kFile, "unknown", "yes"));
}

}  // namespace
}  // namespace vinhdanh::campaign::criteria
