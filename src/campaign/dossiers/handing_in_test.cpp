#include "campaign/dossiers/handing_in.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

namespace vinhdanh::campaign::dossiers {
namespace {

using access::Role;
using nominations::Step;
using std::chrono::milliseconds;

const base::Instant kDeadline =
    base::instant_of({base::make_date(2025, 8, 20), 23, 59, 59}) + milliseconds(999);
const base::Instant kAfter = kDeadline + milliseconds(1);

access::User user(Role role, const std::string& unit = "VP") {
  return {1, "thu", "Người thử", unit, {role}};
}

Nomination nominee(Step step, std::int64_t id = 1) {
  Nomination made;
  made.id = id;
  made.unit_code = "VP";
  made.name = "Bà Một";
  made.step = step;
  made.since = kDeadline - std::chrono::hours(100);
  return made;
}

DoneAct done(Act act) {
  return {act, "Ai đó", kDeadline - std::chrono::hours(50), "", {}};
}

Standing in_state(State state) {
  const std::vector<ReturnedItem> letter{{1, "unit/letter", "Thiếu số", kDeadline, "Văn phòng", {}}};
  switch (state) {
    case State::kNotStarted:
      return standing_of({}, {}, {}, kDeadline);
    case State::kPreparing:
      return standing_of({}, {nominee(Step::kDrafted)}, {}, kDeadline);
    case State::kWithHead:
      return standing_of({done(Act::kAsk)}, {nominee(Step::kDrafted)}, {}, kDeadline);
    case State::kGivenBack:
      return standing_of({done(Act::kAsk), done(Act::kGiveBack)}, {nominee(Step::kDrafted)}, {}, kDeadline);
    case State::kReturned:
      return standing_of({done(Act::kApprove)}, {nominee(Step::kSubmitted)}, letter, kDeadline);
    case State::kSubmitted:
      return standing_of({done(Act::kApprove)}, {nominee(Step::kSubmitted)}, {}, kDeadline);
    case State::kAccepted:
      return standing_of({done(Act::kApprove)}, {nominee(Step::kAccepted)}, {}, kDeadline);
  }
  return {};
}

constexpr State kStates[] = {State::kNotStarted, State::kPreparing, State::kWithHead, State::kGivenBack,
                             State::kReturned,   State::kSubmitted, State::kAccepted};
constexpr Act kActs[] = {Act::kAsk,        Act::kTakeBack, Act::kGiveBack, Act::kApprove,
                         Act::kSendSigned, Act::kLetIn,    Act::kExtend};

TEST(HandingIn, each_made_up_standing_is_the_state_that_it_is_for) {
  for (const auto state : kStates) EXPECT_EQ(in_state(state).state, state) << code(state);
}

// Every act in every state, for everybody, to the last moment of the deadline and one after it.
// "b": before and after; "t": only in time; "-": never.
TEST(HandingIn, every_act_is_open_by_role_by_state_and_by_the_clock) {
  struct Row {
    Act act;
    Role role;
    std::string allowed;  // by state, as in kStates
  };
  const std::vector<Row> rows{
      {Act::kAsk, Role::kUnitContact, "-t-tt--"},        {Act::kTakeBack, Role::kUnitContact, "--b----"},
      {Act::kSendSigned, Role::kUnitContact, "-tttt--"}, {Act::kGiveBack, Role::kUnitHead, "--b----"},
      {Act::kApprove, Role::kUnitHead, "-tttt--"},       {Act::kLetIn, Role::kOffice, "-bbbb--"},
      {Act::kExtend, Role::kOffice, "bbbbbbb"}};
  for (const auto act : kActs) {
    for (const auto role : access::kAllRoles) {
      const auto found =
          std::ranges::find_if(rows, [&](const Row& row) { return row.act == act && row.role == role; });
      std::string got;
      for (const auto state : kStates) {
        const auto standing = in_state(state);
        const auto who = user(role);
        const bool in_time = !against(act, standing, who, "VP", kDeadline, "Lý do");
        const bool late = !against(act, standing, who, "VP", kAfter, "Lý do");
        got += in_time && late ? 'b' : in_time ? 't' : late ? 'l' : '-';
      }
      EXPECT_EQ(got, found == rows.end() ? "-------" : found->allowed)
          << code(act) << " " << access::code(role);
    }
    EXPECT_TRUE(against(act, in_state(State::kPreparing), user(Role::kUnitHead, "TT"), "VP", kDeadline, "x"));
    EXPECT_TRUE(
        against(act, in_state(State::kWithHead), user(Role::kUnitContact, "TT"), "VP", kDeadline, "x"));
  }
}

TEST(HandingIn, what_asks_for_a_reason_is_refused_without_one) {
  const auto standing = in_state(State::kWithHead);
  EXPECT_TRUE(against(Act::kGiveBack, standing, user(Role::kUnitHead), "VP", kDeadline, " "));
  EXPECT_TRUE(against(Act::kLetIn, standing, user(Role::kOffice), "VP", kAfter, ""));
  EXPECT_TRUE(against(Act::kExtend, standing, user(Role::kOffice), "VP", kAfter, ""));
  EXPECT_FALSE(against(Act::kApprove, standing, user(Role::kUnitHead), "VP", kDeadline, ""));
}

TEST(HandingIn, who_was_let_in_submits_until_the_new_end_and_is_late_all_the_same) {
  auto let_in = done(Act::kExtend);
  let_in.until = kDeadline + std::chrono::hours(24);
  const auto standing = standing_of({let_in}, {nominee(Step::kDrafted)}, {}, kDeadline);
  EXPECT_FALSE(against(Act::kApprove, standing, user(Role::kUnitHead), "VP", let_in.until, ""));
  EXPECT_TRUE(
      against(Act::kApprove, standing, user(Role::kUnitHead), "VP", let_in.until + milliseconds(1), ""));
  EXPECT_EQ(standing.late_after(), kDeadline);
}

TEST(HandingIn, what_was_returned_comes_back_until_its_own_end_but_nothing_new_with_it) {
  const auto end = kDeadline + std::chrono::hours(24);
  const std::vector<ReturnedItem> letter{{1, "unit/letter", "Thiếu số", end, "Văn phòng", {}}};
  const auto back = standing_of({done(Act::kApprove)}, {nominee(Step::kAccepted)}, letter, kDeadline);
  EXPECT_EQ(back.state, State::kReturned);
  EXPECT_FALSE(against(Act::kApprove, back, user(Role::kUnitHead), "VP", end, ""));
  EXPECT_EQ(back.late_after(), end);
  const auto with_new = standing_of(
      {done(Act::kApprove)}, {nominee(Step::kAccepted), nominee(Step::kDrafted, 2)}, letter, kDeadline);
  EXPECT_TRUE(against(Act::kApprove, with_new, user(Role::kUnitHead), "VP", kAfter, ""));
}

TEST(HandingIn, only_what_was_never_sealed_or_was_returned_can_be_written) {
  const auto sealed = nominee(Step::kSubmitted, 12);
  const auto fresh = nominee(Step::kDrafted, 12);
  const auto back = nominee(Step::kReturned, 12);
  const std::vector<ReturnedItem> one_part{{1, "nominee/12/profile", "Dài", kDeadline, "", {}}};
  const std::vector<ReturnedItem> whole{{0, "nominee/12", "Sai", kDeadline, "", {}}};
  EXPECT_TRUE(open_part("nominee/12/report", &fresh, true, true, {}));
  EXPECT_FALSE(open_part("nominee/12/report", &sealed, true, false, {}));
  EXPECT_TRUE(open_part("nominee/12/profile", &back, true, false, one_part));
  EXPECT_FALSE(open_part("nominee/12/report", &back, true, false, one_part));
  EXPECT_TRUE(open_part("nominee/12/report", &back, true, false, whole));
  EXPECT_FALSE(open_part("nominee/123/report", &back, true, false, whole));
  EXPECT_TRUE(open_part("unit/letter", nullptr, false, false, {}));
  EXPECT_FALSE(open_part("unit/letter", nullptr, true, false, {}));
  EXPECT_TRUE(open_part("unit/letter", nullptr, true, true, {})) << "a further nominee changes the letter";
}

TEST(HandingIn, without_an_end_of_its_own_a_return_ends_after_the_second_day) {
  const auto morning = base::instant_of({base::make_date(2025, 8, 25), 9, 0, 0});
  EXPECT_EQ(usual_end(morning, kDeadline),
            base::instant_of({base::make_date(2025, 8, 27), 23, 59, 59}) + milliseconds(999));
  EXPECT_EQ(usual_end(base::instant_of({base::make_date(2025, 8, 1), 9, 0, 0}), kDeadline), kDeadline);
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
