#include "base/tool.h"

#include <gtest/gtest.h>

#include "testing/temp_dir.h"

namespace vinhdanh::base {
namespace {

class Tool : public ::testing::Test {
 protected:
  std::optional<std::string> shell(const std::string& script, const ToolLimits& limits = {}) {
    return run_tool("/bin/sh", {"-c", script}, folder_.path(), limits);
  }
  testing::TempDir folder_;
};

TEST_F(Tool, what_a_program_prints_is_its_answer) {
  EXPECT_EQ(shell("pwd; printf '%s' \"$HOME\"; echo lost >&2"),
            folder_.path().string() + "\n" + folder_.path().string());
  EXPECT_EQ(run_tool(find_tool("printf").value(), {"%s|%s", "hai chữ", "a;b"}, folder_.path()), "hai chữ|a;b")
      << "no shell reads the arguments";
}

TEST_F(Tool, nothing_of_ours_is_handed_on) {
  ::setenv("VINHDANH_SECRET", "x", 1);
  EXPECT_EQ(shell("printf '%s' \"$VINHDANH_SECRET\""), "");
  EXPECT_EQ(shell("ls /proc/self/fd | wc -l"), "4\n") << "three and the one that ls reads by";
}

TEST_F(Tool, failure_and_too_much_are_no_answer) {
  EXPECT_FALSE(shell("echo half; exit 3"));
  EXPECT_FALSE(shell("kill -9 $$"));
  EXPECT_FALSE(run_tool("/nowhere/at/all", {}, folder_.path()));
  EXPECT_FALSE(run_tool("/bin/true", {}, folder_.path() / "nowhere"));
  EXPECT_FALSE(shell("yes", {std::chrono::seconds(20), 1ULL << 30, 100'000}));
  EXPECT_FALSE(
      shell("head -c 400000000 /dev/zero | tr '\\0' x | sort", {std::chrono::seconds(20), 64 << 20}));
}

TEST_F(Tool, one_that_does_not_end_is_ended_with_its_children) {
  EXPECT_FALSE(shell("sleep 600 & echo $! > child; wait", {std::chrono::seconds(1)}));
  EXPECT_EQ(shell("sleep 0.2; grep -q 'State:.[^ZX]' /proc/$(cat child)/status || echo gone"), "gone\n");
  EXPECT_FALSE(shell("exec >/dev/null; sleep 600", {std::chrono::seconds(1)}));
}

TEST_F(Tool, programs_are_found_by_name) {
  EXPECT_TRUE(find_tool("sh"));
  EXPECT_FALSE(find_tool("no-such-program-here"));
}

}  // namespace
}  // namespace vinhdanh::base
