#include "access/door.h"

#include "base/secret.h"

namespace vinhdanh::access {
namespace {

namespace http = platform::http;

constexpr std::string_view kSession = "vd_session";
constexpr std::string_view kGuest = "vd_guest";
constexpr std::string_view kLanguage = "vd_language";

// Nothing from elsewhere, nothing inline.
constexpr const char* kContentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

bool safe(const http::Request& request) {
  return request.method == Method::kGet || request.method == Method::kHead;
}

// Equal in time that does not tell how much of it is.
bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) difference |= static_cast<unsigned>(a[i] ^ b[i]) & 0xFFu;
  return difference == 0;
}

http::Response to_sign_in(const http::Request& request) {
  if (!safe(request)) return http::see_other("/sign-in");
  const auto here = request.path + (request.query_text.empty() ? "" : "?" + request.query_text);
  return http::see_other(here == "/" ? "/sign-in" : "/sign-in?next=" + http::encode_url(here));
}

}  // namespace

Door::Door(http::Router& router, Settings settings, Identify identify, const base::Clock& clock)
    : router_(router), settings_(std::move(settings)), identify_(std::move(identify)), clock_(clock) {}

void Door::route(Method method, std::string_view pattern, Rule rule, Handler handler) {
  router_.add(method, pattern, [this, rule, handler = std::move(handler)](const http::Request& request) {
    return guarded(request, rule, handler);
  });
}

http::Response Door::guarded(const http::Request& request, Rule rule, const Handler& handler) const {
  const auto visiting = visit(request);
  if (rule.needs_sign_in()) {
    if (!visiting.signed_in()) return to_sign_in(request);
    if (!rule.admits(visiting.user().roles)) http::not_found();
  }
  if (!safe(request)) {
    if (!from_our_pages(request))
      http::forbidden(base::msg(
          "This request does not come from a page of this program. Open the page here and use its button."));
    if (!same_secret(visiting.csrf(), request.form.get("csrf"))) {
      http::forbidden(
          base::msg("This page was open too long or in another sign-in. Reload it, check what you entered "
                    "and send it again."));
    }
  }
  auto response = handler(visiting);
  if (visiting.csrf_is_new_) response.header("Set-Cookie", cookie(kGuest, visiting.csrf(), false));
  protect(response, true);
  return response;
}

Visit Door::visit(const http::Request& request) const {
  Visit visit(*this, request);
  visit.now = clock_.now();
  if (const auto token = session_token(request); !token.empty()) visit.signed_in_ = identify_(token, request);
  if (visit.signed_in_) {
    visit.csrf_ = visit.signed_in_->csrf;
  } else if (visit.csrf_ = request.cookies.get(cookie_name(kGuest)); visit.csrf_.size() != 64) {
    visit.csrf_ = base::random_hex(32);
    visit.csrf_is_new_ = true;
  }
  const auto wanted = request.cookies.get(cookie_name(kLanguage));
  visit.language = !wanted.empty()    ? base::language_from(wanted)
                   : visit.signed_in_ ? visit.signed_in_->user.language
                                      : base::Language::kVietnamese;
  return visit;
}

bool Door::from_our_pages(const http::Request& request) const {
  if (const auto site = request.header("sec-fetch-site"); site == "cross-site" || site == "same-site")
    return false;
  const auto origin = request.header("origin");
  if (origin.empty()) return true;  // old browsers; the token still stands
  if (!settings_.public_url.empty()) return origin == settings_.public_url;
  return origin == "http://" + std::string(request.header("host"));
}

http::Response Door::error_page(const http::Request& request, int status, const base::Message& text) const {
  http::Response response;
  try {
    const auto visiting = visit(request);
    auto page = visiting.page("platform/web/error.html", base::msg("This did not work"));
    page.set("STATUS", status).set("SENTENCE", text).set("REQUEST_ID", request.id);
    response = visiting.show(page, status);
  } catch (const std::exception&) {
    // Without database or template there is still a sentence.
    response = http::text(base::say(base::Language::kVietnamese, text) + "\n" +
                              base::say(base::Language::kEnglish, text) + "\n" + request.id + "\n",
                          status);
  }
  protect(response, true);
  return response;
}

void Door::protect(http::Response& response, bool page_for_one) const {
  response.header("Content-Security-Policy", kContentPolicy);
  response.header("X-Content-Type-Options", "nosniff");
  response.header("X-Frame-Options", "DENY");
  response.header("Referrer-Policy", "same-origin");
  response.header("Cross-Origin-Opener-Policy", "same-origin");
  response.header("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
  if (secure()) response.header("Strict-Transport-Security", "max-age=31536000");
  if (page_for_one && response.header_value("Cache-Control").empty()) {
    response.header("Cache-Control", "private, no-cache");
  }
}

std::string Door::cookie_name(std::string_view name) const {
  return (secure() ? "__Host-" : "") + std::string(name);
}

std::string Door::cookie(std::string_view name, std::string_view value, bool lasting) const {
  auto out = cookie_name(name) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Lax";
  if (secure()) out += "; Secure";
  if (value.empty()) return out + "; Max-Age=0";
  return lasting ? out + "; Max-Age=31536000" : out;
}

std::string Door::session_cookie(std::string_view token) const {
  return cookie(kSession, token, false);
}

std::string Door::language_cookie(base::Language language) const {
  return cookie(kLanguage, base::code(language), true);
}

std::string Door::session_token(const http::Request& request) const {
  return std::string(request.cookies.get(cookie_name(kSession)));
}

}  // namespace vinhdanh::access
