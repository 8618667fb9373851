#include "access/account_routes.h"

#include "access/session_store.h"
#include "access/sign_in_routes.h"
#include "access/user_store.h"
#include "platform/http/answer.h"
#include "testing/store_test.h"

namespace vinhdanh::access {
namespace {

namespace http = platform::http;
using platform::db::Session;

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});
const std::string kPassword = "mot cau de nho";

class AccountRoutes : public testing::StoreTest {
 protected:
  AccountRoutes() : door_(router_, {}, identify_by_session(db(), clock_), clock_) {
    add_account_routes(door_, db(), [] { return std::vector<std::pair<std::string, std::string>>(); });
    db().write([&](Session& s) {
      admin_ = add_user(s, {0, "quan-tri", "Quản trị", "", {Role::kAdministrator}}, kPassword).value();
      other_ = add_user(s, {0, "van-phong", "Văn phòng", "", {Role::kOffice}}, kPassword).value();
      admin_token_ = open_session(s, admin_, "A", "10.0.0.1", kNow);
      other_token_ = open_session(s, other_, "B", "10.0.0.2", kNow);
    });
  }
  http::Response post(const std::string& token, const std::string& path,
                      const std::vector<std::pair<std::string, std::string>>& form) {
    http::Request request;
    request.method = http::Method::kPost;
    request.path = path;
    request.cookies.add("vd_session", token);
    request.form.add("csrf", found(token)->signed_in.csrf);
    for (const auto& [name, value] : form) request.form.add(name, value);
    return http::answer(
        router_,
        [&](const http::Request& r, int status, const base::Message& text) {
          return door_.error_page(r, status, text);
        },
        request);
  }
  std::optional<FoundSession> found(const std::string& token) {
    return db().read([&](Session& s) { return find_session(s, token, kNow); });
  }
  std::string path(std::int64_t user, const std::string& rest = "") {
    return "/users/" + std::to_string(user) + rest;
  }

  http::Router router_;
  base::FixedClock clock_{kNow};
  Door door_;
  std::int64_t admin_ = 0;
  std::int64_t other_ = 0;
  std::string admin_token_;
  std::string other_token_;
};
VINHDANH_ON_BOTH_DATABASES(AccountRoutes);

TEST_P(AccountRoutes, a_password_set_anew_signs_its_owner_out_everywhere) {
  const auto answer = post(admin_token_, path(other_),
                           {{"display_name", "Văn phòng"},
                            {"roles", "office"},
                            {"version", "1"},
                            {"password", "mot cau khac han"}});
  EXPECT_EQ(answer.status, 303);
  EXPECT_FALSE(found(other_token_));
  EXPECT_TRUE(found(admin_token_));
}

TEST_P(AccountRoutes, the_own_password_ends_the_other_sign_ins_only) {
  const auto second = db().write([&](Session& s) { return open_session(s, other_, "C", "10.0.0.3", kNow); });
  EXPECT_EQ(post(other_token_, "/account/password",
                 {{"old_password", "sai mat khau roi"}, {"new_password", "mot cau khac han"}})
                .status,
            422);
  EXPECT_TRUE(found(second));
  EXPECT_EQ(post(other_token_, "/account/password",
                 {{"old_password", kPassword}, {"new_password", "mot cau khac han"}})
                .status,
            303);
  EXPECT_FALSE(found(second));
  EXPECT_TRUE(found(other_token_));
}

TEST_P(AccountRoutes, an_administrator_can_neither_step_down_nor_close_the_own_account) {
  EXPECT_EQ(
      post(admin_token_, path(admin_), {{"display_name", "Q"}, {"roles", "viewer"}, {"version", "1"}}).status,
      422);
  EXPECT_EQ(post(admin_token_, path(admin_, "/closure"), {}).status, 403);
  EXPECT_TRUE(found(admin_token_)->signed_in.user.roles.has(Role::kAdministrator));
}

TEST_P(AccountRoutes, the_second_of_two_editors_is_told_and_changes_nothing) {
  const std::vector<std::pair<std::string, std::string>> form{
      {"display_name", "Phòng mới"}, {"roles", "office"}, {"version", "1"}};
  EXPECT_EQ(post(admin_token_, path(other_), form).status, 303);
  EXPECT_EQ(
      post(admin_token_, path(other_), {{"display_name", "X"}, {"roles", "leader"}, {"version", "1"}}).status,
      409);
  EXPECT_EQ(db().read([&](Session& s) { return user_by_id(s, other_)->user.display_name; }), "Phòng mới");
}

TEST_P(AccountRoutes, who_is_no_administrator_finds_no_accounts) {
  EXPECT_EQ(post(other_token_, path(admin_, "/closure"), {}).status, 404);
  EXPECT_EQ(post(other_token_, "/users", {}).status, 404);
  EXPECT_TRUE(found(admin_token_));
}

}  // namespace
}  // namespace vinhdanh::access
