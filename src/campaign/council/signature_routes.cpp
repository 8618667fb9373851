#include "campaign/council/signature_routes.h"

#include "campaign/council/decision_store.h"
#include "campaign/council/proposal_store.h"
#include "campaign/registry/format_pages.h"
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

// The signed decision in the hands of who asks for it, when it is of that kind.
class SignedDecision {
 public:
  SignedDecision(platform::db::Database& db, const plan::CurrentCampaign& campaign,
                 registry::EvidenceFiles files)
      : db_(db), campaign_(campaign), files_(std::move(files)) {}

  registry::KeptFile of_type(const char* type) const {
    const auto file = signed_decision(db_, campaign_.id);
    auto bytes = file && file->content_type == type ? files_.read(file->hash) : std::nullopt;
    if (!bytes) http::not_found();
    return {file->file_name, std::move(*bytes), "/decision/signed", msg("Decision"), "/decision"};
  }

 private:
  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  registry::EvidenceFiles files_;
};

http::Response show_signatures(const Visit& visit, const registry::KeptFile& file,
                               const std::vector<std::string>& roots, const std::filesystem::path& room) {
  auto page = visit.page("campaign/registry/signatures_page.html", msg("Signatures in the file"));
  page.set("FILE", file.name).set("FILE_HREF", file.href);
  page.set("BACK", file.back).set("BACK_HREF", file.back_href);
  registry::show_signatures(page, paper::pdf_signatures(file.bytes, roots, visit.now, room));
  return visit.show(page);
}

}  // namespace

void add_signature_routes(access::Door& door, platform::db::Database& db,
                          const plan::CurrentCampaign& campaign, registry::EvidenceFiles files,
                          const std::filesystem::path& roots, const std::filesystem::path& room,
                          registry::FindPages find_pages) {
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const SignedDecision decision(db, campaign, std::move(files));
  door.get("/decision/signed/signatures", readers, [decision, roots, room](const Visit& visit) {
    return show_signatures(visit, decision.of_type(http::content_type::kPdf), registry::trusted_roots(roots),
                           room);
  });
  door.get("/decision/signed/format", readers, [decision, find_pages](const Visit& visit) {
    return registry::format_page(visit, decision.of_type(http::content_type::kDocx), find_pages);
  });
  door.get("/decision/signed/format/copy", readers, [decision](const Visit& visit) {
    return registry::corrected_copy(visit, decision.of_type(http::content_type::kDocx));
  });
}

}  // namespace vinhdanh::campaign::council
