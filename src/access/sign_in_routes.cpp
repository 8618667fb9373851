#include "access/sign_in_routes.h"

#include "access/session_store.h"
#include "access/sign_in.h"
#include "access/user_store.h"
#include "base/interruption.h"

namespace vinhdanh::access {
namespace {

namespace http = platform::http;
using platform::db::Session;

// Only an address of our own, so that a link can't lead elsewhere after sign-in.
std::string own_address(std::string_view wanted) {
  const bool own = wanted.starts_with('/') && !wanted.starts_with("//") &&
                   wanted.find_first_of("\\\r\n") == std::string_view::npos;
  return own ? std::string(wanted) : "/";
}

// When somebody was last here is only for the list of sign-ins: with a full disk people still read.
void touch_if_possible(platform::db::Database& db, std::int64_t session, base::Instant now) {
  try {
    db.write([&](Session& s) { touch_session(s, session, now); });
  } catch (const base::Interruption&) {
    // Tried again with the next request.
  }
}

class SignInRoutes {
 public:
  SignInRoutes(const Door& door, platform::db::Database& db, std::function<SignInPage()> about)
      : door_(door), db_(db), about_(std::move(about)) {}

  http::Response show(const Visit& visit) const {
    if (visit.signed_in()) return http::see_other(own_address(visit.query("next")));
    return visit.show(page(visit, "", visit.query("next")));
  }

  http::Response enter(const Visit& visit) const {
    const auto token =
        sign_in(db_,
                {std::string(visit.form("login")), std::string(visit.form("password")),
                 std::string(visit.request.header("user-agent")), visit.request.remote_address},
                visit.now);
    if (!token) {
      auto again = page(visit, visit.form("login"), visit.form("next"));
      show_problems(again, token.error());
      return visit.show(again, 422);
    }
    auto response = http::see_other(own_address(visit.form("next")));
    response.header("Set-Cookie", door_.session_cookie(*token));
    return response;
  }

  http::Response leave(const Visit& visit) const {
    db_.write([&](Session& s) { revoke_session(s, visit.session().session_id, visit.user().id); });
    auto response = http::see_other("/sign-in");
    response.header("Set-Cookie", door_.session_cookie(""));
    return response;
  }

  http::Response speak(const Visit& visit) const {
    const auto language = base::language_from(visit.form("language"));
    if (visit.signed_in()) db_.write([&](Session& s) { set_language(s, visit.user().id, language); });
    auto response = http::see_other(own_address(visit.form("next")));
    response.header("Set-Cookie", door_.language_cookie(language));
    return response;
  }

 private:
  platform::web::Page page(const Visit& visit, std::string_view login, std::string_view next) const {
    const auto about = about_();
    auto page = visit.page("access/sign_in.html", base::msg("Sign in"));
    page.frame().show("CEREMONY");
    page.set("ISSUER", about.issuer)
        .set("STAGE_LINE", about.campaign)
        .set("LOGIN", login)
        .set("NEXT", own_address(next));
    if (!about.sample) return page;
    auto sample = page.add("SAMPLE_ACCOUNTS");
    sample.set("SAMPLE_PASSWORD", kSamplePassword);
    for (const auto& row : db_.read([](Session& s) { return all_users(s); })) {
      auto account = sample.add("ACCOUNT");
      account.set("ACCOUNT_LOGIN", row.user.login).set("ACCOUNT_ROLE", row.user.display_name);
    }
    return page;
  }

  const Door& door_;
  platform::db::Database& db_;
  std::function<SignInPage()> about_;
};

}  // namespace

void add_sign_in_routes(Door& door, platform::db::Database& db, std::function<SignInPage()> about) {
  const auto routes = std::make_shared<SignInRoutes>(door, db, std::move(about));
  door.get("/sign-in", Rule::anyone(), [routes](const Visit& v) { return routes->show(v); });
  door.post("/sign-in", Rule::anyone(), [routes](const Visit& v) { return routes->enter(v); });
  door.post("/sign-out", Rule::signed_in(), [routes](const Visit& v) { return routes->leave(v); });
  door.post("/language", Rule::anyone(), [routes](const Visit& v) { return routes->speak(v); });
}

Door::Identify identify_by_session(platform::db::Database& db, const base::Clock& clock) {
  return [&db, &clock](std::string_view token, const http::Request& request) -> std::optional<SignedIn> {
    const auto now = clock.now();
    auto found = db.read([&](Session& s) { return find_session(s, token, now); });
    if (!found) return std::nullopt;
    // What an open page asks by itself is no sign that somebody is there.
    if (found->seen_long_ago && request.header("x-poll").empty())
      touch_if_possible(db, found->signed_in.session_id, now);
    return std::move(found->signed_in);
  };
}

}  // namespace vinhdanh::access
