#include "campaign/nominations/quota_routes.h"

#include "access/session_store.h"
#include "access/sign_in_routes.h"
#include "access/user_store.h"
#include "campaign/nominations/quota_store.h"
#include "paper/pdf_check.h"
#include "platform/http/answer.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::nominations {
namespace {

namespace http = platform::http;
using access::Role;
using platform::db::Session;
using Form = std::vector<std::pair<std::string, std::string>>;

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 16), 9, 0, 0});

class QuotaRoutes : public testing::StoreTest {
 protected:
  QuotaRoutes() : door_(router_, {}, access::identify_by_session(db(), clock_), clock_) {
    campaign_.id = 1;
    campaign_.plan.quotas = {{"VP", 1, 2, {}}, {"TT", 0, 3, {}}};
    for (const auto* code : {"VP", "TT"})
      campaign_.plan.units.push_back({code, std::string("Đơn vị ") + code, "office", false, {}});
    add_quota_routes(door_, db(), campaign_);
    office_ = token("van-phong", "", Role::kOffice);
    contact_ = token("dau-moi", "TT", Role::kUnitContact);
    leader_ = token("giam-doc", "", Role::kLeader);
    viewer_ = token("xem", "", Role::kViewer);
  }
  std::string token(const std::string& login, const std::string& unit, Role role) {
    return db().write([&](Session& s) {
      const auto id = access::add_user(s, {0, login, login, unit, {role}}, "mot cau de nho").value();
      return access::open_session(s, id, "A", "10.0.0.1", kNow);
    });
  }
  http::Response send(http::Request request, const std::string& token) {
    request.cookies.add("vd_session", token);
    return http::answer(
        router_,
        [&](const http::Request& r, int status, const base::Message& text) {
          return door_.error_page(r, status, text);
        },
        request);
  }
  http::Response get(const std::string& path, const std::string& token) {
    http::Request request;
    request.path = path;
    return send(std::move(request), token);
  }
  http::Response post(const std::string& path, const std::string& token, const Form& form) {
    http::Request request;
    request.method = http::Method::kPost;
    request.path = path;
    const auto found = db().read([&](Session& s) { return access::find_session(s, token, kNow); });
    request.form.add("csrf", found->signed_in.csrf);
    for (const auto& [name, value] : form) request.form.add(name, value);
    return send(std::move(request), token);
  }
  std::vector<int> people() {
    const auto all = db().read([&](Session& s) { return current_balances(s, 1, campaign_.plan); });
    return {balance_of(all, "VP", SubjectKind::kPerson)->places(),
            balance_of(all, "TT", SubjectKind::kPerson)->places()};
  }

  http::Router router_;
  base::FixedClock clock_{kNow};
  access::Door door_;
  plan::CurrentCampaign campaign_;
  std::string office_, contact_, leader_, viewer_;
};
VINHDANH_ON_BOTH_DATABASES(QuotaRoutes);

TEST_P(QuotaRoutes, each_role_sees_what_is_its_own) {
  const auto office = get("/quotas", office_).body;
  EXPECT_NE(office.find("Đơn vị VP"), std::string::npos);
  EXPECT_NE(office.find("/quotas/allocation"), std::string::npos);
  const auto contact = get("/quotas", contact_).body;
  EXPECT_EQ(contact.find("Đơn vị VP"), std::string::npos);
  EXPECT_NE(contact.find("Đơn vị TT"), std::string::npos);
  EXPECT_EQ(contact.find("/quotas/allocation"), std::string::npos);
  EXPECT_EQ(get("/quotas", viewer_).status, 404);
  EXPECT_EQ(post("/quotas/allocation", leader_, {{"category", "person"}}).status, 404);
}

TEST_P(QuotaRoutes, a_contact_returns_places_of_the_own_unit_only) {
  // Whatever unit the form names, it is the contact's own.
  EXPECT_EQ(post("/quotas/entries", contact_,
                 {{"act", "return"}, {"unit", "VP"}, {"category", "person"}, {"places", "1"}})
                .status,
            303);
  EXPECT_EQ(people(), (std::vector<int>{2, 2}));
  EXPECT_EQ(post("/quotas/entries", contact_,
                 {{"act", "exceed"}, {"category", "person"}, {"places", "1"}, {"reason", "xin thêm"}})
                .status,
            422);
  EXPECT_EQ(people(), (std::vector<int>{2, 2}));
}

TEST_P(QuotaRoutes, a_refused_line_keeps_what_was_typed) {
  const auto answer = post("/quotas/entries", office_,
                           {{"act", "transfer"},
                            {"unit", "TT"},
                            {"to_unit", "VP"},
                            {"category", "person"},
                            {"places", "9"},
                            {"reason", "Lý do đã gõ"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_NE(answer.body.find("Lý do đã gõ"), std::string::npos);
  EXPECT_NE(answer.body.find("value=\"9\""), std::string::npos);
  EXPECT_EQ(people(), (std::vector<int>{2, 3}));
}

TEST_P(QuotaRoutes, the_office_allocates_all_units_in_one_act) {
  EXPECT_EQ(post("/quotas/allocation", office_,
                 {{"category", "person"}, {"last_seen", "0"}, {"person_VP", "4"}, {"person_TT", "ba"}})
                .status,
            422);
  EXPECT_EQ(people(), (std::vector<int>{2, 3}));
  EXPECT_EQ(post("/quotas/allocation", office_,
                 {{"category", "person"}, {"last_seen", "0"}, {"person_VP", "4"}, {"person_TT", "1"}})
                .status,
            303);
  EXPECT_EQ(people(), (std::vector<int>{4, 1}));
}

TEST_P(QuotaRoutes, the_annex_is_paper) {
  EXPECT_EQ(get("/quotas/annex.docx", office_).body.substr(0, 2), "PK");
  EXPECT_EQ(paper::pdf_faults(get("/quotas/annex.pdf", contact_).content()), std::vector<std::string>{});
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
