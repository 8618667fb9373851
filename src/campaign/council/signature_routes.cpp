#include "campaign/council/signature_routes.h"

#include "campaign/council/decision_store.h"
#include "campaign/council/proposal_store.h"
#include "campaign/registry/signature_view.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

std::optional<SignedFile> signed_decision(platform::db::Database& db, std::int64_t campaign) {
  return db.read([&](Session& s) {
    const auto decision = decision_of(s, campaign);
    return decision ? signed_file(s, decision->id) : std::nullopt;
  });
}

}  // namespace

void add_signature_routes(access::Door& door, platform::db::Database& db,
                          const plan::CurrentCampaign& campaign, registry::EvidenceFiles files,
                          const std::filesystem::path& roots, const std::filesystem::path& room) {
  door.get("/decision/signed/signatures", Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator}),
           [&db, &campaign, files = std::move(files), roots, room](const Visit& visit) {
             const auto file = signed_decision(db, campaign.id);
             const auto bytes = file ? files.read(file->hash) : std::nullopt;
             if (!bytes || file->content_type != http::content_type::kPdf) http::not_found();
             auto page = visit.page("campaign/registry/signatures_page.html", msg("Signatures in the file"));
             page.set("FILE", file->file_name).set("FILE_HREF", "/decision/signed");
             page.set("BACK", msg("Decision")).set("BACK_HREF", "/decision");
             registry::show_signatures(
                 page, paper::pdf_signatures(*bytes, registry::trusted_roots(roots), visit.now, room));
             return visit.show(page);
           });
}

}  // namespace vinhdanh::campaign::council
