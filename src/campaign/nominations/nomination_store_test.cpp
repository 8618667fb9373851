#include "campaign/nominations/nomination_store.h"

#include <thread>

#include "testing/store_test.h"

namespace vinhdanh::campaign::nominations {
namespace {

using access::Role;
using platform::db::Session;

const base::Instant kDeadline = base::instant_of({base::make_date(2025, 8, 20), 23, 59, 59});
const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});
const std::vector<std::pair<SubjectKind, int>> kPlaces{{SubjectKind::kPerson, 2},
                                                       {SubjectKind::kCollective, 1}};

class NominationStore : public testing::StoreTest {
 protected:
  access::User contact_{1, "dau-moi", "Đầu mối", "VP", {Role::kUnitContact}};
  access::User office_{2, "van-phong", "Văn phòng", "", {Role::kOffice}};

  base::Result<std::int64_t> draft(std::string code, std::string unit = "VP") {
    return db().write([&](Session& s) {
      return add_draft(s, {1, unit, {SubjectKind::kPerson, code}, "Người " + code, "Chuyên viên"},
                       contact_.display_name, kNow);
    });
  }
  base::Result<Submission> send(base::Instant at = kNow) {
    return db().write([&](Session& s) { return submit(s, 1, "VP", kPlaces, kDeadline, contact_, at); });
  }
  base::Result<void> step(std::int64_t id, Step to, std::string reason = "") {
    return db().write([&](Session& s) {
      return take_step(s, 1, id, find_nomination(s, 1, id)->version, to, reason, office_, kNow);
    });
  }
  Nomination get(std::int64_t id) {
    return db().read([&](Session& s) { return find_nomination(s, 1, id).value(); });
  }
};
VINHDANH_ON_BOTH_DATABASES(NominationStore);

TEST_P(NominationStore, the_way_of_a_nomination_is_kept_with_who_and_when) {
  const auto id = draft("P1").value();
  const auto sent = send();
  ASSERT_TRUE(sent);
  EXPECT_EQ(sent->nominated, 1);
  EXPECT_EQ(sent->number(), "VP-0001");
  ASSERT_TRUE(step(id, Step::kReturned, "Thiếu minh chứng"));
  EXPECT_EQ(get(id).reason, "Thiếu minh chứng");
  ASSERT_TRUE(send());
  ASSERT_TRUE(step(id, Step::kAccepted));
  const auto steps = db().read([&](Session& s) { return steps_of(s, id); });
  EXPECT_EQ(steps, (std::vector<TakenStep>{{Step::kDrafted, "Đầu mối", kNow, "", false},
                                           {Step::kSubmitted, "Đầu mối", kNow, "", false},
                                           {Step::kReturned, "Văn phòng", kNow, "Thiếu minh chứng", false},
                                           {Step::kSubmitted, "Đầu mối", kNow, "", false},
                                           {Step::kAccepted, "Văn phòng", kNow, "", false}}));
}

TEST_P(NominationStore, a_subject_is_nominated_once_and_again_after_withdrawal) {
  const auto id = draft("P1").value();
  EXPECT_FALSE(draft("P1", "TT"));
  db().write([&](Session& s) { return take_step(s, 1, id, 1, Step::kWithdrawn, "", contact_, kNow); });
  EXPECT_EQ(get(id).step, Step::kWithdrawn);
  EXPECT_TRUE(draft("P1", "TT"));
}

TEST_P(NominationStore, a_list_over_quota_stays_with_the_unit_whole) {
  for (const auto* code : {"P1", "P2", "P3"}) draft(code).value();
  EXPECT_FALSE(send());
  const auto all = db().read([](Session& s) { return nominations_of(s, 1, "VP"); });
  for (const auto& nomination : all) EXPECT_EQ(nomination.step, Step::kDrafted);
  EXPECT_TRUE(db().read([](Session& s) { return submissions_of(s, 1); }).empty());
}

TEST_P(NominationStore, a_second_click_submits_nothing_twice) {
  draft("P1").value();
  int done = 0;
  std::vector<std::thread> threads;
  std::mutex mutex;
  for (int i = 0; i < 2; ++i) {
    threads.emplace_back([&] {
      const auto sent = send();
      const std::lock_guard lock(mutex);
      done += sent ? 1 : 0;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(done, 1);
  EXPECT_EQ(db().read([](Session& s) { return submissions_of(s, 1); }).size(), 1u);
}

TEST_P(NominationStore, the_second_of_two_editors_is_told_what_changed) {
  const auto id = draft("P1").value();
  send().value();
  const auto seen = get(id).version;
  ASSERT_TRUE(step(id, Step::kReturned, "Thiếu biên bản"));
  send().value();
  const auto refused =
      db().write([&](Session& s) { return take_step(s, 1, id, seen, Step::kAccepted, "", office_, kNow); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(base::say(base::Language::kEnglish, refused.error().front().text),
            "Đầu mối changed this nomination at 18/08/2025 09:00 (now: Submitted). Look at it again before "
            "you decide.");
}

TEST_P(NominationStore, after_the_deadline_the_office_lets_in_and_the_list_is_marked_late) {
  const auto id = draft("P1").value();
  const auto later = kDeadline + std::chrono::seconds(1);
  EXPECT_FALSE(send(later));
  const auto sent =
      db().write([&](Session& s) { return submit(s, 1, "VP", kPlaces, kDeadline, office_, later); });
  ASSERT_TRUE(sent);
  EXPECT_TRUE(sent->late);
  EXPECT_TRUE(get(id).late);
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
