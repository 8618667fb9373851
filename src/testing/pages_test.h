#pragma once

#include <string>
#include <utility>
#include <vector>

#include "access/door.h"
#include "base/text.h"
#include "platform/http/answer.h"
#include "testing/store_test.h"

namespace vinhdanh::testing {

using Form = std::vector<std::pair<std::string, std::string>>;

// Pages behind their door, on both databases. The session says who asks: "office",
// "leader", "administrator", "viewer", "contact VP" and "head VP" (of that unit); empty: not signed in.
class PagesTest : public StoreTest {
 protected:
  using Response = platform::http::Response;

  // The same for the same session, another one for another.
  static std::int64_t number_of(std::string_view session) {
    return static_cast<std::int64_t>(std::hash<std::string_view>()(session) >> 32);
  }
  static std::optional<access::SignedIn> who(std::string_view session) {
    access::SignedIn in;
    in.csrf = kToken;
    in.user = {number_of(session), "thu", "Người thử " + std::string(session), "", {}};
    in.user.language = base::Language::kEnglish;
    const auto role = session.substr(0, session.find(' '));
    if (role == "contact") in.user.roles = {access::Role::kUnitContact};
    if (role == "head") in.user.roles = {access::Role::kUnitHead};
    if (const auto known = access::role_from(role)) in.user.roles = {*known};
    if (role.size() < session.size()) in.user.unit_code = session.substr(role.size() + 1);
    return in.user.roles.empty() ? std::nullopt : std::optional(in);
  }

  Response get(const std::string& session, const std::string& address) {
    return answer(request(platform::http::Method::kGet, session, address));
  }
  Response post(const std::string& session, const std::string& address, const Form& form = {},
                const std::string& token = kToken) {
    auto asked = request(platform::http::Method::kPost, session, address);
    asked.form.add("csrf", token);
    for (const auto& [name, value] : form) asked.form.add(name, value);
    asked.uploads = uploads_;
    return answer(asked);
  }

  static std::string location(const Response& response) {
    return std::string(response.header_value("Location"));
  }
  static bool has(const Response& response, std::string_view text) {
    return response.content().find(text) != std::string_view::npos;
  }
  // What people read: no tags, white space folded.
  static std::string words(const Response& response) {
    std::string text;
    bool inside = false;
    for (const char c : response.content()) {
      if (c == '<') inside = true;
      text += inside ? ' ' : c;
      if (c == '>') inside = false;
    }
    for (const auto& [entity, sign] :
         {std::pair{"&quot;", "\""}, std::pair{"&#39;", "'"}, std::pair{"&amp;", "&"}}) {
      for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
        text.replace(at, std::string_view(entity).size(), sign);
    }
    return base::tidy(text);
  }
  static bool says(const Response& response, std::string_view text) {
    return words(response).find(text) != std::string::npos;
  }
  // The value of the first input of that name.
  static std::string field(const Response& response, const std::string& name) {
    const std::string page(response.content());
    const auto mark = "name=\"" + name + "\" value=\"";
    const auto at = page.find(mark);
    if (at == std::string::npos) return "no field " + name;
    const auto start = at + mark.size();
    return page.substr(start, page.find('"', start) - start);
  }

  std::vector<platform::http::Upload> uploads_;  // of the next posts
  inline static const std::string kToken = std::string(64, 'c');

  base::FixedClock clock_{base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0})};
  platform::http::Router router_;
  access::Door door_{router_, {}, [](std::string_view session, const auto&) { return who(session); }, clock_};

 private:
  static platform::http::Request request(platform::http::Method method, const std::string& session,
                                         const std::string& address) {
    platform::http::Request made;
    made.method = method;
    const auto mark = address.find('?');
    made.path = platform::http::decode_url(address.substr(0, mark), false);
    if (mark != std::string::npos) made.query_text = address.substr(mark + 1);
    made.query = platform::http::parse_query(made.query_text);
    made.cookies.add("vd_session", session);
    return made;
  }
  Response answer(const platform::http::Request& request) {
    return platform::http::answer(
        router_,
        [this](const platform::http::Request& r, int status, const base::Message& text) {
          return door_.error_page(r, status, text);
        },
        request);
  }
};

}  // namespace vinhdanh::testing
