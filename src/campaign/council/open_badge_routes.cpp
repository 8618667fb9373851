#include "campaign/council/open_badge_routes.h"

#include <algorithm>
#include <memory>

#include "campaign/council/certificate_key_store.h"
#include "campaign/council/certificate_status_store.h"
#include "campaign/council/open_badge.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

class OpenBadgeRoutes {
 public:
  OpenBadgeRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign,
                  std::function<std::string()> public_url)
      : db_(db), campaign_(campaign), public_url_(std::move(public_url)) {}

  http::Response badge(const Visit& visit) const {
    const std::string code(visit.request.path_values.get("code"));
    const auto found = db_.read([&](Session& s) { return certificate_with_status(s, code); });
    if (!found) http::not_found();
    const auto& awarded = found->decision.list.front();
    if (visit.request.number("revision") != awarded.revision ||
        standing(awarded, found->now, awarded.revision) != Standing::kValid)
      http::not_found();
    const auto keys = all_keys();
    const auto key = std::ranges::find_if(keys, [](const CertificateKey& k) { return !k.until; });
    if (key == keys.end()) http::not_found();
    return http::file(open_badge_jwt(campaign_.plan, found->decision, awarded, {public_url_(), key->key}),
                      visit.say(msg("certificate file")) + ".jwt", "application/jwt");
  }

  http::Response issuer() const { return http::json(issuer_profile(campaign_.plan, public_url_())); }

  http::Response key(const Visit& visit) const {
    const auto keys = all_keys();
    const auto found =
        std::ranges::find(keys, visit.request.path_values.get("name"),
                          [](const CertificateKey& k) { return access::key_name(k.key.public_key); });
    if (found == keys.end()) http::not_found();
    return http::json(public_jwk(found->key.public_key));
  }

 private:
  std::vector<CertificateKey> all_keys() const {
    return db_.read([](Session& s) { return certificate_keys(s); });
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  std::function<std::string()> public_url_;
};

}  // namespace

void add_open_badge_routes(access::Door& door, platform::db::Database& db,
                           const plan::CurrentCampaign& campaign, std::function<std::string()> public_url) {
  const auto routes = std::make_shared<OpenBadgeRoutes>(db, campaign, std::move(public_url));
  door.get("/verify/:code/:revision/badge", Rule::anyone(),
           [routes](const Visit& v) { return routes->badge(v); });
  door.get("/verify/issuer", Rule::anyone(), [routes](const Visit&) { return routes->issuer(); });
  door.get("/verify/keys/:name", Rule::anyone(), [routes](const Visit& v) { return routes->key(v); });
}

}  // namespace vinhdanh::campaign::council
