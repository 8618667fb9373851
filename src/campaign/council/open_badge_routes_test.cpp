#include "campaign/council/open_badge_routes.h"

#include <nlohmann/json.hpp>

#include "campaign/council/certificate_key_store.h"
#include "campaign/council/correction_store.h"
#include "campaign/council/decision_routes.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/verify_routes.h"
#include "campaign/nominations/campaign_pages_test.h"

namespace vinhdanh::campaign::council {
namespace {

using nominations::Step;

class OpenBadgePages : public nominations::CampaignPages {
 protected:
  OpenBadgePages() {
    const auto url = [] { return std::string("https://vinhdanh.example.vn"); };
    add_decision_routes(door_, db(), book_, campaign_, url);
    add_verify_routes(door_, db(), campaign_);
    add_open_badge_routes(door_, db(), campaign_, url);
    clock_.set(base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0}));
    nominate_person("VP", "A1", Step::kAccepted, "Bà Nguyễn Thị Mẫu");
    post("office", "/decision", {{"number", "125"}, {"date", "22/8/2025"}});
  }
  std::string address(const std::string& behind = "/1/badge") {
    return "/verify/" +
           db().read([&](Session& s) { return decision_of(s, campaign_.id); })->list.front().code + behind;
  }
  access::SigningKey sign_certificates() {
    return *code_maker(db(), "https://vinhdanh.example.vn", "Văn phòng", clock_.now()).key;
  }
};
VINHDANH_ON_BOTH_DATABASES(OpenBadgePages);

TEST_P(OpenBadgePages, the_holder_of_a_valid_certificate_takes_a_badge_that_its_key_verifies) {
  const auto key = sign_certificates();
  EXPECT_EQ(get("", address()).status, 404) << "not before the publication";
  post("office", "/decision/publication", {});
  EXPECT_TRUE(has(get("", address("")), "href=\"" + address() + "\""));
  const auto got = get("", address());
  ASSERT_EQ(got.status, 200);
  EXPECT_EQ(got.header_value("Content-Type"), "application/jwt");
  EXPECT_EQ(base::split(got.content(), '.').size(), 3u);
  const auto published = get("", "/verify/keys/" + access::key_name(key.public_key));
  EXPECT_EQ(nlohmann::json::parse(published.content())["x"], access::base64url(key.public_key));
  EXPECT_EQ(nlohmann::json::parse(get("", "/verify/issuer").content())["name"], campaign_.plan.head.issuer);
}

TEST_P(OpenBadgePages, nothing_but_the_newest_valid_one_becomes_a_badge) {
  post("office", "/decision/publication", {});
  EXPECT_EQ(get("", address()).status, 404) << "no key yet";
  EXPECT_FALSE(has(get("", address("")), "/badge"));
  sign_certificates();
  for (const auto* behind : {"/0/badge", "/2/badge", "/x/badge"})
    EXPECT_EQ(get("", address(behind)).status, 404);
  for (const auto* other : {"/verify/0123/1/badge", "/verify/keys/0123", "/verify/keys/1"})
    EXPECT_EQ(get("", other).status, 404);
  post("office", "/decision/withdrawals/" + address("").substr(8), {{"basis", "130/QĐ"}, {"reason", "sai"}});
  EXPECT_EQ(get("", address()).status, 404);
}

}  // namespace
}  // namespace vinhdanh::campaign::council
