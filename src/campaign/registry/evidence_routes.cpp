#include "campaign/registry/evidence.h"
#include "campaign/registry/evidence_store.h"
#include "campaign/registry/record_routes.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

class EvidenceRoutes {
 public:
  EvidenceRoutes(platform::db::Database& db, EvidenceFiles files) : db_(db), files_(std::move(files)) {}

  http::Response attach(const Visit& visit) const {
    const auto record = record_of(visit, db_);
    const auto* upload = visit.request.upload("evidence");
    const auto type =
        files_.admit(upload == nullptr ? "" : upload->bytes, upload == nullptr ? "" : upload->file_name);
    if (!type) return refused(visit, record, type.error());
    Evidence one;
    one.kind = record.kind;
    one.record = record.id;
    one.hash = files_.keep(upload->bytes);
    one.file_name = evidence_name(upload->file_name, *type);
    one.content_type = *type;
    one.size = static_cast<std::int64_t>(upload->bytes.size());
    one.by = visit.user().display_name;
    one.at = visit.now;
    db_.write([&](Session& s) {
      if (add_evidence(s, one)) note(s, visit, one, "attached", "", one.file_name);
    });
    return http::see_other(record_link(record.kind, record.id, "#evidence"));
  }

  http::Response download(const Visit& visit) const {
    const auto one = evidence(visit);
    auto bytes = files_.read(one.hash);
    if (!bytes)
      throw http::HttpError{
          500, msg("The file is missing or damaged on the server. Ask the administrator to bring it "
                   "back from a backup, or attach it anew.")};
    auto response = http::file(std::move(*bytes), one.file_name, one.content_type);
    response.header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "sandbox");
    return response;
  }

  http::Response remove(const Visit& visit) const {
    const auto one = evidence(visit);
    db_.write([&](Session& s) {
      if (remove_evidence(s, one.number, visit.user().display_name, visit.now))
        note(s, visit, one, "detached", one.file_name, "");
    });
    return http::see_other(record_link(one.kind, one.record, "#evidence"));
  }

 private:
  // Found through the record and the right to see it.
  Evidence evidence(const Visit& visit) const {
    const auto number = visit.request.number("number");
    if (!number) http::not_found();
    const auto found = db_.read([&](Session& s) -> std::optional<Evidence> {
      auto one = find_evidence(s, *number);
      if (!one) return {};
      const auto record = find_record(s, one->kind, one->record);
      if (!record || !may_see(s, visit, subjects_of(record->kind, record->content))) return {};
      return one;
    });
    if (!found) http::not_found();
    return *found;
  }

  static void note(Session& session, const Visit& visit, const Evidence& one, const std::string& deed,
                   const std::string& before, const std::string& after) {
    access::record(session, {visit.now, visit.user().display_name, deed,
                             std::string(kRecordKindCodes[static_cast<std::size_t>(one.kind)]), one.record,
                             before, after});
  }

  static http::Response refused(const Visit& visit, const StoredRecord& record,
                                const base::Problems& problems) {
    auto page = visit.page("campaign/registry/evidence_refused.html", msg("The file was not taken"));
    access::show_problems(page, problems);
    page.set("RECORD", title_of(record.kind, record.content))
        .set("BACK", record_link(record.kind, record.id));
    page.set("EVIDENCE_ACTION", record_link(record.kind, record.id, "/evidence"));
    return visit.show(page, 422);
  }

  platform::db::Database& db_;
  EvidenceFiles files_;
};

}  // namespace

void add_evidence_routes(access::Door& door, platform::db::Database& db, EvidenceFiles files) {
  const EvidenceRoutes routes(db, std::move(files));
  const auto office = Rule::roles({Role::kOffice});
  door.post("/records/:kind/:id/evidence", office, [routes](const Visit& v) { return routes.attach(v); });
  door.get("/evidence/:number", Rule::signed_in(), [routes](const Visit& v) { return routes.download(v); });
  door.post("/evidence/:number/removal", office, [routes](const Visit& v) { return routes.remove(v); });
}

}  // namespace vinhdanh::campaign::registry
