#include "access/visit.h"

#include <stdexcept>

#include "access/door.h"

namespace vinhdanh::access {

const User& Visit::user() const {
  return session().user;
}

const SignedIn& Visit::session() const {
  if (!signed_in_) throw std::logic_error("the rule of this route does not demand sign-in");
  return *signed_in_;
}

platform::web::Page Visit::page(std::string_view view, const base::Message& title) const {
  platform::web::Page page(language, view, "platform/web/layout.html");
  page.set_everywhere("CSRF", csrf_);
  page.frame().set("TITLE", title);
  page.frame()
      .set("LANGUAGE", base::code(language))
      .set("PATH", request.path + (request.query_text.empty() ? "" : "?" + request.query_text));
  if (signed_in_) {
    auto frame_user = page.frame().add("USER");
    frame_user.set("USER_NAME", signed_in_->user.display_name);
    const auto roles = signed_in_->user.roles.list();
    if (!roles.empty()) frame_user.set("USER_ROLE", label(roles.front()));
  }
  if (door_.dress_) door_.dress_(*this, page.frame());
  return page;
}

platform::web::Page Visit::fragment(std::string_view view) const {
  platform::web::Page page(language, view);
  page.set_everywhere("CSRF", csrf_);
  return page;
}

platform::http::Response Visit::show(const platform::web::Page& page, int status) const {
  return platform::http::html(page.render(), status);
}

void show_problems(platform::web::Page& page, const base::Problems& problems) {
  for (const auto& problem : problems) {
    auto row = page.frame().add("ERRORS");
    row.set("FIELD", problem.place.field).set("TEXT", problem.text);
    row.show(problem.place.field.empty() ? "UNLINKED" : "LINKED");
    if (!problem.place.field.empty()) {
      page.set("ERROR_" + problem.place.field, problem.text);
      page.show("HAS_ERROR_" + problem.place.field);
    }
  }
  if (!problems.empty()) page.frame().show("HAS_ERRORS");
}

}  // namespace vinhdanh::access
