#include "campaign/council/verify_routes.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "campaign/council/certificate_status_store.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/verify_file.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

// What is typed below the QR picture, or all that the picture holds. What stands behind the “#” goes no
// further.
std::string path_of(std::string_view typed) {
  const auto text = base::trim(typed.substr(0, typed.find('#')));
  const auto at = text.rfind("/verify/");
  if (at == std::string::npos) return http::encode_url(base::lower(text));
  const auto parts = base::split(text.substr(at + 8), '/');
  return http::encode_url(parts.front()) + (parts.size() > 1 ? "/" + http::encode_url(parts[1]) : "");
}

class VerifyRoutes {
 public:
  VerifyRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign)
      : db_(db), campaign_(campaign) {}

  http::Response ask(const Visit& visit) const {
    if (const auto path = path_of(visit.query("code")); !path.empty())
      return http::see_other("/verify/" + path);
    auto page = visit.page("campaign/council/verify.html", msg("Check a certificate"));
    page.frame().show("CEREMONY");
    return visit.show(page);
  }

  http::Response status(const Visit& visit, int revision) const {
    const std::string code(visit.request.path_values.get("code"));
    const auto found = db_.read([&](Session& s) { return certificate_with_status(s, code); });
    const auto standing =
        found ? council::standing(found->decision.list.front(), found->now, revision) : Standing::kUnknown;
    auto page = visit.page("campaign/council/verify.html", msg("Check a certificate"));
    page.frame().show("CEREMONY");
    const bool unknown = standing == Standing::kUnknown;
    page.set("CODE", code).show_if(unknown, "UNKNOWN");
    const auto all = keys();
    if (!unknown) show_found(page.add("FOUND"), *found, standing);
    if (standing == Standing::kValid && signs(all)) show_badge(page, found->decision.list.front());
    show_keys(page, all);
    return visit.show(page, unknown ? 404 : 200);
  }

  http::Response offline(const Visit& visit) const {
    const auto all = keys();
    auto page = visit.page("campaign/council/verify_offline.html", msg("Check a signature"));
    page.frame().show("CEREMONY");
    page.show_if(all.empty(), "NO_KEYS").show_if(!all.empty(), "HAS_KEYS");
    show_keys(page, all);
    return visit.show(page);
  }

  http::Response offline_file(const Visit& visit) const {
    const auto all = keys();
    if (all.empty()) http::not_found();
    return http::file(verify_file(visit.language, campaign_.plan.head.issuer, all, visit.now),
                      visit.say(msg("check a signature")) + ".html", "text/html; charset=utf-8");
  }

  http::Response publish(const Visit& visit) const {
    db_.write([&](Session& s) {
      const auto decision = decision_of(s, campaign_.id);
      if (!decision) http::not_found();
      council::publish(s, decision->id, {visit.user().display_name, visit.now});
    });
    return http::see_other("/decision");
  }

  http::Response ask_withdrawal(const Visit& visit, const base::Problems& problems = {},
                                int status = 200) const {
    const auto awarded = awarded_of(visit);
    auto page = visit.page("campaign/council/withdrawal.html", msg("Withdraw a certificate"));
    access::show_problems(page, problems);
    page.set("CODE", awarded.code).set("WHO", printed_name(awarded) + " · " + awarded.certificate_number);
    if (const auto done = db_.read([&](Session& s) { return withdrawal_of(s, awarded.code); }))
      page.add("DONE")
          .set("SHOWN_BASIS", done->basis)
          .set("WHY", done->reason)
          .set("BY", done->by)
          .set("WHEN", base::show(done->at));
    else
      page.add("MAY_WITHDRAW").set("BASIS", visit.form("basis")).set("REASON", visit.form("reason"));
    return visit.show(page, status);
  }

  http::Response withdraw(const Visit& visit) const {
    const Withdrawal withdrawal{awarded_of(visit).code, base::tidy(visit.form("basis")),
                                base::tidy(visit.form("reason")), visit.user().display_name, visit.now};
    if (const auto problems = lacking(withdrawal); !problems.empty())
      return ask_withdrawal(visit, problems, 422);
    db_.write([&](Session& s) { return council::withdraw(s, withdrawal); });
    return http::see_other("/decision/withdrawals/" + withdrawal.code);
  }

 private:
  std::vector<CertificateKey> keys() const {
    return db_.read([](Session& s) { return certificate_keys(s); });
  }

  static bool signs(const std::vector<CertificateKey>& keys) {
    return std::ranges::any_of(keys, [](const CertificateKey& k) { return !k.until; });
  }

  static void show_badge(platform::web::Page& page, const Awarded& awarded) {
    page.add("BADGE").set("HREF",
                          "/verify/" + awarded.code + "/" + std::to_string(awarded.revision) + "/badge");
  }

  static base::Problems lacking(const Withdrawal& withdrawal) {
    base::Problems problems;
    const auto need = [&](const std::string& text, const char* field, base::Message say) {
      if (!text.empty() && base::length(text) <= 300) return;
      problems.push_back({base::Severity::kError, {}, std::move(say), text});
      problems.back().place.field = field;
    };
    need(withdrawal.basis, "basis",
         msg("Write number and date of the decision that takes the award back (up to 300 characters)."));
    need(withdrawal.reason, "reason", msg("Write the reason of the withdrawal (up to 300 characters)."));
    return problems;
  }

  void show_found(platform::web::Block page, const FoundCertificate& found, Standing standing) const {
    const auto& awarded = found.decision.list.front();
    const auto corrected = found.corrected ? base::show(base::local_date(*found.corrected)) : "";
    if (standing == Standing::kValid) {
      auto valid = page.add("IS_VALID");
      if (!corrected.empty()) valid.add("CORRECTED").set("WHEN", corrected);
    } else if (standing == Standing::kReplaced) {
      page.add("IS_REPLACED").set("WHEN", corrected);
    } else {
      page.add("IS_WITHDRAWN")
          .set("WHEN", base::show(base::local_date(found.withdrawal->at)))
          .set("BASIS", found.withdrawal->basis);
    }
    page.set("ISSUER", campaign_.plan.head.issuer)
        .set("AWARD", campaign_.plan.campaign.award)
        .set("NAME", printed_name(awarded))
        .set("POST", awarded.post);
    page.set("DECISION", found.decision.number)
        .set("DATE", base::show(found.decision.date))
        .set("NUMBER", awarded.certificate_number);
  }

  Awarded awarded_of(const Visit& visit) const {
    const auto decision = db_.read([&](Session& s) { return decision_of(s, campaign_.id); });
    if (!decision) http::not_found();
    const auto at = std::ranges::find(decision->list, visit.request.path_values.get("code"), &Awarded::code);
    if (at == decision->list.end()) http::not_found();
    return *at;
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_verify_routes(access::Door& door, platform::db::Database& db,
                       const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<VerifyRoutes>(db, campaign);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/verify", Rule::anyone(), [routes](const Visit& v) { return routes->ask(v); });
  door.get("/verify/offline", Rule::anyone(), [routes](const Visit& v) { return routes->offline(v); });
  door.get("/verify/offline.html", Rule::anyone(),
           [routes](const Visit& v) { return routes->offline_file(v); });
  door.get("/verify/:code", Rule::anyone(), [routes](const Visit& v) { return routes->status(v, 0); });
  door.get("/verify/:code/:revision", Rule::anyone(), [routes](const Visit& v) {
    const auto revision = v.request.number("revision").value_or(0);
    return routes->status(v, revision >= 1 && revision < 1'000'000 ? static_cast<int>(revision) : -1);
  });
  door.post("/decision/publication", office, [routes](const Visit& v) { return routes->publish(v); });
  door.get("/decision/withdrawals/:code", office,
           [routes](const Visit& v) { return routes->ask_withdrawal(v); });
  door.post("/decision/withdrawals/:code", office, [routes](const Visit& v) { return routes->withdraw(v); });
}

}  // namespace vinhdanh::campaign::council
