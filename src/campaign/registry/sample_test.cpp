#include "campaign/registry/sample.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

#include "base/text.h"
#include "campaign/registry/check.h"
#include "campaign/registry/lineage.h"

namespace vinhdanh::campaign::registry {
namespace {

const auto kToday = base::make_date(2025, 8, 20);

TEST(Sample, the_same_size_and_seed_give_the_same_registry_and_another_seed_another) {
  EXPECT_EQ(make_sample({40, 6, 7}), make_sample({40, 6, 7}));
  EXPECT_NE(make_sample({40, 6, 7}), make_sample({40, 6, 8}));
}

TEST(Sample, nothing_in_it_contradicts_the_rest) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    const auto sample = make_sample({300, 16, seed});
    for (const auto& f : check(sample, kToday))
      ADD_FAILURE() << f.field << ": " << base::say(base::Language::kEnglish, f.text) << " " << f.seen;
  }
}

TEST(Sample, it_has_as_many_people_and_units_as_asked_and_nobody_stands_alone) {
  const auto sample = make_sample({120, 12, 1});
  EXPECT_EQ(sample.people.size(), 120u);
  std::set<std::string> working;
  for (const auto& person : sample.people) working.insert(main_position(person)->unit);
  EXPECT_EQ(working.size(), 12u);
  EXPECT_TRUE(
      std::ranges::all_of(sample.people, [](const auto& p) { return base::length(p.full_name) > 4; }));
}

TEST(Sample, about_one_in_five_years_is_excellent) {
  const auto sample = make_sample({2000, 12, 1});
  std::map<Level, int> count;
  for (const auto& e : sample.evaluations)
    if (e.subject.kind == SubjectKind::kPerson) ++count[e.level];
  const double evaluated = count[Level::kExcellent] + count[Level::kGood] + count[Level::kCompleted];
  EXPECT_NEAR(count[Level::kExcellent] / evaluated, 0.22, 0.03);
  EXPECT_GT(count[Level::kExempt], 0);
}

TEST(Sample, units_merged_in_2025_have_two_predecessors_with_years_of_their_own) {
  const auto sample = make_sample({20, 12, 1});
  const auto before = Lineage(sample.reorganisations).ancestors("VP");
  ASSERT_EQ(before.size(), 2u);
  for (const auto& ancestor : before)
    EXPECT_EQ(std::ranges::count_if(sample.evaluations,
                                    [&](const auto& e) { return e.subject.code == ancestor.unit; }),
              5)
        << ancestor.unit;
}

TEST(Sample, a_person_can_be_made_alone_and_is_the_same) {
  const Sample sample({50, 5, 3});
  const auto all = make_sample({50, 5, 3});
  EXPECT_EQ(sample.person(17).people[0], all.people[17]);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
