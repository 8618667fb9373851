#include "campaign/registry/column_routes.h"

#include <algorithm>

#include "access/audit_store.h"
#include "campaign/registry/column_choice_store.h"
#include "campaign/registry/column_proposal.h"
#include "campaign/registry/column_view.h"
#include "campaign/registry/import_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

std::string name_of(std::string_view what, std::size_t tab) {
  return std::string(what) + "_" + std::to_string(tab);
}

class ColumnRoutes {
 public:
  explicit ColumnRoutes(platform::db::Database& db) : db_(db) {}

  http::Response form(const Visit& visit) const {
    const auto upload = find(visit);
    const auto columns =
        columns_of(upload.bytes, upload.file_name, db_.read([](Session& s) { return load_choices(s); }));
    std::vector<ShownSheet> shown;
    for (const auto& sheet : columns.sheets) {
      if (sheet.fits && sheet.chosen == nullptr) continue;
      shown.push_back({&sheet, sheet.chosen != nullptr ? as_seen(sheet, *sheet.chosen) : propose(sheet)});
    }
    return show(visit, upload, shown, {}, 200);
  }

  http::Response choose(const Visit& visit) const {
    const auto upload = find(visit);
    const auto columns = columns_of(upload.bytes, upload.file_name, {});
    auto shown = typed(visit, columns);
    if (!visit.form("again").empty()) return show(visit, upload, shown, {}, 200);
    if (auto problems = check(shown, columns); !problems.empty())
      return show(visit, upload, shown, problems, 422);
    db_.write([&](Session& s) {
      for (auto& one : shown) remember(s, visit, one.choice);
    });
    return http::see_other(address(visit));
  }

 private:
  static std::string address(const Visit& visit) {
    return "/registry/import/" + http::encode_url(visit.request.path_values.get("token"));
  }

  KeptUpload find(const Visit& visit) const {
    const auto token = visit.request.path_values.get("token");
    auto kept = db_.read([&](Session& s) { return find_upload(s, token); });
    if (!kept) http::not_found();
    return std::move(*kept);
  }

  // The headers as they stand in this workbook, the fields as they were chosen.
  static SheetChoice as_seen(const SeenSheet& sheet, SheetChoice choice) {
    choice.sheet = sheet.name;
    for (std::size_t i = 0; i < choice.columns.size() && i < sheet.headers.size(); ++i)
      choice.columns[i].header = sheet.headers[i].text;
    return choice;
  }

  // What the form says of the sheets that stand on it. When the kind of record was changed, the fields are
  // proposed anew.
  static std::vector<ShownSheet> typed(const Visit& visit, const UploadColumns& columns) {
    std::vector<ShownSheet> out;
    for (const auto& sheet : columns.sheets) {
      if (!visit.request.form.has(name_of("kind", sheet.tab))) continue;
      const auto* layout = sheet_of_key(visit.form(name_of("kind", sheet.tab)));
      const bool other_kind = visit.form(name_of("kind", sheet.tab)) != visit.form(name_of("was", sheet.tab));
      SheetChoice choice;
      if (other_kind && layout != nullptr)
        choice = propose(sheet, *layout);
      else
        choice = {sheet.name, layout, fields(visit, sheet), {}, {}};
      out.push_back({&sheet, std::move(choice), other_kind && layout != nullptr});
    }
    return out;
  }

  static std::vector<ColumnChoice> fields(const Visit& visit, const SeenSheet& sheet) {
    std::vector<ColumnChoice> out;
    for (std::size_t i = 0; i < sheet.headers.size(); ++i)
      out.push_back({sheet.headers[i].text,
                     std::string(visit.form(name_of("field", sheet.tab) + "_" + std::to_string(i)))});
    return out;
  }

  static base::Problems check(const std::vector<ShownSheet>& shown, const UploadColumns& columns) {
    base::Problems out;
    for (const auto& one : shown) {
      auto problems = check_choice(one.choice);
      if (one.proposed_anew)
        problems = {{base::Severity::kError,
                     {},
                     msg("Check which columns hold what for this kind of record, then continue."),
                     {}}};
      for (auto& problem : problems) {
        problem.place = {};
        problem.place.field = name_of("kind", one.sheet->tab);
        out.push_back(std::move(problem));
      }
    }
    const bool nothing =
        std::ranges::none_of(shown, [](const auto& one) { return one.choice.layout != nullptr; }) &&
        std::ranges::none_of(columns.sheets, &SeenSheet::fits);
    if (nothing && !shown.empty()) {
      base::Place place;
      place.field = name_of("kind", shown.front().sheet->tab);
      out.push_back({base::Severity::kError,
                     place,
                     msg("All sheets are left out. Choose what at least one of them holds."),
                     {}});
    }
    return out;
  }

  static void remember(Session& session, const Visit& visit, SheetChoice& choice) {
    choice.by = visit.user().display_name;
    choice.at = visit.now;
    remember_choice(session, choice);
    const auto kind = choice.layout == nullptr ? std::string() : std::string(key_of(*choice.layout));
    access::record(session, {visit.now, choice.by, "columns chosen", "registry", choice.sheet, "", kind});
  }

  static http::Response show(const Visit& visit, const KeptUpload& upload,
                             const std::vector<ShownSheet>& shown, const base::Problems& problems,
                             int status) {
    auto page = visit.page("campaign/registry/import_columns.html", msg("What do the columns hold?"));
    page.set("FILE", upload.file_name).set("ACTION", address(visit) + "/columns");
    page.show(shown.empty() ? "NOTHING_TO_CHOOSE" : "MAY_CHOOSE").set("NEXT", address(visit));
    show_sheets(page, shown, problems, static_cast<int>(base::local_date(visit.now).year()));
    access::show_problems(page, problems);
    return visit.show(page, status);
  }

  platform::db::Database& db_;
};

}  // namespace

void add_column_routes(access::Door& door, platform::db::Database& db) {
  const ColumnRoutes routes(db);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/registry/import/:token/columns", office, [routes](const Visit& v) { return routes.form(v); });
  door.post("/registry/import/:token/columns", office, [routes](const Visit& v) { return routes.choose(v); });
}

bool UploadColumns::must_be_chosen() const {
  return std::ranges::any_of(sheets, [](const auto& one) { return !one.fits && one.chosen == nullptr; });
}

bool UploadColumns::any_remembered() const {
  return std::ranges::any_of(sheets, [](const auto& one) { return one.chosen != nullptr; });
}

UploadColumns columns_of(const std::string& bytes, const std::string& name, ColumnChoices choices) {
  UploadColumns out{std::make_shared<const ColumnChoices>(std::move(choices)), {}};
  const auto source = paper::open_rows_from_memory(bytes, name);
  if (!source) return out;
  if (auto sheets = look_at_sheets(**source, *out.choices)) out.sheets = std::move(*sheets);
  return out;
}

void show_remembered(platform::web::Page& page, const UploadColumns& columns, const std::string& address) {
  for (const auto& sheet : columns.sheets) {
    if (sheet.chosen == nullptr) continue;
    auto row = page.add("REMEMBERED");
    const auto* layout = sheet.chosen->layout;
    row.set("SHEET", sheet.name).set("BY", sheet.chosen->by).set("WHEN", base::show(sheet.chosen->at));
    row.set("KIND", layout == nullptr ? msg("left out") : layout->name);
    row.set("CHANGE", address + "/columns");
  }
  page.show_if(columns.any_remembered(), "HAS_REMEMBERED");
}

}  // namespace vinhdanh::campaign::registry
