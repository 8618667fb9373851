#include "campaign/registry/lineage_picture.h"

#include <gtest/gtest.h>

#include "campaign/registry/sample.h"
#include "campaign/registry/sample_random.h"

namespace vinhdanh::campaign::registry {
namespace {

const auto k2022 = base::make_date(2022, 7, 1);
const auto k2025 = base::make_date(2025, 3, 1);

std::vector<Unit> units(std::initializer_list<const char*> codes) {
  std::vector<Unit> out;
  for (const auto* code : codes) out.push_back({code, code, "", UnitKind::kDivision, "", {}, {}});
  return out;
}
Reorganisation line(Change change, base::Date on, std::string from, std::string to, bool main = false) {
  return {change, on, std::move(from), std::move(to), main, {}, ""};
}

// "A0 B1 C0": units from above with their lanes.
std::string rows(const FamilyPicture& picture) {
  std::string out;
  for (const auto& one : picture.units) out += (out.empty() ? "" : " ") + one.unit + std::to_string(one.lane);
  return out;
}

TEST(LineagePicture, families_stand_apart_and_units_without_a_past_are_left_out) {
  const auto pictures = lineage_pictures(
      units({"A", "X", "B", "Y", "C", "Z"}),
      std::vector{line(Change::kMerge, k2025, "B", "C", true), line(Change::kMerge, k2025, "A", "C"),
                  line(Change::kRename, k2022, "X", "Y")});
  ASSERT_EQ(pictures.size(), 2u);
  EXPECT_EQ(rows(pictures[0]), "A0 B1 C1");  // it goes on in the lane of its main predecessor
  EXPECT_EQ(rows(pictures[1]), "X0 Y0");
}

TEST(LineagePicture, a_split_takes_a_second_lane_and_a_later_merger_gives_it_back) {
  const auto pictures = lineage_pictures(
      units({"A", "B", "C", "D", "E"}),
      std::vector{line(Change::kSplit, k2022, "A", "B"), line(Change::kSplit, k2022, "A", "C"),
                  line(Change::kMerge, k2025, "B", "D"), line(Change::kMerge, k2025, "C", "D"),
                  line(Change::kRename, k2025, "D", "E")});
  ASSERT_EQ(pictures.size(), 1u);
  EXPECT_EQ(rows(pictures[0]), "A0 B1 C0 D0 E0");
  EXPECT_EQ(pictures[0].lines.size(), 5u);
}

TEST(LineagePicture, a_dissolved_unit_stands_alone_and_a_circle_is_cut) {
  const auto pictures =
      lineage_pictures(units({"A", "B", "C"}), std::vector{line(Change::kDissolve, k2022, "A", ""),
                                                           line(Change::kMerge, k2022, "B", "C"),
                                                           line(Change::kMerge, k2025, "C", "B")});
  ASSERT_EQ(pictures.size(), 2u);
  EXPECT_EQ(rows(pictures[0]), "A0");
  EXPECT_EQ(rows(pictures[1]), "B0 C0");
}

void expect_sound(const FamilyPicture& picture) {
  for (const auto& one : picture.lines) {
    ASSERT_LT(one.from, one.to);
    EXPECT_EQ(picture.units[one.from].unit, one.line.from);
    EXPECT_EQ(picture.units[one.to].unit, one.line.to);
    for (auto row = one.from + 1; row < one.to; ++row)
      EXPECT_NE(picture.units[row].lane, picture.units[one.from].lane) << rows(picture);
  }
}

TEST(LineagePicture, predecessors_stand_above_and_no_line_runs_through_another_unit) {
  for (const auto& picture : [] {
         const auto sample = make_sample({20, 12, 2});
         return lineage_pictures(sample.units, sample.reorganisations);
       }())
    expect_sound(picture);
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Random random(seed, 7);
    std::vector<Unit> all;
    std::vector<Reorganisation> lines;
    const auto count = 3 + random.below(14);
    for (std::size_t i = 0; i < count; ++i)
      all.push_back({"U" + std::to_string(i), "", "", UnitKind::kDivision, "", {}, {}});
    for (std::size_t i = 0; i < count; ++i) {
      const auto from = random.below(count - 1);
      const auto to = from + 1 + random.below(count - from - 1);
      lines.push_back(line(Change::kSplit, base::make_date(2010 + static_cast<int>(from), 1, 1),
                           all[from].code, all[to].code, random.percent(30)));
    }
    std::size_t drawn = 0;
    for (const auto& picture : lineage_pictures(all, lines)) {
      expect_sound(picture);
      drawn += picture.lines.size();
    }
    EXPECT_EQ(drawn, lines.size()) << seed;
  }
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
