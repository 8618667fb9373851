#include <atomic>
#include <gtest/gtest.h>
#include <sodium.h>
#include <thread>

#include "access/audit_store.h"
#include "access/password.h"
#include "access/session_store.h"
#include "access/sign_in.h"
#include "access/throttle.h"
#include "access/user_store.h"
#include "testing/store_test.h"

namespace vinhdanh::access {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});
const std::string kPassword = "mot cau de nho";

class AccessStore : public testing::StoreTest {
 protected:
  AccessStore() {
    db().write([&](platform::db::Session& s) {
      user_ = add_user(s, {0, "dau-moi", "Đầu mối phòng A", "A", {Role::kUnitContact}}, kPassword).value();
    });
  }
  base::Result<std::string> try_in(std::string password, base::Instant now = kNow,
                                   std::string address = "10.0.0.1") {
    return sign_in(db(), {"Dau-Moi ", std::move(password), "Trình duyệt", std::move(address)}, now);
  }
  std::optional<FoundSession> find(const std::string& token, base::Instant now) {
    return db().read([&](platform::db::Session& s) { return find_session(s, token, now); });
  }
  std::int64_t user_ = 0;
};
VINHDANH_ON_BOTH_DATABASES(AccessStore);

TEST_P(AccessStore, the_right_password_opens_a_session_of_that_user) {
  const auto token = try_in(kPassword);
  ASSERT_TRUE(token);
  const auto found = find(*token, kNow);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->signed_in.user, (User{user_, "dau-moi", "Đầu mối phòng A", "A", {Role::kUnitContact}}));
  EXPECT_EQ(found->signed_in.csrf.size(), 64u);
  EXPECT_FALSE(find("0" + token->substr(1), kNow) && (*token)[0] != '0');
}

TEST_P(AccessStore, the_token_is_not_in_the_database) {
  const auto token = try_in(kPassword).value();
  db().read([&](platform::db::Session& s) {
    s.query("SELECT token_hash, csrf, device FROM sessions", {}, [&](const platform::db::Row& row) {
      for (int i = 0; i < 3; ++i) EXPECT_NE(row.text(i), token);
      EXPECT_EQ(row.text(0), token_hash(token));
    });
  });
}

TEST_P(AccessStore, each_sign_in_has_a_token_of_its_own_and_can_be_revoked) {
  const auto first = try_in(kPassword).value();
  const auto second = try_in(kPassword).value();
  EXPECT_NE(first, second);
  const auto open = db().read([&](platform::db::Session& s) { return sessions_of(s, user_, kNow); });
  ASSERT_EQ(open.size(), 2u);
  const auto id = find(first, kNow)->signed_in.session_id;
  EXPECT_FALSE(db().write([&](platform::db::Session& s) { return revoke_session(s, id, user_ + 1); }));
  EXPECT_TRUE(db().write([&](platform::db::Session& s) { return revoke_session(s, id, user_); }));
  EXPECT_FALSE(find(first, kNow));
  EXPECT_TRUE(find(second, kNow));
}

TEST_P(AccessStore, sessions_end_when_idle_and_after_a_week) {
  const auto token = try_in(kPassword).value();
  EXPECT_TRUE(find(token, kNow + kIdle));
  EXPECT_FALSE(find(token, kNow + kIdle + seconds(1)));
  const auto id = find(token, kNow)->signed_in.session_id;
  db().write([&](platform::db::Session& s) { touch_session(s, id, kNow + kLongest); });
  EXPECT_TRUE(find(token, kNow + kLongest));
  EXPECT_FALSE(find(token, kNow + kLongest + seconds(1)));
}

TEST_P(AccessStore, wrong_name_and_wrong_password_sound_the_same) {
  const auto wrong = try_in("sai mat khau roi");
  const auto unknown = sign_in(db(), {"khong-co", kPassword, "", "10.0.0.9"}, kNow);
  ASSERT_FALSE(wrong);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(wrong.error(), unknown.error());
}

TEST_P(AccessStore, guessing_is_slowed_and_the_right_password_waits_too) {
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(try_in("sai mat khau roi"));
  const auto waiting = try_in(kPassword, kNow + seconds(4));
  ASSERT_FALSE(waiting);
  EXPECT_EQ(base::say(base::Language::kEnglish, waiting.error().front().text),
            "Too many wrong tries. Wait 6 seconds, then try again.");
  EXPECT_TRUE(try_in(kPassword, kNow + seconds(10)));
  EXPECT_FALSE(try_in("sai mat khau roi", kNow + seconds(11)));
  EXPECT_TRUE(try_in(kPassword, kNow + seconds(12)));
}

TEST_P(AccessStore, one_address_that_tries_many_accounts_is_slowed) {
  for (int i = 0; i < 20; ++i)
    sign_in(db(), {"nguoi-" + std::to_string(i), "sai mat khau roi", "", "10.0.0.1"}, kNow);
  EXPECT_FALSE(try_in(kPassword, kNow + seconds(1)));
  EXPECT_TRUE(try_in(kPassword, kNow + seconds(1), "10.0.0.2"));
}

TEST_P(AccessStore, a_colleague_who_gets_in_makes_nobody_at_the_address_wait) {
  for (int i = 0; i < 20; ++i)
    sign_in(db(), {"nguoi-" + std::to_string(i), "sai mat khau roi", "", "10.0.0.1"}, kNow);
  EXPECT_FALSE(try_in(kPassword, kNow + seconds(9)));
  EXPECT_TRUE(try_in(kPassword, kNow + seconds(10)));
  EXPECT_TRUE(try_in(kPassword, kNow + seconds(10)));
  db().read([&](platform::db::Session& s) { EXPECT_EQ(failures_of(s, "address:10.0.0.1").count, 20); });
}

TEST_P(AccessStore, who_guesses_many_at_once_gets_no_more_tries) {
  std::atomic<int> looked_at{0};
  std::vector<std::thread> guesses;
  for (int i = 0; i < 8; ++i) {
    guesses.emplace_back([&] {
      const auto answer = try_in("sai mat khau roi");
      if (!answer && answer.error().front().text.count == 0) ++looked_at;
    });
  }
  for (auto& guess : guesses) guess.join();
  EXPECT_EQ(looked_at, 3);
}

TEST_P(AccessStore, old_failures_are_cleared_away) {
  for (int i = 0; i < 2; ++i) EXPECT_FALSE(try_in("sai mat khau roi"));
  sign_in(db(), {"nguoi-la", kPassword, "", "10.0.0.3"}, kNow);
  EXPECT_TRUE(try_in(kPassword, kNow + kFailuresCount + seconds(1)));
  EXPECT_EQ(db().read([](platform::db::Session& s) {
    return s.number("SELECT COUNT(*) FROM sign_in_failures WHERE last_at < :then",
                    {{"then", kNow + seconds(1)}});
  }),
            0);
}

TEST_P(AccessStore, a_login_of_any_bytes_is_refused_like_any_other) {
  std::string names[] = {std::string(59, 'a') + "ễ", "\xFF\xFE", std::string("a\0b", 3),
                         std::string(100'000, 'x')};
  for (const auto& name : names) {
    const auto answer = sign_in(db(), {name, kPassword, std::string(299, 'x') + "ễ", "10.0.0.4"}, kNow);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().front().place.field, "login");
  }
}

TEST_P(AccessStore, a_password_hashed_with_less_is_hashed_anew_at_sign_in) {
  char weak[crypto_pwhash_STRBYTES];
  ASSERT_EQ(crypto_pwhash_str(weak, kPassword.data(), kPassword.size(), 1, crypto_pwhash_MEMLIMIT_MIN), 0);
  ASSERT_TRUE(outdated(weak));
  db().write([&](platform::db::Session& s) {
    s.execute("UPDATE users SET password_hash = :hash", {{"hash", std::string(weak)}});
  });
  EXPECT_TRUE(try_in(kPassword));
  const auto hash = db().read([&](platform::db::Session& s) { return user_by_id(s, user_)->password_hash; });
  EXPECT_FALSE(outdated(hash));
  EXPECT_TRUE(try_in(kPassword));
}

TEST(Password, fits_however_the_keyboard_composes_its_letters) {
  const auto hash = hash_password("mật khẩu dài");
  EXPECT_TRUE(password_fits(hash, "ma\u0323\u0302t kha\u0302\u0309u da\u0300i"));
  EXPECT_FALSE(password_fits(hash, "mat khau dai"));
  EXPECT_FALSE(password_fits("", "nobody has this password"));
}

TEST_P(AccessStore, a_closed_account_is_out_at_once) {
  const auto token = try_in(kPassword).value();
  db().write([&](platform::db::Session& s) { close_user(s, user_, "Quản trị", kNow); });
  EXPECT_FALSE(find(token, kNow));
  EXPECT_FALSE(try_in(kPassword));
  db().write([&](platform::db::Session& s) { open_user(s, user_); });
  EXPECT_TRUE(try_in(kPassword, kNow + seconds(1)));
}

TEST_P(AccessStore, the_second_editor_of_a_user_is_told) {
  db().write([&](platform::db::Session& s) {
    auto row = user_by_id(s, user_).value();
    row.user.display_name = "Đầu mối mới";
    EXPECT_TRUE(change_user(s, row.user, row.version));
    EXPECT_FALSE(change_user(s, row.user, row.version));
  });
}

TEST_P(AccessStore, a_new_user_is_checked_whole) {
  const auto refused = db().write([&](platform::db::Session& s) {
    return add_user(s, {0, "dau-moi", " ", "", {Role::kUnitContact}}, "ngan");
  });
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const auto& problem : refused.error()) fields.push_back(problem.place.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"login", "display_name", "unit_code", "password"}));
}

TEST_P(AccessStore, deeds_are_kept_newest_first) {
  db().write([&](platform::db::Session& s) {
    record(s, {kNow, "A", "made", "thing", "7", "", "x"});
    record(s, {kNow + hours(1), "B", "changed", "thing", "7", "x", "y"});
    record(s, {kNow, "C", "made", "thing", "8", "", ""});
  });
  const auto deeds = db().read([&](platform::db::Session& s) { return history_of(s, "thing", "7"); });
  EXPECT_EQ(deeds, (std::vector<Deed>{{kNow + hours(1), "B", "changed", "thing", "7", "x", "y"},
                                      {kNow, "A", "made", "thing", "7", "", "x"}}));
}

TEST(Throttle, waiting_doubles_up_to_a_quarter_of_an_hour_and_is_forgotten_after_a_day) {
  EXPECT_EQ(wait_after(2), seconds(0));
  EXPECT_EQ(wait_after(3), seconds(10));
  EXPECT_EQ(wait_after(5), seconds(40));
  EXPECT_EQ(wait_after(1000), seconds(900));
  EXPECT_EQ(still_to_wait(50, kNow, kNow + hours(25)), seconds(0));
}

TEST(Roles, codes_go_both_ways_and_rules_admit_only_their_roles) {
  const Roles roles{Role::kOffice, Role::kLeader};
  EXPECT_EQ(codes(roles), "office,leader");
  EXPECT_EQ(roles_from("leader,nonsense,office"), roles);
  EXPECT_TRUE(Rule::roles({Role::kOffice}).admits(roles));
  EXPECT_FALSE(Rule::roles({Role::kAdministrator}).admits(roles));
  EXPECT_TRUE(Rule::signed_in().admits({}));
  EXPECT_TRUE(Rule::signed_in().needs_sign_in());
  EXPECT_FALSE(Rule::anyone().needs_sign_in());
}

}  // namespace
}  // namespace vinhdanh::access
