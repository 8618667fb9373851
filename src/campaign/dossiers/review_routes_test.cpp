#include <thread>

#include "campaign/dossiers/return_store.h"
#include "campaign/dossiers/submission_pages_test.h"

namespace vinhdanh::campaign::dossiers {
namespace {

class ReviewPages : public SubmissionPages {
 protected:
  // One nominee with report and profile, and a letter, all submitted.
  ReviewPages() {
    id_ = draft();
    nominee_ = "/dossiers/" + std::to_string(id_);
    write("contact VP", nominee_,
          {{"version", "0"},
           {"general", "Bà Người Một"},
           {"achievements", "Việc đã làm"},
           {"profile", "Ngắn"}});
    write("contact VP", "/dossiers", {{"unit", "VP"}, {"version", "0"}, {"letter_number", "12"}});
    EXPECT_EQ(approve().status, 303);
  }
  std::string part(const std::string& which) { return "nominee/" + std::to_string(id_) + "/" + which; }
  // Of the papers of the nominee, with a reason for each.
  Form returning(const std::vector<std::string>& parts, const std::string& submission = "1",
                 const std::string& until = "25/8/2025", const std::string& reason = "Thiếu số liệu") {
    Form form{{"unit", "VP"}, {"submission", submission}, {"until", until}};
    for (const auto& one : parts) {
      form.emplace_back("part", one);
      form.emplace_back("reason_" + one, reason);
    }
    return form;
  }

  std::int64_t id_ = 0;
  std::string nominee_;
};
VINHDANH_ON_BOTH_DATABASES(ReviewPages);

TEST_P(ReviewPages, the_office_reads_what_was_sealed_beside_the_verdict) {
  const auto unit = get("office", "/submissions/review?unit=VP");
  EXPECT_TRUE(says(unit, "Number of the letter 12"));
  EXPECT_TRUE(says(unit, "Unchanged since 18/08/2025 09:00"));
  EXPECT_TRUE(says(unit, "0/1"));
  const auto page = get("office", "/submissions/review?unit=VP&nominee=" + std::to_string(id_));
  EXPECT_TRUE(says(page, "Việc đã làm"));
  EXPECT_TRUE(says(page, "Criterion by criterion"));
  EXPECT_TRUE(has(page, "rel=\"prev\""));
  struct Asked {
    std::string address;
    std::vector<int> statuses;
  };
  for (const auto& [address, statuses] :
       {Asked{"/submissions/review?unit=VP", {200, 200, 200, 404, 404, 404}},
        Asked{"/submissions/review?unit=QLKH", {404, 404, 404, 404, 404, 404}},
        Asked{"/submissions/review?unit=VP&nominee=999", {404, 404, 404, 404, 404, 404}}}) {
    std::vector<int> got;
    for (const auto& who : {"office", "leader", "administrator", "contact VP", "head VP", "viewer"})
      got.push_back(get(who, address).status);
    EXPECT_EQ(got, statuses) << address;
  }
}

TEST_P(ReviewPages, only_the_returned_item_is_open_again_and_stands_on_top) {
  ASSERT_EQ(write("office", "/submissions/returns", returning({part("profile")})), 303);
  EXPECT_EQ(stored(id_).step, Step::kReturned);
  EXPECT_EQ(state(), State::kReturned);
  for (const auto& address : {std::string("/submissions/new"), std::string("/dossiers"), nominee_})
    EXPECT_TRUE(
        says(get("contact VP", address), "Profile: Bà Người Một Thiếu số liệu Until 25/08/2025 23:59"))
        << address;
  EXPECT_EQ(write("contact VP", nominee_, {{"version", "1"}, {"achievements", "Sửa cả báo cáo"}}), 422);
  EXPECT_EQ(write("contact VP", nominee_ + "/draft", {{"version", "1"}, {"general", "Sửa"}}), 409);
  EXPECT_EQ(write("contact VP", "/dossiers", {{"unit", "VP"}, {"version", "1"}, {"letter_number", "13"}}),
            422);
  const Form mended{
      {"version", "1"}, {"general", "Bà Người Một"}, {"achievements", "Việc đã làm"}, {"profile", "Đã sửa"}};
  EXPECT_EQ(write("contact VP", nominee_, mended), 303);
}

TEST_P(ReviewPages, items_of_unit_and_nominee_come_back_together) {
  ASSERT_EQ(write("office", "/submissions/returns", returning({part("report"), "unit/minutes"})), 303);
  EXPECT_EQ(write("contact VP", "/dossiers", {{"unit", "VP"}, {"version", "1"}, {"chair", "Ông Chủ trì"}}),
            303);
  EXPECT_EQ(write("contact VP", nominee_, {{"version", "1"}, {"achievements", "Thêm số liệu"}}), 303);
  ASSERT_EQ(approve().status, 303);
  EXPECT_EQ(state(), State::kSubmitted);
  EXPECT_TRUE(says(get("office", "/submissions/2"), "Unchanged since"));
}

TEST_P(ReviewPages, after_the_plans_deadline_the_new_one_counts_and_it_is_not_late) {
  ASSERT_EQ(write("office", "/submissions/returns", returning({"unit/letter"})), 303);
  clock_.set(base::instant_of({base::make_date(2025, 8, 25), 23, 59, 59}));
  EXPECT_TRUE(says(get("head VP", "/submissions/new"),
                   "Submission letter: returned by the Office and still as it was."));
  ASSERT_EQ(write("contact VP", "/dossiers", {{"unit", "VP"}, {"version", "1"}, {"letter_number", "13"}}),
            303);
  clock_.set(base::instant_of({base::make_date(2025, 8, 26), 0, 0, 0}));
  EXPECT_EQ(approve().status, 422);
  clock_.set(base::instant_of({base::make_date(2025, 8, 25), 23, 59, 59}));
  const auto sent = approve();
  ASSERT_EQ(sent.status, 303);
  EXPECT_FALSE(says(get("office", location(sent)), "· late"));
  EXPECT_EQ(stored(id_).step, Step::kSubmitted);
  const auto page = get("office", "/submissions/review?unit=VP");
  EXPECT_TRUE(says(page, "Thiếu số liệu ( until 25/08/2025 23:59) · came back") ||
              says(page, "Thiếu số liệu (until 25/08/2025 23:59) · came back"));
  EXPECT_TRUE(says(page, "Number of the letter 13"));
}

TEST_P(ReviewPages, a_return_without_item_reason_or_end_changes_nothing_and_keeps_what_was_typed) {
  const auto none = post("office", "/submissions/returns", returning({}));
  EXPECT_TRUE(says(none, "Choose what is returned."));
  const auto unreasoned =
      post("office", "/submissions/returns", returning({"unit/letter"}, "1", "25/8/2025", " "));
  EXPECT_TRUE(says(unreasoned, "Write why this is returned: Submission letter"));
  EXPECT_TRUE(has(unreasoned, "value=\"unit/letter\" checked"));
  const auto past = post("office", "/submissions/returns", returning({"unit/letter"}, "1", "17/8/2025"));
  EXPECT_TRUE(says(past, "Choose a moment that is still to come."));
  EXPECT_EQ(write("office", "/submissions/returns", returning({"unit/letter"}, "1", "mai")), 422);
  EXPECT_EQ(write("office", "/submissions/returns", returning({"unit/budget"})), 422);
  EXPECT_EQ(write("office", "/submissions/returns", returning({"unit/letter"}, "7")), 422);
  EXPECT_EQ(state(), State::kSubmitted);
  for (const auto& who : {"leader", "administrator", "contact VP", "head VP", "viewer"}) {
    EXPECT_EQ(write(who, "/submissions/returns", returning({"unit/letter"})), 404) << who;
    EXPECT_EQ(write(who, "/submissions/acceptance", {{"unit", "VP"}, {"submission", "1"}}), 404) << who;
  }
}

TEST_P(ReviewPages, the_office_accepts_all_unless_something_is_out) {
  ASSERT_EQ(write("office", "/submissions/returns", returning({"unit/letter"})), 303);
  EXPECT_EQ(write("office", "/submissions/acceptance", {{"unit", "VP"}, {"submission", "1"}}), 422);
  ASSERT_EQ(approve().status, 303);
  EXPECT_EQ(write("office", "/submissions/acceptance", {{"unit", "VP"}, {"submission", "1"}}), 422)
      << "an old page";
  ASSERT_EQ(write("office", "/submissions/acceptance", {{"unit", "VP"}, {"submission", "2"}}), 303);
  EXPECT_EQ(stored(id_).step, Step::kAccepted);
  EXPECT_EQ(state(), State::kAccepted);
  EXPECT_EQ(write("office", "/submissions/returns", returning({part("profile")}, "2")), 422);
}

TEST_P(ReviewPages, of_two_clerks_one_accepts_or_one_returns) {
  bool returned = false;
  bool accepted = false;
  const ReturnForm form{"VP", 1, {{part("profile"), "Dài"}}, clock_.now() + std::chrono::hours(24)};
  std::thread one([&] {
    returned = db().write(
        [&](Session& s) { return return_items(s, campaign_.id, form, office_, clock_.now()).has_value(); });
  });
  std::thread two([&] {
    accepted = db().write(
        [&](Session& s) { return accept_all(s, campaign_.id, "VP", 1, office_, clock_.now()).has_value(); });
  });
  one.join();
  two.join();
  EXPECT_NE(returned, accepted);
  EXPECT_EQ(stored(id_).step, returned ? Step::kReturned : Step::kAccepted);
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
