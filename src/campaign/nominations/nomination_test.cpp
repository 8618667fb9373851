#include "campaign/nominations/nomination.h"

#include <gtest/gtest.h>

#include "campaign/nominations/submission.h"

namespace vinhdanh::campaign::nominations {
namespace {

using access::Role;

const base::Instant kDeadline = base::instant_of({base::make_date(2025, 8, 20), 23, 59, 59});

access::User contact(std::string unit) {
  return {1, "dau-moi", "Đầu mối", std::move(unit), {Role::kUnitContact}};
}
access::User office() {
  return {2, "van-phong", "Văn phòng", "", {Role::kOffice}};
}

Nomination nomination(Step step, std::string unit = "A", SubjectKind kind = SubjectKind::kPerson,
                      std::string code = "P1") {
  Nomination made;
  made.unit_code = std::move(unit);
  made.subject = {kind, std::move(code)};
  made.name = "Người mẫu";
  made.step = step;
  return made;
}

std::string said(const std::optional<base::Message>& message) {
  return message ? base::say(base::Language::kEnglish, *message) : "";
}

TEST(Nomination, every_step_is_open_to_the_right_role_in_the_right_state_only) {
  const auto may = [](Step from, Step to, const access::User& user) {
    return !against(nomination(from), to, user, "lý do");
  };
  for (const auto from :
       {Step::kDrafted, Step::kSubmitted, Step::kReturned, Step::kAccepted, Step::kWithdrawn}) {
    EXPECT_EQ(may(from, Step::kAccepted, office()), from == Step::kSubmitted);
    EXPECT_EQ(may(from, Step::kReturned, office()), from == Step::kSubmitted);
    EXPECT_FALSE(may(from, Step::kAccepted, contact("A")));
    EXPECT_FALSE(may(from, Step::kReturned, contact("A")));
    EXPECT_EQ(may(from, Step::kSubmitted, contact("A")), from == Step::kDrafted || from == Step::kReturned);
    EXPECT_EQ(may(from, Step::kWithdrawn, contact("A")), from == Step::kDrafted || from == Step::kReturned);
    EXPECT_FALSE(may(from, Step::kSubmitted, contact("B")));
    EXPECT_FALSE(may(from, Step::kDrafted, office()));
  }
}

TEST(Nomination, a_return_needs_a_reason) {
  EXPECT_EQ(said(against(nomination(Step::kSubmitted), Step::kReturned, office(), "  ")),
            "Write why Người mẫu is returned, so that the unit knows what to mend.");
}

TEST(Nomination, the_same_subject_is_nominated_once_unless_withdrawn) {
  EXPECT_TRUE(against_drafting({nomination(Step::kReturned, "B")}, {SubjectKind::kPerson, "P1"}));
  EXPECT_FALSE(against_drafting({nomination(Step::kWithdrawn)}, {SubjectKind::kPerson, "P1"}));
  EXPECT_FALSE(against_drafting({nomination(Step::kDrafted)}, {SubjectKind::kCollective, "P1"}));
}

TEST(Submission, the_last_second_is_in_time_and_the_next_is_late) {
  const std::vector list{nomination(Step::kDrafted)};
  const std::vector quotas{quota_of(SubjectKind::kPerson, 1, list)};
  EXPECT_TRUE(check_submission(list, quotas, kDeadline, kDeadline, contact("A")).problems.empty());
  const auto late =
      check_submission(list, quotas, kDeadline, kDeadline + std::chrono::seconds(1), contact("A"));
  ASSERT_EQ(late.problems.size(), 1u);
  EXPECT_EQ(base::say(base::Language::kEnglish, late.problems.front().text),
            "The deadline was 20/08/2025 23:59. Only the Office can still let the list in: call the Office.");
  const auto let_in =
      check_submission(list, quotas, kDeadline, kDeadline + std::chrono::seconds(1), office());
  EXPECT_TRUE(let_in.problems.empty());
  EXPECT_TRUE(let_in.late);
}

TEST(Submission, quota_counts_what_is_with_the_office_and_what_comes) {
  std::vector list{nomination(Step::kAccepted, "A", SubjectKind::kPerson, "P1"),
                   nomination(Step::kSubmitted, "A", SubjectKind::kPerson, "P2"),
                   nomination(Step::kReturned, "A", SubjectKind::kPerson, "P3"),
                   nomination(Step::kWithdrawn, "A", SubjectKind::kPerson, "P4"),
                   nomination(Step::kDrafted, "A", SubjectKind::kCollective, "A")};
  EXPECT_EQ(quota_of(SubjectKind::kPerson, 2, list), (Quota{SubjectKind::kPerson, 2, 2, 1}));
  const auto check = check_submission(
      list, {quota_of(SubjectKind::kPerson, 2, list), quota_of(SubjectKind::kCollective, 1, list)}, kDeadline,
      kDeadline, contact("A"));
  ASSERT_EQ(check.problems.size(), 1u);
  EXPECT_EQ(base::say(base::Language::kEnglish, check.problems.front().text),
            "The list has 1 person more than the quota of 2. Withdraw that many, or ask the Office for more "
            "places.");
  EXPECT_EQ(check.list.size(), 2u);
}

TEST(Submission, an_empty_list_is_refused) {
  EXPECT_TRUE(base::has_errors(
      check_submission({nomination(Step::kAccepted)}, {}, kDeadline, kDeadline, office()).problems));
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
