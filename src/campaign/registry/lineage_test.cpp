#include "campaign/registry/lineage.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;

Reorganisation line(Change change, base::Date on, std::string from, std::string to, bool main = false,
                    std::optional<double> share = {}) {
  return {change, on, std::move(from), std::move(to), main, share, ""};
}

const auto k2022 = make_date(2022, 7, 1);
const auto k2025 = make_date(2025, 3, 1);

TEST(Lineage, a_merger_of_two_has_both_as_ancestors_and_knows_the_main_one) {
  const Lineage lineage(
      std::vector{line(Change::kMerge, k2025, "A", "C", true), line(Change::kMerge, k2025, "B", "C")});
  EXPECT_EQ(lineage.ancestors("C"),
            (std::vector<Ancestor>{{"A", k2025, true, {}, 1}, {"B", k2025, false, {}, 1}}));
  EXPECT_EQ(lineage.ancestors("A"), std::vector<Ancestor>{});
}

TEST(Lineage, chains_are_followed_and_shares_multiplied) {
  const Lineage lineage(std::vector{
      line(Change::kSplit, k2022, "A", "B", false, 0.5), line(Change::kSplit, k2022, "A", "X", false, 0.5),
      line(Change::kMerge, k2025, "B", "C", true, 0.4), line(Change::kMerge, k2025, "D", "C")});
  EXPECT_EQ(lineage.ancestors("C"),
            (std::vector<Ancestor>{
                {"B", k2025, true, 0.4, 1}, {"D", k2025, false, {}, 1}, {"A", k2022, true, 0.2, 2}}));
}

TEST(Lineage, renames_on_one_day_form_a_chain) {
  const Lineage lineage(
      std::vector{line(Change::kRename, k2025, "A", "B"), line(Change::kRename, k2025, "B", "C")});
  EXPECT_EQ(lineage.ancestors("C"),
            (std::vector<Ancestor>{{"B", k2025, true, {}, 1}, {"A", k2025, true, {}, 2}}));
}

TEST(Lineage, what_comes_on_two_ways_counts_once) {
  const Lineage lineage(
      std::vector{line(Change::kSplit, k2022, "A", "B"), line(Change::kSplit, k2022, "A", "C"),
                  line(Change::kMerge, k2025, "B", "D"), line(Change::kMerge, k2025, "C", "D")});
  const auto found = lineage.ancestors("D");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[2].unit, "A");
}

TEST(Lineage, a_transfer_passes_results_on_only_with_a_share_and_a_dissolution_never) {
  const Lineage lineage(std::vector{line(Change::kTransfer, k2025, "A", "C"),
                                    line(Change::kTransfer, k2025, "B", "C", false, 0.3),
                                    line(Change::kDissolve, k2025, "D", "")});
  EXPECT_EQ(lineage.ancestors("C"), (std::vector<Ancestor>{{"B", k2025, false, 0.3, 1}}));
  EXPECT_EQ(lineage.came_from("C").size(), 2u);
  EXPECT_EQ(lineage.became("D").size(), 1u);
}

TEST(Lineage, circles_are_found_and_do_not_hang) {
  const std::vector lines{line(Change::kMerge, k2022, "A", "B"), line(Change::kMerge, k2022, "B", "C"),
                          line(Change::kMerge, k2025, "C", "A"), line(Change::kMerge, k2025, "X", "Y")};
  EXPECT_EQ(Lineage::circles(lines), std::vector<std::size_t>{2});
  EXPECT_EQ(Lineage(lines).ancestors("A").size(), 2u);
}

TEST(Lineage, on_a_day_the_units_of_that_day_are_found) {
  const std::vector<Unit> units{{"A", "A", "", UnitKind::kDivision, "", {}, k2022},
                                {"B", "B", "", UnitKind::kDivision, "", k2022, k2025},
                                {"C", "C", "", UnitKind::kDivision, "", k2025, {}}};
  const Lineage lineage(
      std::vector{line(Change::kRename, k2022, "A", "B"), line(Change::kRename, k2025, "B", "C")});
  EXPECT_EQ(lineage.ancestors_on("C", make_date(2021, 1, 1), units),
            (std::vector<Ancestor>{{"A", k2022, true, {}, 2}}));
  EXPECT_EQ(lineage.ancestors_on("C", make_date(2024, 1, 1), units)[0].unit, "B");
  EXPECT_EQ(lineage.ancestors_on("C", make_date(2025, 6, 1), units)[0].unit, "C");
}

TEST(Lineage, a_long_chain_is_followed_to_its_end) {
  std::vector<Reorganisation> lines;
  for (int i = 0; i < 20'000; ++i)
    lines.push_back(line(Change::kRename, k2022, "U" + std::to_string(i), "U" + std::to_string(i + 1)));
  EXPECT_EQ(Lineage::circles(lines), std::vector<std::size_t>{});
  EXPECT_EQ(Lineage(lines).ancestors("U20000").size(), 20'000u);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
