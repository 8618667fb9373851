#include "app/format_routes.h"

#include <memory>

#include "access/visit.h"
#include "app/kept_checks.h"
#include "campaign/registry/format_pages.h"

namespace vinhdanh::app {
namespace {

namespace http = platform::http;
namespace registry = campaign::registry;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;

class FormatRoutes {
 public:
  FormatRoutes(registry::EvidenceFiles files, registry::FindPages find_pages)
      : files_(std::move(files)), find_pages_(std::move(find_pages)) {}

  http::Response form(const Visit& visit, base::Problems problems = {}) const {
    for (auto& problem : problems) problem.place.field = "document";
    auto page = visit.page("app/format_check.html", msg("Check the format"));
    access::show_problems(page, problems);
    const bool staff = visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator});
    page.set("BACK", staff ? msg("Papers of the campaign") : msg("Dossiers"));
    page.set("BACK_HREF", staff ? "/papers" : "/dossiers");
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  http::Response check(const Visit& visit) {
    const auto* upload = visit.request.upload("document");
    if (upload == nullptr || upload->bytes.empty())
      return form(visit, refused(msg("Choose the Word file to check.")));
    auto found = read(*upload);
    if (!found) return form(visit, found.error());
    if (find_pages_) find_pages_(upload->bytes, *found);
    const auto name = registry::evidence_name(upload->file_name, http::content_type::kDocx);
    const auto token = kept_.keep({visit.user().id, name, std::move(*found), visit.now});
    return http::see_other("/papers/check/" + token);
  }

  http::Response result(const Visit& visit) {
    const auto kept = asked(visit);
    auto page = visit.page("campaign/registry/format_page.html", msg("Format of the document"));
    page.set("FILE", kept.file_name).set("BACK", msg("Check the format")).set("BACK_HREF", "/papers/check");
    page.show("PASSING");
    registry::show_format(page, kept.report, visit.request.path + "/copy");
    return visit.show(page);
  }

  http::Response copy(const Visit& visit) {
    const auto kept = asked(visit);
    return registry::corrected_file(visit, kept.file_name, kept.report.mended);
  }

 private:
  static base::Problems refused(base::Message text) {
    return {{base::Severity::kError, {}, std::move(text), {}}};
  }

  base::Result<paper::FormatReport> read(const http::Upload& upload) const {
    if (!upload.bytes.starts_with("PK"))
      return base::refuse(
          msg("The check reads Word files that end in .docx. Open the document in Word, save it "
              "as .docx and choose that file."));
    if (auto clean = files_.scan(upload.bytes, upload.file_name); !clean) return base::refuse(clean.error());
    auto found = paper::check_format(upload.bytes, upload.file_name);
    if (!found) return found;
    if (auto type = registry::evidence_type(upload.bytes, upload.file_name); !type)
      return base::refuse(type.error());
    return found;
  }

  KeptCheck asked(const Visit& visit) {
    auto kept = kept_.find(std::string(visit.request.path_values.get("token")), visit.user().id, visit.now);
    if (!kept)
      throw http::HttpError{404,
                            msg("This check is not kept any more. Upload the file once more at “Check the "
                                "format”.")};
    return std::move(*kept);
  }

  registry::EvidenceFiles files_;
  registry::FindPages find_pages_;
  KeptChecks kept_;
};

}  // namespace

void add_format_routes(access::Door& door, registry::EvidenceFiles files, registry::FindPages find_pages) {
  const auto routes = std::make_shared<FormatRoutes>(std::move(files), std::move(find_pages));
  const auto makers =
      Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  door.get("/papers/check", makers, [routes](const Visit& v) { return routes->form(v); });
  door.post("/papers/check", makers, [routes](const Visit& v) { return routes->check(v); });
  door.get("/papers/check/:token", makers, [routes](const Visit& v) { return routes->result(v); });
  door.get("/papers/check/:token/copy", makers, [routes](const Visit& v) { return routes->copy(v); });
}

}  // namespace vinhdanh::app
