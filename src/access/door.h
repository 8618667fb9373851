#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "access/role.h"
#include "access/visit.h"
#include "base/clock.h"
#include "platform/http/router.h"
#include "platform/http/server.h"

namespace vinhdanh::access {

using Handler = std::function<platform::http::Response(const Visit&)>;
using platform::http::Method;

// The only way in: every route names its rule; every unsafe request must carry its
// token and come from our own pages. Records are found through the person's rights,
// so what is not allowed looks like what is not there.
class Door {
 public:
  struct Settings {
    // "https://vinhdanh.example.gov.vn": cookies get __Host- and Secure. Empty: plain
    // HTTP, origins are compared with the Host header.
    std::string public_url;
  };
  // The signed-in person of a session token, or nothing.
  using Identify =
      std::function<std::optional<SignedIn>(std::string_view token, const platform::http::Request&)>;
  // Fills the frame of a page: menu, campaign, timeline.
  using Dress = std::function<void(const Visit&, platform::web::Block frame)>;

  Door(platform::http::Router& router, Settings settings, Identify identify, const base::Clock& clock);
  void dress_with(Dress dress) { dress_ = std::move(dress); }

  void route(Method method, std::string_view pattern, Rule rule, Handler handler);
  void get(std::string_view pattern, Rule rule, Handler handler) {
    route(Method::kGet, pattern, rule, std::move(handler));
  }
  void post(std::string_view pattern, Rule rule, Handler handler) {
    route(Method::kPost, pattern, rule, std::move(handler));
  }

  // The page of an error, for platform/http.
  platform::http::Response error_page(const platform::http::Request& request, int status,
                                      const base::Message& text) const;

  // "Set-Cookie" values for the session; an empty token takes the cookie away.
  std::string session_cookie(std::string_view token) const;
  std::string language_cookie(base::Language language) const;
  std::string session_token(const platform::http::Request& request) const;
  bool secure() const {
    return !settings_.public_url.empty() && settings_.public_url.starts_with("https://");
  }

 private:
  friend class Visit;
  Visit visit(const platform::http::Request& request) const;
  platform::http::Response guarded(const platform::http::Request& request, Rule rule,
                                   const Handler& handler) const;
  bool from_our_pages(const platform::http::Request& request) const;
  std::string cookie_name(std::string_view name) const;
  std::string cookie(std::string_view name, std::string_view value, bool lasting) const;
  void protect(platform::http::Response& response, bool page_for_one) const;

  platform::http::Router& router_;
  Settings settings_;
  Identify identify_;
  const base::Clock& clock_;
  Dress dress_;
};

}  // namespace vinhdanh::access
