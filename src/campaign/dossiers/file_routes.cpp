#include "campaign/dossiers/file_routes.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/dossiers/dossier_file_store.h"
#include "campaign/dossiers/handing_in_store.h"
#include "campaign/registry/format_pages.h"
#include "campaign/registry/preview.h"
#include "campaign/registry/signature_view.h"
#include "platform/http/static_files.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr std::size_t kMostAtOnce = 20;

std::string size_words(std::int64_t bytes) {
  if (bytes < 1024 * 1024) return std::to_string((bytes + 1023) / 1024) + " KB";
  const auto tenths = bytes * 10 / (1024 * 1024);
  return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " MB";
}

bool is_pdf(const DossierFile& file) {
  return file.content_type == http::content_type::kPdf;
}

bool is_word(const DossierFile& file) {
  return file.content_type == http::content_type::kDocx;
}

std::string address_of(const DossierFile& file) {
  return "/dossiers/files/" + std::to_string(file.id);
}

bool has_picture(const DossierFile& file) {
  return file.content_type.starts_with("image/") || is_pdf(file);
}

class FileRoutes {
 public:
  FileRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign, registry::EvidenceFiles files,
             std::filesystem::path roots, registry::FindPages find_pages)
      : db_(db),
        campaign_(campaign),
        files_(std::move(files)),
        previews_(files_.folder() / "previews"),
        roots_(std::move(roots)),
        find_pages_(std::move(find_pages)) {}

  // All that can be taken is taken; what cannot is named, file by file.
  http::Response add(const Visit& visit) const {
    DossierFile file;
    file.unit = visit.form("unit");
    if (!nominations::may_nominate_for(visit.user(), file.unit) || !campaign_.plan.unit(file.unit))
      http::not_found();
    file.nominee = nominee_of(visit, file.unit);
    file.purpose = purpose_from(visit.form("purpose")).value_or(Purpose::kEvidence);
    file.fact = visit.form("fact");
    file.by = visit.user().display_name;
    file.at = visit.now;
    base::Problems problems;
    std::vector<DossierFile> taken;
    for (const auto& upload : visit.request.uploads) take(upload, file, taken, problems);
    if (taken.empty() && problems.empty())
      problems = {{base::Severity::kError, {}, msg("Choose the files: photos, scans or PDF."), {}}};
    if (const auto stored = store(file, taken); !stored) problems = stored.error();
    if (problems.empty()) return http::see_other(page_of(file) + "#files");
    auto page = visit.page("campaign/dossiers/files_refused.html", msg("Files that were not taken"));
    for (const auto& problem : problems) page.add("PROBLEM").set("TEXT", problem.text);
    page.set("BACK_HREF", page_of(file) + "#files").show_if(!taken.empty(), "SOME_TAKEN");
    return visit.show(page, 422);
  }

  http::Response get(const Visit& visit) const {
    const auto file = seen(visit);
    auto bytes = files_.read(file.hash);
    if (!bytes)
      throw http::HttpError{
          500, msg("The file is missing or damaged on the server. Ask the administrator to bring it "
                   "back from a backup, or attach it anew.")};
    auto response = http::file(std::move(*bytes), file.name, file.content_type);
    response.header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "sandbox");
    return response;
  }

  // The first page of a PDF; a sheet of paper where it can't be drawn.
  http::Response preview(const Visit& visit) {
    const auto file = seen(visit);
    auto picture = is_pdf(file) ? previews_.first_page(files_, file.hash) : std::nullopt;
    if (!picture) return http::see_other(http::static_prefix() + "/img/sheet.svg");
    http::Response response;
    response.body = std::move(*picture);
    response.header("Content-Type", "image/png").header("Cache-Control", "private, max-age=86400");
    return response;
  }

  http::Response signatures(const Visit& visit) const {
    const auto file = seen(visit);
    const auto bytes = is_pdf(file) ? files_.read(file.hash) : std::nullopt;
    if (!bytes) http::not_found();
    auto page = visit.page("campaign/registry/signatures_page.html", msg("Signatures in the file"));
    page.set("FILE", file.name).set("FILE_HREF", address_of(file));
    page.set("BACK", msg("Dossier")).set("BACK_HREF", page_of(file) + "#files");
    registry::show_signatures(page, paper::pdf_signatures(*bytes, registry::trusted_roots(roots_), visit.now,
                                                          files_.folder() / "previews"));
    return visit.show(page);
  }

  http::Response format(const Visit& visit) const {
    return registry::format_page(visit, word_file(visit), find_pages_);
  }
  http::Response corrected(const Visit& visit) const {
    return registry::corrected_copy(visit, word_file(visit));
  }

  http::Response remove(const Visit& visit) const {
    const auto file = seen(visit);
    if (!nominations::may_nominate_for(visit.user(), file.unit)) http::not_found();
    const auto done = db_.write([&](Session& s) -> base::Result<void> {
      if (auto open =
              check_open_key(s, campaign_.id, file.unit, file.nominee, file.key(), campaign_.plan.deadline());
          !open)
        return open;
      remove_file(s, file, visit.user().display_name, visit.now);
      return {};
    });
    if (!done) throw http::HttpError{409, done.error().front().text};
    return http::see_other(page_of(file) + "#files");
  }

 private:
  static std::string page_of(const DossierFile& file) {
    return file.nominee == 0 ? "/dossiers?unit=" + http::encode_url(file.unit)
                             : "/dossiers/" + std::to_string(file.nominee);
  }

  std::int64_t nominee_of(const Visit& visit, const std::string& unit) const {
    const auto id = std::atoll(std::string(visit.form("nominee")).c_str());
    if (id == 0) return 0;
    const auto found =
        db_.read([&](Session& s) { return nominations::find_nomination(s, campaign_.id, id); });
    if (!found || found->unit_code != unit) http::not_found();
    return id;
  }

  void take(const http::Upload& upload, const DossierFile& where, std::vector<DossierFile>& taken,
            base::Problems& problems) const {
    if (upload.bytes.empty() && upload.file_name.empty()) return;
    if (taken.size() == kMostAtOnce) {
      problems.push_back(
          {base::Severity::kError,
           {},
           msg("“{0}” was one too many: send at most {1} files at once.", upload.file_name, kMostAtOnce),
           {}});
      return;
    }
    const auto type = files_.admit(upload.bytes, upload.file_name);
    if (!type) {
      problems.insert(problems.end(), type.error().begin(), type.error().end());
      return;
    }
    auto file = where;
    file.hash = files_.keep(upload.bytes);
    file.name = registry::evidence_name(upload.file_name, *type);
    file.content_type = *type;
    file.size = static_cast<std::int64_t>(upload.bytes.size());
    if (is_word(file)) file.format_points = registry::format_points(upload.bytes, file.name);
    taken.push_back(std::move(file));
  }

  base::Result<void> store(const DossierFile& where, const std::vector<DossierFile>& taken) const {
    return db_.write([&](Session& s) -> base::Result<void> {
      if (auto open = check_open_key(s, campaign_.id, where.unit, where.nominee,
                                     files_key(where.nominee, where.purpose), campaign_.plan.deadline());
          !open)
        return open;
      for (const auto& file : taken) add_file(s, campaign_.id, file);
      return {};
    });
  }

  DossierFile seen(const Visit& visit) const {
    const auto id = visit.request.number("id");
    const auto file =
        id ? db_.read([&](Session& s) { return find_file(s, campaign_.id, *id); }) : std::nullopt;
    if (!file || !criteria::may_see_unit(visit, file->unit)) http::not_found();
    return *file;
  }

  registry::KeptFile word_file(const Visit& visit) const {
    const auto file = seen(visit);
    auto bytes = is_word(file) ? files_.read(file.hash) : std::nullopt;
    if (!bytes) http::not_found();
    return {file.name, std::move(*bytes), address_of(file), msg("Dossier"), page_of(file) + "#files"};
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  registry::EvidenceFiles files_;
  registry::Previews previews_;
  std::filesystem::path roots_;
  registry::FindPages find_pages_;
};

}  // namespace

void add_file_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                     registry::EvidenceFiles files, const std::filesystem::path& roots,
                     registry::FindPages find_pages) {
  const auto routes =
      std::make_shared<FileRoutes>(db, campaign, std::move(files), roots, std::move(find_pages));
  const auto readers =
      Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  const auto writers = Rule::roles({Role::kOffice, Role::kUnitContact});
  door.post("/dossiers/files", writers, [routes](const Visit& v) { return routes->add(v); });
  door.get("/dossiers/files/:id", readers, [routes](const Visit& v) { return routes->get(v); });
  door.get("/dossiers/files/:id/preview", readers, [routes](const Visit& v) { return routes->preview(v); });
  door.get("/dossiers/files/:id/signatures", readers,
           [routes](const Visit& v) { return routes->signatures(v); });
  door.get("/dossiers/files/:id/format", readers, [routes](const Visit& v) { return routes->format(v); });
  door.get("/dossiers/files/:id/format/copy", readers,
           [routes](const Visit& v) { return routes->corrected(v); });
  door.post("/dossiers/files/:id/removal", writers, [routes](const Visit& v) { return routes->remove(v); });
}

void show_files(Page& page, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                const std::string& unit, const nominations::Nomination* nominee, bool open) {
  const auto id = nominee ? nominee->id : 0;
  auto [files, facts] = db.read([&](Session& s) {
    return std::pair(files_of(s, campaign.id, unit),
                     nominee ? facts_of(s, nominee->subject) : std::vector<Fact>());
  });
  std::erase_if(files, [&](const DossierFile& file) { return file.nominee != id; });
  const auto counted = handed_in(files);
  auto box = page.add("FILES");
  box.set("FILES_UNIT", unit).set("FILES_NOMINEE", id).show_if(!files.empty(), "SOME_FILES");
  for (const auto& file : files) {
    auto row = box.add("FILE");
    const auto fact = std::ranges::find(facts, file.fact, [](const Fact& one) { return one.key(); });
    row.set("FILE_ID", file.id).set("FILE_NAME", file.name).set("SIZE", size_words(file.size));
    row.set("SHOWS", fact == facts.end() ? label(file.purpose) : fact->title).set("BY", file.by);
    row.set("WHEN", base::show(file.at)).show_if(has_picture(file), "PICTURE");
    row.set("PICTURE_HREF", address_of(file) + (is_pdf(file) ? "/preview" : ""));
    row.show_if(std::ranges::find(counted, file.id, &DossierFile::id) == counted.end(), "EARLIER_FILE");
    if (is_pdf(file))
      row.add("PDF").set("SIGNATURES_HREF", address_of(file) + "/signatures").set("SIGNED_NAME", file.name);
    if (is_word(file))
      row.add("WORD")
          .set("FORMAT_HREF", address_of(file) + "/format")
          .set("FORMAT", registry::format_label(file.format_points))
          .set("WORD_NAME", file.name);
    if (open) row.add("MAY_REMOVE").set("REMOVE_ID", file.id).set("REMOVE_NAME", file.name);
  }
  if (!open) return;
  auto form = box.add("MAY_ADD");
  for (const auto purpose : purposes_of(nominee != nullptr))
    form.add("PURPOSES").set("VALUE", code(purpose)).set("LABEL", label(purpose));
  form.show_if(!facts.empty(), "HAS_FACTS");
  for (const auto& fact : facts) form.add("FACTS").set("VALUE", fact.key()).set("LABEL", fact.title);
}

}  // namespace vinhdanh::campaign::dossiers
