#include "campaign/registry/totals.h"

#include <gtest/gtest.h>

#include "campaign/registry/check.h"
#include "campaign/registry/sample_random.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;
using Held = std::map<std::string, double>;

const auto kToday = make_date(2025, 8, 20);
const auto k2020 = make_date(2020, 7, 1);
const auto k2022 = make_date(2022, 7, 1);
const auto k2025 = make_date(2025, 3, 1);

Unit unit(std::string code, std::optional<base::Date> founded, std::optional<base::Date> ended) {
  auto name = "Phòng " + code;
  return {std::move(code), std::move(name), "", UnitKind::kDivision, "", founded, ended};
}
Reorganisation line(Change change, base::Date on, std::string from, std::string to,
                    std::optional<double> share = {}, bool main = false) {
  return {change, on, std::move(from), std::move(to), main, share, ""};
}

struct FlowCase {
  const char* name;
  std::vector<Unit> units;
  std::vector<Reorganisation> lines;
  std::string won_in;
  int year;
  LineageChoice choice;
  Held stands_in;
};

const std::vector<FlowCase>& flow_cases() {
  static const std::vector<Unit> merged{unit("A", {}, k2022), unit("B", k2022, k2025), unit("C", k2025, {})};
  static const std::vector chain{line(Change::kMerge, k2022, "A", "B"),
                                 line(Change::kRename, k2025, "B", "C")};
  static const std::vector<Unit> parted{unit("A", {}, {}), unit("B", k2022, {}), unit("C", k2025, {})};
  static const std::vector parts{line(Change::kSplit, k2022, "A", "B", 0.5),
                                 line(Change::kSplit, k2025, "A", "C", 0.4)};
  static const std::vector<FlowCase> cases{
      {"chain of two", merged, chain, "A", 2019, LineageChoice::kAll, {{"C", 1}}},
      {"chain with none counting", merged, chain, "A", 2019, LineageChoice::kNone, {{"A", 1}}},
      {"single predecessors are main ones", merged, chain, "A", 2019, LineageChoice::kMain, {{"C", 1}}},
      {"two parts go, one after the other",
       parted,
       parts,
       "A",
       2020,
       LineageChoice::kAll,
       {{"A", 0.3}, {"B", 0.5}, {"C", 0.2}}},
      {"what was won between goes with the second",
       parted,
       parts,
       "A",
       2023,
       LineageChoice::kAll,
       {{"A", 0.6}, {"C", 0.4}}},
      {"what was won since stays", parted, parts, "A", 2025, LineageChoice::kAll, {{"A", 1}}},
      {"a split without shares leaves results where they were won",
       {unit("A", {}, k2022), unit("B", k2022, {}), unit("C", k2022, {})},
       {line(Change::kSplit, k2022, "A", "B"), line(Change::kSplit, k2022, "A", "C")},
       "A",
       2020,
       LineageChoice::kAll,
       {{"A", 1}}},
      {"what is split and merged again is whole",
       {unit("A", {}, k2022), unit("B", k2022, k2025), unit("C", k2022, k2025), unit("D", k2025, {})},
       {line(Change::kMerge, k2025, "B", "D"), line(Change::kMerge, k2025, "C", "D"),
        line(Change::kSplit, k2022, "A", "B", 0.25), line(Change::kSplit, k2022, "A", "C", 0.75)},
       "A",
       2020,
       LineageChoice::kAll,
       {{"D", 1}}},
      {"new names on one day follow each other whatever their order",
       {unit("A", {}, k2022), unit("B", k2022, k2022), unit("C", k2022, {})},
       {line(Change::kRename, k2022, "B", "C"), line(Change::kRename, k2022, "A", "B")},
       "A",
       2022,
       LineageChoice::kAll,
       {{"C", 1}}},
      {"a unit that comes back under its old name is another one",
       {unit("A", {}, k2020), unit("B", k2020, k2022), unit("A2", k2022, {})},
       {line(Change::kRename, k2020, "A", "B"), line(Change::kRename, k2022, "B", "A2")},
       "A",
       2015,
       LineageChoice::kAll,
       {{"A2", 1}}},
      {"only the main one of two passes on",
       {unit("A", {}, k2022), unit("B", {}, k2022), unit("C", k2022, {})},
       {line(Change::kMerge, k2022, "A", "C", {}, true), line(Change::kMerge, k2022, "B", "C")},
       "B",
       2020,
       LineageChoice::kMain,
       {{"B", 1}}},
      {"a reorganisation that is still to come moves nothing",
       {unit("A", {}, make_date(2026, 1, 1)), unit("B", make_date(2026, 1, 1), {})},
       {line(Change::kRename, make_date(2026, 1, 1), "A", "B")},
       "A",
       2020,
       LineageChoice::kAll,
       {{"A", 1}}},
      {"a dissolved unit keeps what it won",
       {unit("A", {}, k2022)},
       {line(Change::kDissolve, k2022, "A", "")},
       "A",
       2020,
       LineageChoice::kAll,
       {{"A", 1}}}};
  return cases;
}

TEST(LineageFlow, takes_results_where_the_reorganisations_lead) {
  for (const auto& one : flow_cases()) {
    Registry registry;
    registry.units = one.units;
    registry.reorganisations = one.lines;
    EXPECT_EQ(check(registry, kToday), std::vector<Finding>{}) << one.name;
    const LineageFlow flow(one.units, counting_lines(one.lines, {one.choice}), kToday);
    const auto held = flow.of(one.won_in, one.year);
    ASSERT_EQ(held.size(), one.stands_in.size()) << one.name;
    for (const auto& [code, share] : one.stands_in)
      EXPECT_NEAR(held.contains(code) ? held.at(code) : 0, share, 1e-9) << one.name << " " << code;
  }
}

TEST(LineageFlow, lines_in_a_circle_lose_nothing) {
  const std::vector lines{line(Change::kRename, k2022, "A", "B"), line(Change::kRename, k2022, "B", "A")};
  double all = 0;
  for (const auto& [code, share] : LineageFlow({}, lines, kToday).of("A", 2020)) all += share;
  EXPECT_DOUBLE_EQ(all, 1);
}

TEST(Totals, results_of_people_follow_the_person_and_those_without_a_post_stay) {
  const std::vector<Unit> units{unit("A", {}, k2022), unit("B", k2022, {})};
  const LineageFlow flow(units, std::vector{line(Change::kMerge, k2022, "A", "B")}, kToday);
  const std::vector<Tally> tallies{{true, "A", "X", 2020, Measure::kExcellent, 3},
                                   {true, "A", "", 2020, Measure::kGood, 2},
                                   {false, "A", "", 2020, Measure::kExcellent, 1}};
  EXPECT_EQ(totals_before(tallies), (Totals{{{"A", 2020}, {4, 2}}}));
  EXPECT_EQ(totals_after(tallies, flow),
            (Totals{{{"A", 2020}, {0, 2}}, {{"B", 2020}, {1}}, {{"X", 2020}, {3}}}));
}

// Reorganisations at random that the check accepts: every unit ends once, in a later one.
Registry made_up(std::uint64_t seed) {
  Random random(seed, 1);
  Registry r;
  const auto count = 4 + random.below(12);
  for (std::uint64_t i = 0; i < count; ++i) r.units.push_back(unit("U" + std::to_string(i), {}, {}));
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const auto day = make_date(2018 + static_cast<int>(i) / 3, 1 + static_cast<unsigned>(i % 3) * 4, 1);
    const auto to = [&] { return "U" + std::to_string(i + 1 + random.below(count - i - 1)); };
    const auto first = to();
    const auto second = to();
    switch (random.below(5)) {
      case 0:
        r.reorganisations.push_back(line(Change::kMerge, day, r.units[i].code, first));
        r.units[i].dissolved = day;
        break;
      case 1:
        r.units[i].dissolved = day;
        [[fallthrough]];
      case 2:
        r.reorganisations.push_back(
            line(Change::kSplit, day, r.units[i].code, first, 0.1 * static_cast<double>(random.below(6))));
        if (second != first)
          r.reorganisations.push_back(line(Change::kSplit, day, r.units[i].code, second, 0.5));
        break;
      case 3:
        r.reorganisations.push_back(line(Change::kTransfer, day, r.units[i].code, first, 0.3));
        break;
      default:
        break;
    }
  }
  return r;
}

LineagePolicy policy_of(std::uint64_t seed, LineageChoice choice, const Registry& r) {
  Random random(seed, 2);
  LineagePolicy policy{choice};
  for (const auto& one : r.reorganisations) policy.cases[{one.from, one.to}] = random.percent(50);
  return policy;
}

std::vector<Tally> results_of(std::uint64_t seed, const Registry& r) {
  Random random(seed, 3);
  std::vector<Tally> out;
  for (int i = 0; i < 60; ++i) {
    Tally tally;
    tally.of_people = random.percent(40);
    tally.won_in = r.units[random.below(r.units.size())].code;
    if (tally.of_people && random.percent(80)) tally.now_in = r.units[random.below(r.units.size())].code;
    if (!random.percent(5)) tally.year = 2016 + static_cast<int>(random.below(9));
    tally.measure = static_cast<Measure>(random.below(kMeasures));
    tally.count = 1 + static_cast<std::int64_t>(random.below(20));
    out.push_back(tally);
  }
  return out;
}

std::map<int, Counts> by_year(const Totals& totals) {
  std::map<int, Counts> out;
  for (const auto& [key, counts] : totals) out.try_emplace(key.second).first->second += counts;
  return out;
}

// The sum over all units, for each year and each measure, under every choice.
TEST(Totals, nothing_is_lost_and_nothing_counts_twice_whatever_is_reorganised_and_chosen) {
  int moved = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const auto r = made_up(seed);
    ASSERT_FALSE(has_errors(check(r, kToday))) << seed;
    const auto tallies = results_of(seed, r);
    const auto before = totals_before(tallies);
    const auto years = by_year(before);
    for (std::size_t c = 0; c < kLineageChoiceCodes.size(); ++c) {
      const auto policy = policy_of(seed, static_cast<LineageChoice>(c), r);
      const LineageFlow flow(r.units, counting_lines(r.reorganisations, policy), kToday);
      const auto after = totals_after(tallies, flow);
      moved += after != before;
      const auto years_after = by_year(after);
      ASSERT_EQ(years_after.size(), years.size()) << seed;
      for (const auto& [year, counts] : years)
        for (std::size_t m = 0; m < kMeasures; ++m)
          ASSERT_NEAR(years_after.at(year)[m], counts[m], 1e-6) << seed << " " << year << " choice " << c;
      for (const auto& one : r.units)
        for (int year = 2016; year < 2026; ++year) {
          double whole = 0;
          for (const auto& [code, share] : flow.of(one.code, year)) {
            ASSERT_GE(share, 0) << seed;
            whole += share;
          }
          ASSERT_NEAR(whole, 1, 1e-9) << seed << " " << one.code << " " << year;
        }
    }
  }
  EXPECT_GT(moved, 1000);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
