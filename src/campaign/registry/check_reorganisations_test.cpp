#include <gtest/gtest.h>

#include "campaign/registry/check.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;
using Lines = std::vector<std::string>;

const auto kToday = make_date(2025, 8, 20);
const auto k2020 = make_date(2020, 7, 1);
const auto k2022 = make_date(2022, 7, 1);
const auto k2025 = make_date(2025, 3, 1);

Unit unit(std::string code, std::optional<base::Date> founded, std::optional<base::Date> ended) {
  auto name = "Phòng " + code;
  return {std::move(code), std::move(name), "", UnitKind::kDivision, "", founded, ended};
}
Reorganisation line(Change change, base::Date on, std::string from, std::string to,
                    std::optional<double> share = {}) {
  return {change, on, std::move(from), std::move(to), false, share, ""};
}

Lines said(const std::vector<Finding>& findings) {
  Lines out;
  for (const auto& one : findings)
    out.push_back(std::string(one.field) + ": " + base::say(base::Language::kEnglish, one.text));
  return out;
}

struct Case {
  const char* name;
  std::vector<Unit> units;
  std::vector<Reorganisation> lines;
  Lines said;
};

const Case kAccepted[] = {
    {"a chain of mergers",
     {unit("A", {}, k2020), unit("B", {}, k2020), unit("C", k2020, k2022), unit("D", k2022, {})},
     {line(Change::kMerge, k2020, "A", "C"), line(Change::kMerge, k2020, "B", "C"),
      line(Change::kMerge, k2022, "C", "D")},
     {}},
    {"a unit that goes on takes another one in",
     {unit("A", {}, k2022), unit("B", k2020, {})},
     {line(Change::kMerge, k2022, "A", "B")},
     {}},
    {"parts go on two days, and the rest is split at the end",
     {unit("A", {}, k2025), unit("B", k2020, {}), unit("C", k2022, {}), unit("D", k2025, {})},
     {line(Change::kSplit, k2020, "A", "B", 0.9), line(Change::kSplit, k2022, "A", "C", 0.9),
      line(Change::kSplit, k2025, "A", "D", 0.9)},
     {}},
    {"new names on one day, one after the other and side by side",
     {unit("A", {}, k2022), unit("B", k2022, k2022), unit("C", k2022, {}), unit("X", {}, k2022),
      unit("Y", k2022, {})},
     {line(Change::kRename, k2022, "A", "B"), line(Change::kRename, k2022, "B", "C"),
      line(Change::kRename, k2022, "X", "Y")},
     {}},
    {"a unit that comes back under its old name with a code of its own",
     {unit("A", {}, k2020),
      unit("B", k2020, k2022),
      {"A2", "Phòng A", "", UnitKind::kDivision, "", k2022, {}}},
     {line(Change::kRename, k2020, "A", "B"), line(Change::kRename, k2022, "B", "A2")},
     {}},
    {"tasks go to another unit, and later the rest is dissolved",
     {unit("A", {}, k2025), unit("B", {}, {})},
     {line(Change::kTransfer, k2022, "A", "B", 0.5), line(Change::kDissolve, k2025, "A", "")},
     {}},
};

const Case kRefused[] = {
    {"merged into itself",
     {unit("A", {}, k2022)},
     {line(Change::kMerge, k2022, "A", "A")},
     {"to: A unit cannot become itself. Give the new unit a code of its own."}},
    {"dissolved before it was founded",
     {unit("A", k2022, k2020)},
     {line(Change::kDissolve, k2020, "A", "")},
     {"dissolved: 01/07/2020 is before 01/07/2022, with which it begins. Correct one of the two days.",
      "on: On 01/07/2020 the unit “Phòng A” was not there yet: it was founded on 01/07/2022. Correct one of "
      "the two days."}},
    {"two full splits",
     {unit("A", {}, k2022), unit("B", {}, {}), unit("C", {}, {})},
     {line(Change::kSplit, k2022, "A", "B"), line(Change::kSplit, k2025, "A", "C")},
     {"on: On 01/03/2025 the unit “Phòng A” was no longer there: it ended on 01/07/2022. Correct one of the "
      "two days."}},
    {"merged and dissolved",
     {unit("A", {}, k2022), unit("B", {}, {})},
     {line(Change::kMerge, k2022, "A", "B"), line(Change::kDissolve, k2022, "A", "")},
     {"from: “Phòng A” ended on 01/07/2022 already (Merger). A unit ends only once; correct or take back one "
      "of the two."}},
    {"merged into two units",
     {unit("A", {}, k2022), unit("B", {}, {}), unit("C", {}, {})},
     {line(Change::kMerge, k2022, "A", "B"), line(Change::kMerge, k2022, "A", "C")},
     {"from: “Phòng A” cannot be merged into two units, “B” and “C”. Record a split with shares."}},
    {"merged but still there",
     {unit("A", {}, {}), unit("B", {}, {})},
     {line(Change::kMerge, k2022, "A", "B")},
     {"from: “Phòng A” ends with this reorganisation, but no day of its end is on record. Enter 01/07/2022 "
      "as "
      "its end."}},
    {"merged before it ended",
     {unit("A", {}, k2025), unit("B", {}, {})},
     {line(Change::kMerge, k2022, "A", "B")},
     {"on: “Phòng A” ends with this reorganisation on 01/07/2022, but its end on record is 01/03/2025. "
      "Correct one of the two days."}},
    {"into a unit that is gone",
     {unit("A", {}, k2025), unit("B", {}, k2022)},
     {line(Change::kMerge, k2025, "A", "B")},
     {"on: On 01/03/2025 the unit “Phòng B” was no longer there: it ended on 01/07/2022. Correct one of the "
      "two days."}},
    {"a new name that was there before",
     {unit("A", {}, k2025), unit("B", k2020, {})},
     {line(Change::kRename, k2025, "A", "B")},
     {"to: “Phòng B” was there before 01/03/2025 already, so it is not a new name. Choose “merger”, or give "
      "the unit with the new name a code of its own."}},
    {"one new name of two units",
     {unit("A", {}, k2025), unit("B", {}, k2025), unit("C", k2025, {})},
     {line(Change::kRename, k2025, "A", "C"), line(Change::kRename, k2025, "B", "C")},
     {"from: “C” is the new name of one unit only, but comes from “A” and “B”. Record a merger."}},
    {"back under its own code",
     {unit("A", {}, k2020), unit("B", k2020, k2022)},
     {line(Change::kMerge, k2020, "A", "B"), line(Change::kMerge, k2022, "B", "A")},
     {"on: On 01/07/2022 the unit “Phòng A” was no longer there: it ended on 01/07/2020. Correct one of the "
      "two days.",
      "to: With this row “A” would come from itself. A unit that comes back under an old name needs a code "
      "of "
      "its own."}},
    {"a circle of transfers on one day",
     {unit("A", {}, {}), unit("B", {}, {})},
     {line(Change::kTransfer, k2022, "A", "B", 0.5), line(Change::kTransfer, k2022, "B", "A", 0.5)},
     {"to: With this row “A” would come from itself. A unit that comes back under an old name needs a code "
      "of "
      "its own."}},
};

TEST(CheckReorganisations, what_can_have_happened_is_accepted) {
  for (const auto& one : kAccepted) {
    Registry r;
    r.units = one.units;
    r.reorganisations = one.lines;
    EXPECT_EQ(said(check(r, kToday)), one.said) << one.name;
  }
}

TEST(CheckReorganisations, what_contradicts_itself_is_refused_with_a_sentence) {
  for (const auto& one : kRefused) {
    Registry r;
    r.units = one.units;
    r.reorganisations = one.lines;
    EXPECT_EQ(said(check(r, kToday)), one.said) << one.name;
  }
}

// The same, when all lines but the last are on record already.
TEST(CheckReorganisations, what_contradicts_the_record_is_refused_too) {
  for (const auto& one : kRefused) {
    if (one.lines.size() < 2) continue;
    Registry known;
    known.units = one.units;
    known.reorganisations.assign(one.lines.begin(), one.lines.end() - 1);
    Registry r;
    r.reorganisations = {one.lines.back()};
    EXPECT_EQ(said(check(r, kToday, &known)), one.said) << one.name;
  }
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
