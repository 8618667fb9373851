#pragma once

#include <string>
#include <vector>

#include "campaign/registry/import_receipt_routes.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_store.h"
#include "platform/http/answer.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::registry {

namespace http = platform::http;
using access::Role;
using platform::db::Session;

inline const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});

// The pages behind their door; the session token of a request names the role.
class RegistryPages : public testing::StoreTest {
 protected:
  explicit RegistryPages(RecordUses uses = {})
      : clock_(kNow),
        door_(
            router_, {}, [](std::string_view token, const http::Request&) { return who(token); }, clock_) {
    add_registry_routes(door_, db());
    add_import_receipt_routes(door_, db(), std::move(uses));
  }

  static std::optional<access::SignedIn> who(std::string_view token) {
    access::SignedIn in;
    in.csrf = std::string(64, 'c');
    in.user = {1, "thu", "Người thử", "VP", {}};
    if (token == "office") in.user.roles = {Role::kOffice};
    if (token == "contact") in.user.roles = {Role::kUnitContact};
    return in.user.roles.empty() ? std::nullopt : std::optional(in);
  }

  http::Response send(http::Method method, std::string_view role, const std::string& address,
                      http::Fields form = {}) {
    http::Request request;
    request.method = method;
    const auto mark = address.find('?');
    request.path = http::decode_url(address.substr(0, mark), false);
    if (mark != std::string::npos) request.query = http::parse_query(address.substr(mark + 1));
    request.form = std::move(form);
    if (method == http::Method::kPost) request.form.add("csrf", std::string(64, 'c'));
    request.uploads = uploads_;
    request.cookies.add("vd_session", std::string(role));
    return http::answer(
        router_,
        [this](const http::Request& r, int status, const base::Message& text) {
          return door_.error_page(r, status, text);
        },
        request);
  }
  http::Response get(std::string_view role, const std::string& address) {
    return send(http::Method::kGet, role, address);
  }
  http::Response post(const std::string& address, http::Fields form = {}) {
    return send(http::Method::kPost, "office", address, std::move(form));
  }
  static std::string at(const http::Response& response) {
    return std::string(response.header_value("Location"));
  }
  void import(const Registry& r) {
    db().write([&](Session& s) { import_registry(s, r); });
  }

  base::FixedClock clock_;
  http::Router router_;
  access::Door door_;
  std::vector<http::Upload> uploads_;
};
inline bool has(const http::Response& response, std::string_view text) {
  return response.content().find(text) != std::string_view::npos;
}

}  // namespace vinhdanh::campaign::registry
