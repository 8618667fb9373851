#include "access/door.h"

#include <gtest/gtest.h>

#include "platform/http/answer.h"

namespace vinhdanh::access {
namespace {

namespace http = platform::http;

const std::string kToken(64, 'b');

// A door with one page for everybody, one for the signed-in and one for the Office; the
// token "contact" is that of a unit contact.
class DoorTest : public ::testing::Test {
 protected:
  explicit DoorTest(std::string public_url = "") : door_(router_, {std::move(public_url)}, identify, clock_) {
    const auto hello = [](const Visit&) { return http::text("hello\n"); };
    door_.get("/open", Rule::anyone(), hello);
    door_.get("/own", Rule::signed_in(), hello);
    door_.get("/office", Rule::roles({Role::kOffice}), hello);
    door_.post("/own", Rule::signed_in(), hello);
    door_.post("/office", Rule::roles({Role::kOffice}), hello);
  }
  static std::optional<SignedIn> identify(std::string_view token, const http::Request&) {
    if (token != "contact") return std::nullopt;
    return SignedIn{{7, "dau-moi", "Đầu mối", "A", {Role::kUnitContact}}, 1, kToken};
  }
  http::Response ask(const http::Request& request) {
    return http::answer(
        router_,
        [&](const http::Request& r, int status, const base::Message& text) {
          return door_.error_page(r, status, text);
        },
        request);
  }
  http::Request request(http::Method method, std::string path, bool signed_in = true) {
    http::Request made;
    made.method = method;
    made.path = std::move(path);
    made.headers.add("host", "vinhdanh.test:8080");
    if (signed_in) made.cookies.add(door_.secure() ? "__Host-vd_session" : "vd_session", "contact");
    return made;
  }
  http::Request post(const std::string& token, const std::string& origin = "") {
    auto made = request(http::Method::kPost, "/own");
    made.form.add("csrf", token);
    if (!origin.empty()) made.headers.add("origin", origin);
    return made;
  }

  http::Router router_;
  base::FixedClock clock_{base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0})};
  Door door_;
};

TEST_F(DoorTest, who_is_not_signed_in_is_led_to_the_sign_in_and_back) {
  auto asked = request(http::Method::kGet, "/own", false);
  asked.query_text = "page=2";
  const auto answer = ask(asked);
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(answer.header_value("Location"), "/sign-in?next=%2Fown%3Fpage%3D2");
  EXPECT_EQ(ask(request(http::Method::kGet, "/open", false)).status, 200);
}

TEST_F(DoorTest, what_is_not_allowed_looks_like_what_is_not_there) {
  EXPECT_EQ(ask(request(http::Method::kGet, "/office")).status, 404);
  auto write = request(http::Method::kPost, "/office");
  write.form.add("csrf", kToken);
  EXPECT_EQ(ask(write).status, 404);
  EXPECT_EQ(ask(request(http::Method::kGet, "/nowhere")).status, 404);
}

TEST_F(DoorTest, an_unsafe_request_needs_the_token_of_its_session) {
  EXPECT_EQ(ask(post(kToken)).status, 200);
  EXPECT_EQ(ask(post("")).status, 403);
  EXPECT_EQ(ask(post(std::string(64, 'c'))).status, 403);
  EXPECT_EQ(ask(post(kToken.substr(1))).status, 403);
  auto in_address = post("");
  in_address.query.add("csrf", kToken);
  EXPECT_EQ(ask(in_address).status, 403);
}

TEST_F(DoorTest, an_unsafe_request_from_elsewhere_is_refused_even_with_the_token) {
  EXPECT_EQ(ask(post(kToken, "http://vinhdanh.test:8080")).status, 200);
  for (const auto* origin :
       {"http://evil.test", "https://vinhdanh.test:8080", "null", "http://vinhdanh.test"})
    EXPECT_EQ(ask(post(kToken, origin)).status, 403) << origin;
  for (const auto* site : {"cross-site", "same-site"}) {
    auto made = post(kToken);
    made.headers.add("sec-fetch-site", site);
    EXPECT_EQ(ask(made).status, 403) << site;
  }
}

TEST_F(DoorTest, every_page_carries_the_headers_that_protect_it) {
  for (const auto& answer :
       {ask(request(http::Method::kGet, "/own")), ask(request(http::Method::kGet, "/x"))}) {
    const auto policy = answer.header_value("Content-Security-Policy");
    EXPECT_NE(policy.find("script-src 'self'"), std::string_view::npos);
    EXPECT_EQ(policy.find("unsafe"), std::string_view::npos);
    EXPECT_EQ(answer.header_value("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header_value("Cache-Control"), "private, no-cache");
  }
}

TEST_F(DoorTest, cookies_are_for_the_browser_only_and_plain_on_plain_http) {
  EXPECT_EQ(door_.session_cookie("abc"), "vd_session=abc; Path=/; HttpOnly; SameSite=Lax");
  EXPECT_EQ(door_.session_cookie(""), "vd_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

class SecureDoorTest : public DoorTest {
 protected:
  SecureDoorTest() : DoorTest("https://vinhdanh.test") {}
};

TEST_F(SecureDoorTest, cookies_are_bound_to_the_host_and_a_plain_one_opens_nothing) {
  EXPECT_EQ(door_.session_cookie("abc"), "__Host-vd_session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
  auto plain = request(http::Method::kGet, "/own", false);
  plain.cookies.add("vd_session", "contact");
  EXPECT_EQ(ask(plain).status, 303);
  EXPECT_EQ(ask(request(http::Method::kGet, "/own")).status, 200);
  EXPECT_EQ(ask(request(http::Method::kGet, "/own")).header_value("Strict-Transport-Security"),
            "max-age=31536000");
}

TEST_F(SecureDoorTest, the_origin_is_that_of_the_public_address) {
  EXPECT_EQ(ask(post(kToken, "https://vinhdanh.test")).status, 200);
  EXPECT_EQ(ask(post(kToken, "http://vinhdanh.test:8080")).status, 403);
}

}  // namespace
}  // namespace vinhdanh::access
