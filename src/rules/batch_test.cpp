#include "rules/batch.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "rules/made_up.h"
#include "rules/test_files.h"

namespace vinhdanh::rules {
namespace {

const base::Date kDate = base::make_date(2025, 8, 20);

// The first subject whose verdict differs from that of `evaluate`, or nothing.
std::string first_difference(const Settled& settled, const std::vector<Subject>& subjects, unsigned threads) {
  Columns columns(settled);
  for (const auto& subject : subjects) columns.add(subject);
  const auto batch = Batch(settled, columns).run(columns, threads);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const auto verdict = evaluate(settled, subjects[i], Depth::kValues);
    if (batch.overall[i] != verdict.overall) return subjects[i].id + " overall";
    for (const auto& one : verdict.criteria) {
      const auto at = std::ranges::find(settled.rules->criteria, one.id, &Criterion::id) -
                      settled.rules->criteria.begin();
      if (batch.criteria[static_cast<std::size_t>(at)][i] != one.value) return subjects[i].id + " " + one.id;
    }
  }
  return {};
}

std::vector<Subject> some_subjects(int count) {
  made_up::Dice dice(7);
  std::vector<Subject> out;
  for (int i = 0; i < count; ++i) {
    out.push_back(dice.one_in(4) ? made_up::unit(dice, i) : made_up::person(dice, i));
    if (dice.one_in(2)) out.back().titles["CSTDCS"] = {2021, 2022 + dice.roll(3)};
    if (dice.one_in(2)) out.back().numbers["members"] = dice.roll(30);
    if (dice.one_in(2)) out.back().truths["leader"] = dice.one_in(2);
    if (dice.one_in(2)) out.back().dates["joined"] = base::make_date(2010 + dice.roll(14), 2, 28);
  }
  return out;
}

TEST(Batch, section_iv_comes_to_the_same_as_one_by_one) {
  const auto subjects = some_subjects(5000);
  for (const auto& choices :
       {RulingChoices{},
        {{"mixed_base", "yes"}, {"same_work", "twice"}},
        {{"coauthor", "main"}, {"short_service", "unknown"}},
        {{"coauthor", "share:0.5"}, {"mixed_base", "no"}},
        {{"coauthor", ""}, {"same_work", ""}, {"before_founding", ""}},
        {{"years", "2021..2023,2025"}, {"open_years", "none"}, {"before_founding", "not_met"}}}) {
    const auto settled = settle(section_iv(), kDate, choices);
    ASSERT_TRUE(settled) << told(settled.error());
    EXPECT_EQ(first_difference(*settled, subjects, 3), "");
  }
}

TEST(Batch, every_form_of_the_language_comes_to_the_same_as_one_by_one) {
  const std::string head =
      "[reading]\nyears = \"years\"\n[rulings.years]\ntype = \"years\"\ndefault = \"2020..2024\"\nquestion = "
      "{vi = \"v\", en = \"e\"}\n"
      "[facts.members]\ntype = \"number\"\n[facts.leader]\ntype = \"truth\"\n[facts.joined]\ntype = "
      "\"date\"\n"
      "[definitions.recent]\nrule = \"day >= 2022-06-01 and leader\"\n";
  std::string rules = head;
  int number = 0;
  for (const auto* rule : {
           "any of (not every year >= good, none of (leader, discipline in period))",
           "at least 2 years in a row >= good and at most 3 years = excellent",
           "at least 2 years in a row with title CSTDCS or every year with title CSTDCS",
           "count years with title CSTDCS + count topics > members / 10 - 1",
           "at least 2 of (leader, attested, members >= 10, count years subject != 5)",
           "at least 1 of initiatives + topics where (recent or author != main or day >= joined)",
           "at least 1 of topics where (share * 2 > 1 and days from day to date < 900 and years from joined "
           "to day >= 3)",
           "years from joined to date >= 5 and days from period to joined > 0 - 2000 * 1",
           "members * members >= 0 - 3 and count initiatives < 2",
           "at least 1 of initiatives where (not applied or discipline in period)",
           "C0 and C1 or C4",
       }) {
    const auto id = std::to_string(number++);
    rules += "[[criterion]]\nid = \"C" + id +
             "\"\nfor = \"person\"\ntext = {vi = \"v\", en = \"e\"}\nrule = \"" + rule + "\"\n";
    if (number % 3 == 0) rules += "when = \"leader or count years subject >= 4\"\n";
  }
  const auto parsed = parse(rules, "r.toml");
  ASSERT_TRUE(parsed) << told(parsed.error());
  EXPECT_EQ(first_difference(*settle(*parsed, kDate, {}), some_subjects(5000), 1), "");
}

TEST(Batch, nobody_gets_no_verdict) {
  const auto settled = settle(section_iv(), kDate, {});
  const Columns columns(*settled);
  EXPECT_TRUE(Batch(*settled, columns).run(columns).overall.empty());
}

}  // namespace
}  // namespace vinhdanh::rules
