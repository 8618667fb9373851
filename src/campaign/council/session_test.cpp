#include "campaign/council/session.h"

#include <gtest/gtest.h>
#include <random>

namespace vinhdanh::campaign::council {
namespace {

Member member(std::int64_t id, std::string unit = {}, std::string person = {}) {
  Member made;
  made.id = id;
  made.name = "Thành viên " + std::to_string(id);
  made.unit_code = std::move(unit);
  made.person_code = std::move(person);
  return made;
}
std::vector<Member> members(int count) {
  std::vector<Member> made;
  for (int i = 1; i <= count; ++i) made.push_back(member(i));
  return made;
}
std::vector<Attendance> present(int count, int all) {
  std::vector<Attendance> made;
  for (int i = 1; i <= all; ++i) made.push_back({i, i <= count, i <= count ? "" : "Đi công tác"});
  return made;
}
SessionSettings settings(int threshold, Base base, int quorum = 67) {
  SessionSettings made;
  made.threshold_percent = threshold;
  made.base = base;
  made.quorum_percent = quorum;
  return made;
}
std::string english(const base::Problems& problems) {
  std::string all;
  for (const auto& problem : problems)
    all += problem.place.field + ": " + base::say(base::Language::kEnglish, problem.text) + "\n";
  return all;
}

TEST(CouncilSession, the_share_is_of_all_members_or_of_those_present) {
  const auto nine = members(9);
  const auto seven = present(7, 9);
  const Tally six{1, 6, 1, 0};
  const auto of_all = judge(settings(70, Base::kAllMembers), six, nine, seven, {});
  EXPECT_EQ(of_all, (Outcome{six, 0, 9, 666, false}));
  const auto of_present = judge(settings(70, Base::kPresent), six, nine, seven, {});
  EXPECT_EQ(of_present, (Outcome{six, 0, 7, 857, true}));
}

TEST(CouncilSession, exactly_the_threshold_passes_and_a_vote_less_does_not) {
  const auto ten = members(10);
  EXPECT_TRUE(judge(settings(70, Base::kAllMembers), {1, 7, 3, 0}, ten, present(10, 10), {}).passed);
  EXPECT_FALSE(judge(settings(70, Base::kAllMembers), {1, 6, 4, 0}, ten, present(10, 10), {}).passed);
  // 2 of 3 are 66.6 percent: less than 67.
  EXPECT_FALSE(judge(settings(67, Base::kAllMembers), {1, 2, 1, 0}, members(3), present(3, 3), {}).passed);
}

TEST(CouncilSession, who_is_recused_counts_neither_for_nor_against) {
  const std::vector<Recusal> recusals{{9, 1, "Cùng đơn vị"}, {1, 1, "Cùng đơn vị"}, {2, 8, "Khác"}};
  const Tally tally{1, 6, 0, 0};
  // Member 9 is absent: among all he counts, among those present he did not.
  EXPECT_EQ(judge(settings(70, Base::kAllMembers), tally, members(9), present(7, 9), recusals),
            (Outcome{tally, 2, 7, 857, true}));
  EXPECT_EQ(judge(settings(70, Base::kPresent), tally, members(9), present(7, 9), recusals),
            (Outcome{tally, 2, 6, 1000, true}));
  EXPECT_EQ(judge(settings(70, Base::kAllMembers), {1, 0, 0, 0}, members(1), present(1, 1), recusals).passed,
            false);
}

TEST(CouncilSession, the_quorum_is_rounded_up) {
  const auto quorum = quorum_of(settings(70, Base::kAllMembers, 67), members(9), present(6, 9));
  EXPECT_EQ(quorum.needed, 7);
  EXPECT_FALSE(quorum.reached());
  EXPECT_TRUE(quorum_of(settings(70, Base::kAllMembers, 67), members(9), present(7, 9)).reached());
  EXPECT_FALSE(quorum_of(settings(70, Base::kAllMembers, 67), members(0), {}).reached());
}

TEST(CouncilSession, conflicts_that_the_records_show_are_hinted_until_declared) {
  const std::vector<Member> council{member(1, "VP", "CB001"), member(2, "TT"), member(3)};
  const std::vector<Item> items{{7, {SubjectKind::kPerson, "CB001"}, "VP", "Bà A", ""},
                                {8, {SubjectKind::kCollective, "TT"}, "TT", "Trung tâm", ""},
                                {9, {SubjectKind::kPerson, "CB009"}, "TT", "Ông B", ""}};
  std::vector<std::string> said;
  for (const auto& hint : conflict_hints(council, items, std::vector<Recusal>{{2, 9, ""}}))
    said.push_back(std::to_string(hint.nomination) + " " + base::say(base::Language::kEnglish, hint.why));
  EXPECT_EQ(said, (std::vector<std::string>{"7 Thành viên 1 is nominated.",
                                            "8 Thành viên 2 works in the unit that is nominated."}));
}

TEST(CouncilSession, a_count_of_paper_ballots_must_add_up) {
  const std::vector<Item> items{{1, {}, "", "Bà A", ""}, {2, {}, "", "Ông B", ""}};
  const std::vector<Recusal> recusals{{3, 2, ""}};
  EXPECT_EQ(english(check_count({"An", 7, 7, {{1, 5, 1, 1}, {2, 6, 0, 0}}}, 7, items, recusals)), "");
  // A ballot was kept back: it may or may not be that of the recused member.
  EXPECT_EQ(english(check_count({"An", 7, 6, {{1, 5, 1, 0}, {2, 6, 0, 0}}}, 7, items, recusals)), "");
  EXPECT_EQ(english(check_count({"An", 7, 6, {{1, 5, 1, 0}, {2, 5, 0, 0}}}, 7, items, recusals)), "");
  EXPECT_EQ(
      english(check_count({"An", 8, 9, {{1, 7, 0, 0}, {2, 9, -1, 0}}}, 7, items, recusals)),
      "issued: 7 members are present, so 7 ballots were issued. Count again, or correct the attendance.\n"
      "collected: Not more ballots can be collected than were issued (8).\n"
      "agree_1: The votes on Bà A give 7, but 9 ballots were collected and 0 members take no part here. "
      "Count "
      "again.\n"
      "agree_2: The votes on Ông B give 8, but 9 ballots were collected and 1 members take no part here. "
      "Count "
      "again.\n");
}

TEST(CouncilSession, two_counts_are_compared_nominee_by_nominee) {
  const std::vector<Item> items{{1, {}, "", "Bà A", ""}, {2, {}, "", "Ông B", ""}};
  const PaperCount first{"An", 7, 7, {{1, 5, 1, 1}, {2, 7, 0, 0}}};
  auto second = first;
  second.by = "Bình";
  EXPECT_TRUE(differences(first, second, items).empty());
  second.tallies[0] = {1, 6, 1, 0};
  EXPECT_EQ(english(differences(first, second, items)),
            "agree_1: Bà A: An counted 5 for, 1 against, 1 invalid; Bình counted 6, 1, 0. Count these "
            "ballots again "
            "together.\n");
}

TEST(CouncilSession, what_is_typed_is_read_or_said_to_be_wrong) {
  const auto read = check_session(
      {"21/8/2025", "14h00", " Phòng họp A ", "Xét khen thưởng", "electronic", "80 %", "present", "50"});
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, (SessionSettings{base::make_date(2025, 8, 21),
                                    {14 * 60},
                                    "Phòng họp A",
                                    "Xét khen thưởng",
                                    VotingWay::kElectronic,
                                    80,
                                    Base::kPresent,
                                    50}));
  const auto wrong = check_session({"31/2/2025", "25h", "", "", "", "0", "", "abc"});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(english(wrong.error()),
            "date: Enter the day of the session, for example 21/08/2025.\nstart: Enter the time, for example "
            "14:00.\n"
            "place: Enter where the council meets.\nthreshold: Enter a share from 1 to 100 percent.\nquorum: "
            "Enter a "
            "share from 1 to 100 percent.\n");
}

// One vote more for a nominee never makes the outcome worse, and of all members never passes
// more than of those present.
TEST(CouncilSession, outcomes_follow_the_votes) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    const int all = 1 + static_cast<int>(random() % 15);
    const int here = 1 + static_cast<int>(random() % static_cast<unsigned>(all));
    const int agree = static_cast<int>(random() % static_cast<unsigned>(here));
    const int threshold = 1 + static_cast<int>(random() % 100);
    const auto council = members(all);
    const auto there = present(here, all);
    const auto outcome = [&](int votes, Base base) {
      return judge(settings(threshold, base), {1, votes, here - votes, 0}, council, there, {});
    };
    for (const auto base : {Base::kAllMembers, Base::kPresent})
      ASSERT_LE(outcome(agree, base).passed, outcome(agree + 1, base).passed);
    ASSERT_LE(outcome(agree, Base::kAllMembers).passed, outcome(agree, Base::kPresent).passed);
  }
}

}  // namespace
}  // namespace vinhdanh::campaign::council
