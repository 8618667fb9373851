#include <thread>

#include "access/user_store.h"
#include "campaign/dossiers/queue_store.h"
#include "campaign/dossiers/submission_pages_test.h"
#include "paper/xlsx_rows.h"

namespace vinhdanh::campaign::dossiers {
namespace {

class QueuePages : public SubmissionPages {
 protected:
  // The rows of the table only: the filter names all units.
  std::string table(const std::string& address, const std::string& who = "office") {
    const auto page = std::string(get(who, address).content());
    const auto from = page.find("<tbody>");
    return from == std::string::npos ? "" : page.substr(from);
  }
  bool shows(const std::string& address, const std::string& unit) {
    return table(address).find("unit=" + unit + "\"") != std::string::npos;
  }
  // The rows of an export, cells with a bar between.
  std::vector<std::string> sheet(const std::string& address) {
    std::vector<std::string> rows;
    auto book = paper::open_rows_from_memory(std::string(get("office", address).content()), "t.xlsx");
    const auto read =
        (*book)->read(0, [&](const paper::Sheet&, std::uint32_t, std::span<const paper::Cell> cells) {
          std::vector<std::string> row;
          for (const auto& cell : cells) row.resize(cell.column), row.back() = paper::shown(cell);
          rows.push_back(base::join(row, "|"));
          return true;
        });
    EXPECT_TRUE(read);
    return rows;
  }
  int sent_by_itself(base::Instant now) {
    return db().write([&](Session& s) { return send_due(s, campaign_.id, campaign_.plan, now); });
  }
};
VINHDANH_ON_BOTH_DATABASES(QueuePages);

TEST_P(QueuePages, each_role_may_what_its_work_asks_for_and_no_more) {
  const std::vector<std::string> who{"office", "leader", "administrator", "contact VP", "head VP",
                                     "viewer", ""};
  struct Asked {
    std::string address;
    std::vector<int> statuses;
  };
  for (const auto& [address, statuses] :
       {Asked{"/submissions", {200, 200, 200, 404, 404, 404, 303}},
        Asked{"/submissions/figures", {200, 200, 200, 404, 404, 404, 303}},
        Asked{"/submissions/chase", {200, 404, 404, 404, 404, 404, 303}},
        Asked{"/submissions/list.xlsx?late=1", {200, 200, 200, 404, 404, 404, 303}},
        Asked{"/submissions/chase.xlsx", {200, 404, 404, 404, 404, 404, 303}},
        Asked{"/submissions/comparison", {200, 200, 200, 404, 404, 404, 303}},
        Asked{"/submissions/comparison.xlsx?category=collective", {200, 200, 200, 404, 404, 404, 303}}}) {
    std::vector<int> got;
    for (const auto& session : who) got.push_back(get(session, address).status);
    EXPECT_EQ(got, statuses) << address;
  }
  for (const auto& session : {"leader", "administrator", "contact VP", "head VP", "viewer"})
    for (const auto& address : {"/submissions/reminders", "/submissions/clerk"})
      EXPECT_EQ(write(session, address, {{"unit", "VP"}}), 404) << session;
}

TEST_P(QueuePages, the_filters_choose_by_state_unit_category_and_lateness) {
  draft();
  ASSERT_EQ(approve().status, 303);
  EXPECT_TRUE(shows("/submissions", "VP"));
  EXPECT_TRUE(shows("/submissions", "QLKH"));
  EXPECT_TRUE(shows("/submissions?state=submitted", "VP"));
  EXPECT_FALSE(shows("/submissions?state=submitted", "QLKH"));
  EXPECT_FALSE(shows("/submissions?unit=QLKH", "VP"));
  EXPECT_TRUE(shows("/submissions?category=person", "VP"));
  EXPECT_FALSE(shows("/submissions?category=collective", "VP"));
  EXPECT_FALSE(shows("/submissions?late=1", "VP"));
  EXPECT_TRUE(shows("/submissions?points=1", "VP"));
  EXPECT_TRUE(says(get("office", "/submissions?late=1"), "No unit fits"));
}

TEST_P(QueuePages, a_dossier_is_given_to_somebody_of_the_office_and_found_by_the_name) {
  const auto add = [&](const char* login, access::Role role) {
    return db().write([&](Session& s) {
      return access::add_user(s, {0, login, std::string("Người ") + login, "VP", {role}}, "mat-khau-dai-12")
          .value();
    });
  };
  const auto clerk = std::to_string(add("thu-ly", access::Role::kOffice));
  const auto contact = std::to_string(add("dau-moi", access::Role::kUnitContact));
  EXPECT_EQ(write("office", "/submissions/clerk", {{"unit", "VP"}, {"clerk", contact}}), 422);
  EXPECT_EQ(write("office", "/submissions/clerk", {{"unit", "NOWHERE"}, {"clerk", clerk}}), 404);
  EXPECT_EQ(write("office", "/submissions/clerk", {{"unit", "VP"}, {"clerk", clerk}}), 303);
  EXPECT_TRUE(shows("/submissions?clerk=" + clerk, "VP"));
  EXPECT_FALSE(shows("/submissions?clerk=" + clerk, "QLKH"));
  EXPECT_EQ(write("office", "/submissions/clerk", {{"unit", "VP"}, {"clerk", "0"}}), 303);
  EXPECT_FALSE(shows("/submissions?clerk=" + clerk, "VP"));
}

TEST_P(QueuePages, who_only_reads_is_offered_nothing_to_do) {
  EXPECT_TRUE(has(get("office", "/submissions"), "action=\"/submissions/clerk\""));
  for (const auto& who : {"leader", "administrator"}) {
    const auto page = get(who, "/submissions");
    EXPECT_FALSE(has(page, "/submissions/chase")) << who;
    EXPECT_FALSE(has(page, "action=\"/submissions/clerk\"")) << who;
  }
}

TEST_P(QueuePages, the_chase_list_names_who_has_not_submitted_and_reminds_them) {
  draft();
  EXPECT_TRUE(shows("/submissions/chase", "VP"));
  EXPECT_TRUE(says(get("office", "/submissions/chase"), "18/08/2025 09:00 Đầu mối")) << "the last activity";
  EXPECT_TRUE(says(post("office", "/submissions/reminders", {{"unit", "VP"}, {"unit", "QLKH"}}),
                   "2 reminders were sent."));
  const auto messages = db().read([&](Session& s) { return messages_to(s, campaign_.id, "VP"); });
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].kind, Reminder::kByOffice);
  ASSERT_EQ(approve().status, 303);
  EXPECT_FALSE(shows("/submissions/chase", "VP"));
  EXPECT_TRUE(says(post("office", "/submissions/reminders", {{"unit", "VP"}}), "0 reminders were sent."));
}

TEST_P(QueuePages, the_queue_and_the_chase_list_are_exported_as_shown) {
  draft();
  const auto whole = sheet("/submissions/list.xlsx");
  EXPECT_EQ(whole.size(), campaign_.plan.quotas.size() + 1);
  EXPECT_EQ(whole.front(),
            "Unit|State|Number of the submission|Came in|late|People|Collectives|Open points|Clerk");
  const auto chosen = sheet("/submissions/list.xlsx?unit=VP");
  ASSERT_EQ(chosen.size(), 2u);
  EXPECT_TRUE(chosen[1].starts_with(campaign_.plan.unit("VP")->name + "|In preparation|")) << chosen[1];
  EXPECT_TRUE(has(get("office", "/submissions?unit=VP"), "href=\"/submissions/list.xlsx?unit=VP\""));
  const auto chased = sheet("/submissions/chase.xlsx");
  EXPECT_EQ(chased.size(), whole.size());
  ASSERT_EQ(ask().status, 303);
  ASSERT_EQ(approve().status, 303);
  EXPECT_EQ(sheet("/submissions/chase.xlsx").size(), whole.size() - 1);
}

TEST_P(QueuePages, the_comparison_shows_what_came_in_and_exports_it) {
  const auto someone = candidates("VP").back();
  draft("A9", "Bà Chưa Nộp");
  nominate("VP", someone.subject, Step::kAccepted, someone.name, someone.post);
  nominate_person("QLKH", "A8", Step::kDrafted, "Ông Bản Nháp");
  const auto page = get("office", "/submissions/comparison");
  EXPECT_TRUE(says(page, someone.name));
  EXPECT_FALSE(says(page, "Ông Bản Nháp"));
  EXPECT_EQ(get("office", "/submissions/comparison.xlsx").body.substr(0, 2), "PK");
  EXPECT_TRUE(says(get("office", "/submissions/comparison?category=collective"), "Nobody to compare yet"));
}

TEST_P(QueuePages, reminders_go_out_once_each_and_what_was_missed_comes_as_one) {
  const auto deadline = campaign_.plan.deadline();
  const auto units = static_cast<int>(campaign_.plan.quotas.size());
  using std::chrono::hours;
  EXPECT_EQ(sent_by_itself(deadline - hours(7 * 24) - std::chrono::milliseconds(1)), 0);
  EXPECT_EQ(sent_by_itself(deadline - hours(7 * 24)), units);
  EXPECT_EQ(sent_by_itself(deadline - hours(6 * 24)), 0);
  draft();
  ASSERT_EQ(approve().status, 303);
  reopen();  // the program was off; from here on no page is asked
  EXPECT_EQ(sent_by_itself(deadline - hours(20)), units - 1) << "three days were missed: one day only";
  EXPECT_EQ(sent_by_itself(deadline - hours(20)), 0);
  EXPECT_EQ(sent_by_itself(deadline - hours(4)), units - 1) << "who has submitted is left alone";
  EXPECT_EQ(sent_by_itself(deadline + std::chrono::milliseconds(1)), 0);
}

TEST_P(QueuePages, two_programs_at_once_remind_nobody_twice) {
  const auto now = campaign_.plan.deadline() - std::chrono::hours(24);
  int first = 0;
  int second = 0;
  std::thread one([&] { first = sent_by_itself(now); });
  std::thread two([&] { second = sent_by_itself(now); });
  one.join();
  two.join();
  EXPECT_EQ(first + second, static_cast<int>(campaign_.plan.quotas.size()));
}

TEST(Reminders, the_latest_that_is_due_goes_out_alone) {
  using std::chrono::hours;
  const auto deadline = base::instant_of({base::make_date(2025, 8, 20), 23, 59, 59});
  const auto moment = [&](int before) { return deadline - hours(before); };
  EXPECT_EQ(due(moment(7 * 24 + 1), deadline, {}), std::nullopt);
  EXPECT_EQ(due(moment(7 * 24), deadline, {}), Reminder::kSevenDays);
  EXPECT_EQ(due(moment(5), deadline, {}), Reminder::kOneDay);
  EXPECT_EQ(due(moment(5), deadline, {Reminder::kSevenDays, Reminder::kOneDay}), std::nullopt);
  EXPECT_EQ(due(moment(4), deadline, {Reminder::kOneDay}), Reminder::kFourHours);
  EXPECT_EQ(due(moment(4), deadline, {Reminder::kByOffice}), Reminder::kFourHours);
  EXPECT_EQ(due(moment(0), deadline, {}), Reminder::kFourHours);
  EXPECT_EQ(due(deadline + std::chrono::milliseconds(1), deadline, {}), std::nullopt);
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
