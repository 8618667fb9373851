#include "base/toml_depth.h"

#include <gtest/gtest.h>

namespace vinhdanh::base {
namespace {

std::string key_of(int parts) {
  std::string key = "a";
  for (int i = 1; i < parts; ++i) key += i % 2 ? ".\"b.b\"" : " . c";
  return key;
}

TEST(TomlDepth, keys_of_64_parts_pass_and_longer_ones_are_named_with_their_place) {
  EXPECT_FALSE(too_deep_toml(key_of(64) + " = 1", "x.toml"));
  const auto problem = too_deep_toml("# one\n" + key_of(70) + " = 1", "x.toml");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->place.file, "x.toml");
  EXPECT_EQ(problem->place.line, 2);
  EXPECT_TRUE(too_deep_toml("[" + key_of(100000) + "]", "x.toml"));
  EXPECT_TRUE(too_deep_toml("x = [\"\"\"\n' \"\"\", {" + key_of(70) + " = 1}]", "x.toml"));
}

TEST(TomlDepth, dots_in_texts_comments_and_lists_are_no_keys) {
  const std::string dots(500, '.');
  for (const auto& text : {"a = \"" + dots + "\"", "a = '" + dots + "'", "a = \"\"\"\n" + dots + "\n\"\"\"",
                           "# " + dots, "a = \"\\\"" + dots + "\"", std::string("a = [") + [] {
                             std::string list;
                             for (int i = 0; i < 500; ++i) list += "1.5, ";
                             return list;
                           }() + "]"}) {
    EXPECT_FALSE(too_deep_toml(text, "x.toml")) << text.substr(0, 12);
  }
}

}  // namespace
}  // namespace vinhdanh::base
