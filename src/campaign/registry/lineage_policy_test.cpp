#include "campaign/registry/lineage_policy.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::registry {
namespace {

const auto kDay = base::make_date(2025, 3, 1);

Reorganisation line(Change change, std::string from, std::string to, bool main = false,
                    std::optional<double> share = {}) {
  return {change, kDay, std::move(from), std::move(to), main, share, ""};
}

std::vector<std::string> counting(const std::vector<Reorganisation>& lines, const LineagePolicy& policy) {
  std::vector<std::string> out;
  for (const auto& one : counting_lines(lines, policy)) out.push_back(one.from + ">" + one.to);
  return out;
}
using Pairs = std::vector<std::string>;

const std::vector kLines{line(Change::kMerge, "A", "C", true),
                         line(Change::kMerge, "B", "C"),
                         line(Change::kRename, "D", "E"),
                         line(Change::kSplit, "F", "G"),
                         line(Change::kSplit, "F", "H", false, 0.4),
                         line(Change::kTransfer, "I", "J"),
                         line(Change::kTransfer, "I", "K", false, 0.25),
                         line(Change::kDissolve, "L", ""),
                         line(Change::kMerge, "M", "N", false, 0.0)};

TEST(LineagePolicy, mergers_and_new_names_take_everything_splits_and_transfers_the_share_they_carry) {
  std::vector<double> shares;
  for (const auto& one : kLines) shares.push_back(share_passed_on(one));
  EXPECT_EQ(shares, (std::vector<double>{1, 1, 1, 0, 0.4, 0, 0.25, 0, 0}));
}

TEST(LineagePolicy, each_choice_counts_its_lines) {
  EXPECT_EQ(counting(kLines, {LineageChoice::kAll}), (Pairs{"A>C", "B>C", "D>E", "F>H", "I>K"}));
  EXPECT_EQ(counting(kLines, {LineageChoice::kMain}), (Pairs{"A>C", "D>E", "F>H"}));
  EXPECT_EQ(counting(kLines, {LineageChoice::kNone}), Pairs{});
}

TEST(LineagePolicy, by_case_what_is_not_decided_does_not_count_and_a_decision_gives_no_share) {
  LineagePolicy policy{LineageChoice::kCase};
  EXPECT_EQ(counting(kLines, policy), Pairs{});
  policy.cases = {{{"B", "C"}, true}, {{"A", "C"}, false}, {{"F", "G"}, true}};
  EXPECT_EQ(counting(kLines, policy), Pairs{"B>C"});
}

TEST(LineagePolicy, codes_are_read_back_and_an_unknown_word_means_all) {
  for (std::size_t i = 0; i < kLineageChoiceCodes.size(); ++i)
    EXPECT_EQ(lineage_choice(kLineageChoiceCodes[i]), static_cast<LineageChoice>(i));
  EXPECT_EQ(lineage_choice("sometimes"), LineageChoice::kAll);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
