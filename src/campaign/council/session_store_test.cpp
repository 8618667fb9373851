#include "campaign/council/session_store.h"

#include <algorithm>
#include <set>

#include "campaign/nominations/nomination_store.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::council {
namespace {

using access::Role;
using nominations::Step;

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 21), 14, 0, 0});

class CouncilStore : public testing::StoreTest {
 protected:
  CouncilStore() {
    db().write([&](Session& s) {
      for (const auto* code : {"P1", "P2", "P3"}) nominations_.push_back(accepted(s, code));
      for (int i = 1; i <= 5; ++i) {
        Member member;
        member.name = "Thành viên " + std::to_string(i);
        member.role = i == 1 ? MemberRole::kChair : MemberRole::kMember;
        members_.push_back(add_member(s, 1, member, "Văn phòng", kNow));
      }
    });
  }
  std::int64_t accepted(Session& s, const std::string& code) {
    const auto id =
        nominations::add_draft(s, {1, "VP", {SubjectKind::kPerson, code}, "Người " + code, ""}, "VP", kNow)
            .value();
    nominations::submit(s, 1, "VP", {{SubjectKind::kPerson, 9}}, kNow, office_, kNow).value();
    EXPECT_TRUE(nominations::take_step(s, 1, id, nominations::find_nomination(s, 1, id)->version,
                                       Step::kAccepted, "", office_, kNow));
    return id;
  }
  std::int64_t called(VotingWay way) {
    SessionSettings settings;
    settings.date = base::make_date(2025, 8, 21);
    settings.place = "Phòng họp";
    settings.way = way;
    return db().write([&](Session& s) { return add_session(s, 1, settings, "Văn phòng", kNow); });
  }
  SessionRecord record(std::int64_t id) {
    return db().read([&](Session& s) { return find_session(s, 1, id).value(); });
  }
  // Four of five are there; the second takes no part in the vote on the first nominee.
  std::int64_t opened(VotingWay way) {
    const auto id = called(way);
    db().write([&](Session& s) {
      std::vector<Attendance> attendance;
      for (std::size_t i = 0; i < members_.size(); ++i)
        attendance.push_back({members_[i], i < 4, i < 4 ? "" : "Ốm"});
      EXPECT_TRUE(set_attendance(s, find_session(s, 1, id).value(), 1, attendance, "Văn phòng", kNow));
      EXPECT_TRUE(declare(s, find_session(s, 1, id).value(), {members_[1], nominations_[0], "Cùng đơn vị"},
                          "Văn phòng", kNow));
      EXPECT_TRUE(open_voting(s, find_session(s, 1, id).value(), 2, "Văn phòng", kNow));
    });
    return id;
  }
  base::Result<void> count(std::int64_t id, const std::string& by, int first_agrees) {
    PaperCount made{by,
                    4,
                    4,
                    {{nominations_[0], first_agrees, 3 - first_agrees, 0},
                     {nominations_[1], 4, 0, 0},
                     {nominations_[2], 1, 2, 1}}};
    return db().write([&](Session& s) { return enter_count(s, find_session(s, 1, id).value(), made, kNow); });
  }
  base::Result<void> closed(std::int64_t id) {
    return db().write([&](Session& s) {
      const auto now = find_session(s, 1, id).value();
      return close_voting(s, now, now.session.version, "Văn phòng", kNow);
    });
  }
  static SessionRecord record_in(Session& s, std::int64_t id) { return find_session(s, 1, id).value(); }
  static std::string english(const base::Problems& problems) {
    return base::say(base::Language::kEnglish, problems.front().text);
  }

  access::User office_{2, "van-phong", "Văn phòng", "", {Role::kOffice}};
  std::vector<std::int64_t> nominations_;
  std::vector<std::int64_t> members_;
};
VINHDANH_ON_BOTH_DATABASES(CouncilStore);

TEST_P(CouncilStore, voting_opens_only_with_a_quorum_and_fixes_on_whom) {
  const auto id = called(VotingWay::kPaper);
  auto before = record(id);
  EXPECT_EQ(before.items.size(), 3u);
  auto refused = db().write([&](Session& s) { return open_voting(s, before, 1, "Văn phòng", kNow); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(english(refused.error()),
            "0 of 5 members are present; the vote needs 4. Enter who is present, or hold the session on "
            "another day.");
  const auto open = opened(VotingWay::kPaper);
  db().write([&](Session& s) { accepted(s, "P4"); });
  EXPECT_EQ(record(open).items.size(), 3u);
  EXPECT_EQ(record(open).session.stage, Stage::kVoting);
}

TEST_P(CouncilStore, two_equal_paper_counts_make_the_result) {
  const auto id = opened(VotingWay::kPaper);
  ASSERT_TRUE(count(id, "An", 3));
  EXPECT_EQ(english(closed(id).error()),
            "Two people count the ballots, each on an own account. The second count is missing.");
  ASSERT_TRUE(count(id, "Bình", 2));
  EXPECT_FALSE(closed(id));
  EXPECT_EQ(english(count(id, "Chi", 3).error()),
            "An and Bình count these ballots. One of them corrects the count.");
  ASSERT_TRUE(count(id, "Bình", 3));
  ASSERT_TRUE(closed(id));
  const auto done = record(id);
  EXPECT_EQ(done.session.stage, Stage::kClosed);
  EXPECT_EQ(done.outcomes, (std::vector<Outcome>{{{nominations_[0], 3, 0, 0}, 1, 4, 750, true},
                                                 {{nominations_[1], 4, 0, 0}, 0, 5, 800, true},
                                                 {{nominations_[2], 1, 2, 1}, 0, 5, 200, false}}));
  EXPECT_EQ(db().read([](Session& s) { return not_passed(s, 1); }), std::vector{nominations_[2]});
  EXPECT_FALSE(closed(id));
}

TEST_P(CouncilStore, each_slip_lets_in_one_ballot_and_the_receipt_is_found) {
  const auto id = opened(VotingWay::kElectronic);
  const auto slips =
      db().write([&](Session& s) { return issue_slips(s, record_in(s, id), "Văn phòng", kNow).value(); });
  ASSERT_EQ(slips.size(), 4u);
  std::set<std::string> receipts;
  int first_votes = 0;
  for (const auto& slip : slips) {
    const auto ballot = db().read([&](Session& s) { return find_ballot(s, 1, slip.code).value(); });
    first_votes += static_cast<int>(ballot.items.size()) - 2;
    std::vector<Vote> votes{{nominations_[0], Choice::kAgree}, {nominations_[1], Choice::kAgree}};
    auto typed = slip.code;  // as people type it
    std::erase(typed, '-');
    for (auto& c : typed) c = static_cast<char>(std::tolower(c));
    receipts.insert(db().write([&](Session& s) { return cast(s, 1, typed, votes).value(); }));
    EXPECT_FALSE(db().write([&](Session& s) { return cast(s, 1, slip.code, votes); }));
  }
  EXPECT_EQ(first_votes, 3);
  EXPECT_EQ(receipts.size(), 4u);
  ASSERT_TRUE(closed(id));
  const auto done = record(id);
  EXPECT_EQ(done.outcomes, (std::vector<Outcome>{{{nominations_[0], 3, 0, 0}, 1, 4, 750, true},
                                                 {{nominations_[1], 4, 0, 0}, 0, 5, 800, true},
                                                 {{nominations_[2], 0, 0, 4}, 0, 5, 0, false}}));
  for (const auto& receipt : receipts)
    EXPECT_EQ(db().read([&](Session& s) { return find_receipt(s, 1, receipt); }), id);
  EXPECT_FALSE(db().read([&](Session& s) { return find_receipt(s, 1, "2222-3333-44446"); }));
}

TEST_P(CouncilStore, a_lost_slip_is_made_anew_without_a_second_ballot) {
  const auto id = opened(VotingWay::kElectronic);
  const auto first =
      db().write([&](Session& s) { return issue_slips(s, record_in(s, id), "Văn phòng", kNow).value(); });
  db().write([&](Session& s) { return cast(s, 1, first[0].code, {}).value(); });
  const auto again =
      db().write([&](Session& s) { return issue_slips(s, record_in(s, id), "Văn phòng", kNow).value(); });
  EXPECT_EQ(again.size(), 3u);
  EXPECT_FALSE(db().write([&](Session& s) { return cast(s, 1, first[1].code, {}); }));
  for (const auto& slip : again)
    EXPECT_TRUE(db().write([&](Session& s) { return cast(s, 1, slip.code, {}); }));
  EXPECT_EQ(record(id).slips_used, 4);
}

// Ballot secrecy, asked of everything that the database holds: no row has two of member,
// slip, receipt and choice, no row that belongs to the ballot has a time or a number of entry.
TEST_P(CouncilStore, nothing_that_is_kept_ties_a_vote_to_a_member) {
  const auto id = opened(VotingWay::kElectronic);
  const auto slips =
      db().write([&](Session& s) { return issue_slips(s, record_in(s, id), "Văn phòng", kNow).value(); });
  for (const auto& slip : slips)
    db().write([&](Session& s) {
      return cast(s, 1, slip.code, {{nominations_[1], Choice::kAgree}}).value();
    });
  ASSERT_TRUE(closed(id));
  const auto columns = [&](const std::string& table) {
    std::set<std::string> names;
    db().read([&](Session& s) {
      const bool sqlite = s.dialect() == platform::db::Dialect::kSqlite;
      s.query(sqlite
                  ? "SELECT name FROM pragma_table_info('" + table + "')"
                  : "SELECT column_name FROM information_schema.columns WHERE table_name = '" + table + "'",
              {}, [&](const platform::db::Row& row) { names.insert(row.text(0)); });
    });
    return names;
  };
  EXPECT_EQ(columns("secret_votes"),
            (std::set<std::string>{"random_key", "session_id", "nomination_id", "choice"}));
  EXPECT_EQ(columns("voting_slips"),
            (std::set<std::string>{"session_id", "code_hash", "recused_from", "used"}));
  EXPECT_EQ(columns("ballot_receipts"), (std::set<std::string>{"receipt_hash", "session_id"}));
  // The keys of the votes are in no other row, and the audit log has nothing of the ballots.
  db().read([&](Session& s) {
    EXPECT_EQ(
        s.number("SELECT COUNT(*) FROM secret_votes v JOIN voting_slips p ON p.code_hash = v.random_key"), 0);
    EXPECT_EQ(
        s.number(
            "SELECT COUNT(*) FROM secret_votes v JOIN ballot_receipts r ON r.receipt_hash = v.random_key"),
        0);
    EXPECT_EQ(
        s.number("SELECT COUNT(*) FROM audit WHERE deed IN ('cast', 'voted') OR object_kind = 'ballot'"), 0);
    std::vector<std::string> keys;
    s.query("SELECT random_key FROM secret_votes", {},
            [&](const platform::db::Row& row) { keys.push_back(row.text(0)); });
    auto sorted = keys;
    std::ranges::sort(sorted);
    EXPECT_EQ(keys.size(), 11u);
    // Written in the order of the random keys: the order of the votes is gone.
    EXPECT_TRUE(s.dialect() != platform::db::Dialect::kSqlite || keys == sorted);
  });
}

TEST_P(CouncilStore, a_vote_changed_after_the_close_shows) {
  const auto id = opened(VotingWay::kElectronic);
  const auto slips =
      db().write([&](Session& s) { return issue_slips(s, record_in(s, id), "Văn phòng", kNow).value(); });
  for (const auto& slip : slips) db().write([&](Session& s) { return cast(s, 1, slip.code, {}).value(); });
  ASSERT_TRUE(closed(id));
  EXPECT_TRUE(db().read([&](Session& s) { return unchanged(s, record_in(s, id)); }));
  db().write([&](Session& s) {
    s.execute(
        "UPDATE secret_votes SET choice = 'agree' WHERE random_key = (SELECT MIN(random_key) FROM "
        "secret_votes)");
  });
  EXPECT_FALSE(db().read([&](Session& s) { return unchanged(s, record_in(s, id)); }));
}

TEST_P(CouncilStore, the_second_of_two_editors_changes_nothing) {
  const auto id = called(VotingWay::kPaper);
  const auto seen = record(id);
  auto settings = seen.session.settings;
  settings.threshold_percent = 80;
  ASSERT_TRUE(db().write([&](Session& s) { return change_settings(s, seen, 1, settings, "An", kNow); }));
  settings.threshold_percent = 50;
  EXPECT_FALSE(db().write([&](Session& s) { return change_settings(s, seen, 1, settings, "Bình", kNow); }));
  EXPECT_EQ(record(id).session.settings.threshold_percent, 80);
}

}  // namespace
}  // namespace vinhdanh::campaign::council
