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

// Section IV of the sample plan in its plainest reading, for one person.
class PlainReading {
 public:
  explicit PlainReading(const Registry& r) : r_(r) {}

  bool eligible(const Person& person) const {
    const Subject who{SubjectKind::kPerson, person.code};
    return years(who) && works(person.code) && conduct(who);
  }

 private:
  bool years(const Subject& who) const {
    int known = 0;
    int excellent = 0;
    for (const auto& e : r_.evaluations) {
      if (e.subject != who || e.year < 2020) continue;
      ++known;
      if (e.level < Level::kGood) return false;
      if (e.level == Level::kExcellent) ++excellent;
    }
    return known == 5 && excellent >= 2;
  }
  bool works(const std::string& code) const {
    int base_initiatives = 0;
    int base_topics = 0;
    int wide = 0;
    const auto count = [&](const auto& one, const auto& people, const auto& day, int& base) {
      if (std::ranges::find(people, code, &Contributor::person) == people.end()) return;
      if (one.applied != true || !day || *day < base::make_date(2020, 1, 1)) return;
      ++(one.scope == Scope::kBase ? base : wide);
    };
    for (const auto& one : r_.initiatives) count(one, one.authors, one.recognised_on, base_initiatives);
    for (const auto& one : r_.topics) count(one, one.members, one.accepted_on, base_topics);
    return wide > 0 || base_initiatives >= 2 || base_topics >= 2;
  }
  bool conduct(const Subject& who) const {
    const bool punished = std::ranges::find(r_.discipline, who, &Discipline::subject) != r_.discipline.end();
    return std::ranges::any_of(r_.attestations, [&](const auto& word) {
      return word.subject == who && word.value == true && (!punished || word.despite_discipline);
    });
  }
  const Registry& r_;
};

TEST(Sample, between_a_third_and_a_half_of_the_people_meet_section_iv) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    const auto sample = make_sample({400, 12, seed});
    const PlainReading reading(sample);
    const auto eligible =
        std::ranges::count_if(sample.people, [&](const auto& p) { return reading.eligible(p); });
    EXPECT_GT(eligible, 400 / 3) << seed;
    EXPECT_LT(eligible, 400 / 2) << seed;
  }
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
