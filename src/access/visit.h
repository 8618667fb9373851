#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "access/user.h"
#include "base/date.h"
#include "base/result.h"
#include "platform/http/request.h"
#include "platform/http/response.h"
#include "platform/web/page.h"

namespace vinhdanh::access {

class Door;

// One request with who sends it: what every handler gets. Valid during the handler.
class Visit {
 public:
  const platform::http::Request& request;
  base::Language language;
  base::Instant now;

  bool signed_in() const { return signed_in_.has_value(); }
  // Only where the rule of the route demands sign-in; throws std::logic_error otherwise.
  const User& user() const;
  const SignedIn& session() const;
  bool is(Role role) const { return signed_in_ && signed_in_->user.roles.has(role); }
  bool is_any(Roles roles) const { return signed_in_ && signed_in_->user.roles.any_of(roles); }
  const std::string& csrf() const { return csrf_; }

  std::string_view query(std::string_view name) const { return request.query.get(name); }
  std::string_view form(std::string_view name) const { return request.form.get(name); }
  std::string say(const base::Message& message) const { return base::say(language, message); }

  // The view inside the layout, with title, menu and the token for its forms
  // ({{CSRF}} in every template).
  platform::web::Page page(std::string_view view, const base::Message& title) const;
  // A template on its own, for htmx.
  platform::web::Page fragment(std::string_view view) const;
  platform::http::Response show(const platform::web::Page& page, int status = 200) const;

 private:
  friend class Door;
  Visit(const Door& door, const platform::http::Request& r) : request(r), language(), now(), door_(door) {}

  const Door& door_;
  std::optional<SignedIn> signed_in_;
  std::string csrf_;
  bool csrf_is_new_ = false;
};

// Fills the error summary of the layout and says it beside the fields: each problem
// becomes a row ERRORS of the layout, and ERROR_<field> in section HAS_ERROR_<field> of the page.
void show_problems(platform::web::Page& page, const base::Problems& problems);

}  // namespace vinhdanh::access
