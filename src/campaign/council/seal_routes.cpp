#include <algorithm>
#include <memory>
#include <sstream>

#include "access/audit_store.h"
#include "campaign/council/certificate_key_store.h"
#include "campaign/council/decision_document.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/own_font_store.h"
#include "campaign/council/print_routes.h"
#include "paper/pdf_seal.h"
#include "paper/zip_writer.h"
#include "platform/http/client.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

class SealRoutes {
 public:
  SealRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign,
             std::function<std::string()> public_url, const registry::EvidenceFiles& files,
             std::string stamp_address)
      : db_(db),
        campaign_(campaign),
        public_url_(std::move(public_url)),
        files_(files),
        stamp_address_(std::move(stamp_address)) {}

  http::Response ask(const Visit& visit, const base::Problems& problems = {}, int status = 200) const {
    auto page = visit.page("campaign/council/seal.html", msg("Seal the certificates"));
    access::show_problems(page, problems);
    page.set("COUNT", decision().list.size());
    if (stamp_address_.empty()) {
      page.show("NO_AUTHORITY");
    } else {
      const bool asked = problems.empty() || visit.form("stamp") == "1";
      page.add("AUTHORITY").set("ADDRESS", stamp_address_).show_if(asked, "STAMP");
    }
    return visit.show(page, status);
  }

  // The key is used for this one answer and kept nowhere.
  http::Response seal(const Visit& visit) const {
    const auto* file = visit.request.upload("key");
    auto key = paper::SealKey::open(file == nullptr ? "" : file->bytes, std::string(visit.form("password")),
                                    visit.now);
    if (!key) {
      for (auto& problem : key.error()) problem.place.field = "key";
      return ask(visit, key.error(), 422);
    }
    auto bundle = sealed_files(visit, *key);
    if (!bundle) return ask(visit, bundle.error(), 422);
    db_.write([&](Session& s) {
      access::record(s, {visit.now, visit.user().display_name, "certificates sealed", "campaign",
                         std::to_string(campaign_.id), "", key->owner()});
    });
    return http::file(std::move(*bundle), visit.say(msg("sealed certificates")) + ".zip",
                      http::content_type::kZip);
  }

 private:
  Decision decision() const {
    return db_.read([&](Session& s) { return decision_of(s, campaign_.id).value_or(Decision{}); });
  }

  paper::StampSender stamps(const Visit& visit) const {
    if (stamp_address_.empty() || visit.form("stamp") != "1") return {};
    return [this](std::string_view request) {
      return http::post({stamp_address_, "application/timestamp-query", request});
    };
  }

  // One PDF each, named by its number in the book of certificates.
  base::Result<std::string> sealed_files(const Visit& visit, const paper::SealKey& key) const {
    const auto decided = decision();
    const auto design = db_.read([&](Session& s) { return ready_design(s, campaign_.id, files_); });
    if (!design) return base::refuse(design.error());
    const auto codes = code_maker(db_, public_url_(), visit.user().display_name, visit.now);
    auto options = certificate_options(campaign_.plan, decided, decided.recorded_at);
    options.design = *design ? &**design : nullptr;
    options.info.room_for_seal = true;
    paper::ZipWriter zip;
    for (const auto& awarded : decided.list) {
      std::ostringstream out;
      const std::vector one{certificate_of(campaign_.plan, decided, awarded, codes)};
      auto problems = paper::render_certificates(one, out, options);
      if (base::has_errors(problems)) return base::refuse(std::move(problems));
      auto sealed = paper::sealed_pdf(std::move(out).str(), key, visit.now, stamps(visit));
      if (!sealed) return base::refuse(std::move(sealed.error()));
      auto name = awarded.certificate_number;
      std::ranges::replace(name, '/', '-');
      zip.add_stored(name + ".pdf", *sealed);
    }
    return zip.finish();
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  std::function<std::string()> public_url_;
  const registry::EvidenceFiles& files_;
  std::string stamp_address_;
};

}  // namespace

void add_seal_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                     std::function<std::string()> public_url, const registry::EvidenceFiles& files,
                     const std::string& stamp_address) {
  const auto routes = std::make_shared<SealRoutes>(db, campaign, std::move(public_url), files, stamp_address);
  const auto sealing = Rule::roles({Role::kOffice, Role::kAdministrator});
  door.get("/printing/seal", sealing, [routes](const Visit& v) { return routes->ask(v); });
  door.post("/printing/seal", sealing, [routes](const Visit& v) { return routes->seal(v); });
}

}  // namespace vinhdanh::campaign::council
