#include <algorithm>
#include <charconv>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/changed_fields.h"
#include "campaign/registry/check.h"
#include "campaign/registry/column_choice_store.h"
#include "campaign/registry/column_routes.h"
#include "campaign/registry/import_history.h"
#include "campaign/registry/import_receipt_routes.h"
#include "campaign/registry/import_store.h"
#include "campaign/registry/import_undo_store.h"
#include "campaign/registry/merge_store.h"
#include "campaign/registry/refused_rows.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/workbook.h"
#include "paper/xlsx_marker.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

// More rows than anybody reads; the true number is told.
constexpr std::size_t kProblemsShown = 200;

// Of each table.
constexpr std::size_t kChangedShown = 100;

struct TableName {
  Table table;
  base::Message (*name)();
};
constexpr TableName kTableNames[] = {
    {Table::kUnits, [] { return msg("Units"); }},
    {Table::kReorganisations, [] { return msg("Reorganisations"); }},
    {Table::kPeople, [] { return msg("People"); }},
    {Table::kEvaluations, [] { return msg("Yearly evaluations"); }},
    {Table::kHonours, [] { return msg("Titles and commendations"); }},
    {Table::kInitiatives, [] { return msg("Initiatives"); }},
    {Table::kTopics, [] { return msg("Topics"); }},
    {Table::kDiscipline, [] { return msg("Discipline"); }},
    {Table::kAttestations, [] { return msg("Attestations"); }},
};

void add_problem(platform::web::Block row, const base::Problem& problem) {
  row.set("SHEET", problem.place.sheet).set("CELL", problem.place.cell);
  row.set("SEEN", problem.seen).set("TEXT", problem.text);
}

void show_problem_table(Page& page, const base::Problems& problems) {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const auto& problem : problems) {
    const bool error = problem.severity == base::Severity::kError;
    auto& count = error ? errors : warnings;
    if (++count <= kProblemsShown && !error) add_problem(page.add("WARNING"), problem);
  }
  page.show_if(errors > 0, "HAS_REFUSED").show_if(warnings > 0, "HAS_WARNINGS");
  page.set("ERROR_COUNT",
           base::msgn("{0} place to correct", "{0} places to correct", static_cast<long long>(errors)));
  page.set("WARNING_COUNT", base::msgn("{0} notice", "{0} notices", static_cast<long long>(warnings)));
  page.show_if(warnings > kProblemsShown, "WARNINGS_CUT");
}

// Row by row with all reasons; the pages behind the first lie at the address of the upload.
void show_refused(Page& page, const base::Problems& problems, std::string_view asked,
                  const std::string& address) {
  std::size_t number = 1;
  std::from_chars(asked.data(), asked.data() + asked.size(), number);
  const auto rows = refused_rows(problems, number);
  for (const auto& problem : rows.shown) add_problem(page.add("ERROR"), problem);
  const auto at = [&](std::size_t to) { return address + "?page=" + std::to_string(to); };
  page.show_if(rows.pages > 1, "HAS_PAGES");
  page.set("COUNT_TEXT", msg("Page {0} of {1}", rows.number, rows.pages));
  if (rows.number > 1) page.show("HAS_PREVIOUS").set("PREVIOUS_HREF", at(rows.number - 1));
  if (rows.number < rows.pages) page.show("HAS_NEXT").set("NEXT_HREF", at(rows.number + 1));
}

class ImportRoutes {
 public:
  explicit ImportRoutes(platform::db::Database& db) : db_(db) {}

  http::Response form(const Visit& visit) const { return visit.show(form_page(visit)); }

  http::Response empty_workbook(const Visit& visit) const {
    const int year = static_cast<int>(base::local_date(visit.now).year());
    return http::file(template_bytes(visit.language, year), visit.say(msg("registry-template.xlsx")),
                      http::content_type::kXlsx);
  }

  http::Response export_all(const Visit& visit) const {
    const auto all = db_.read([](Session& s) { return load_registry(s); });
    return http::file(workbook_bytes(all, visit.language), visit.say(msg("registry.xlsx")),
                      http::content_type::kXlsx);
  }

  http::Response upload(const Visit& visit) const {
    const auto* file = visit.request.upload("workbook");
    if (file == nullptr || file->bytes.empty()) {
      auto page = form_page(visit);
      base::Problem problem{
          base::Severity::kError, {}, msg("Choose the workbook (.xlsx or .csv) that is to be imported."), {}};
      problem.place.field = "workbook";
      access::show_problems(page, {problem});
      return visit.show(page, 422);
    }
    const auto columns = upload_columns(*file);
    if (!columns.must_be_chosen() && !columns.any_remembered())
      if (const auto read = checked(visit, file->bytes, file->file_name); !read)
        return refused(visit, file->file_name, read.error(), columns, keep(visit, *file));
    const auto token = keep(visit, *file);
    return http::see_other(import_link(token, columns.must_be_chosen() ? "/columns" : ""));
  }

  http::Response preview(const Visit& visit) const {
    const auto token = visit.request.path_values.get("token");
    if (db_.read([&](Session& s) { return find_receipt(s, token); }))
      return http::see_other(import_link(token, "/receipt"));
    const auto kept = db_.read([&](Session& s) { return find_upload(s, token); });
    if (!kept) http::not_found();
    const auto read = checked(visit, kept->bytes, kept->file_name);
    const auto columns = upload_columns(*kept);
    if (!read) return refused(visit, kept->file_name, read.error(), columns, token);
    auto page = visit.page("campaign/registry/import_preview.html", msg("Check the import"));
    show_remembered(page, columns, import_link(token));
    const auto stored = db_.read([](Session& s) { return load_registry(s); });
    const auto changes = compare(stored, read->registry);
    show_changes(page, changes);
    show_changed(page, changed_records(stored, read->registry, changes, kChangedShown, visit.language));
    show_problem_table(page, read->warnings);
    if (!read->warnings.empty()) show_marked(page, token);
    page.set("FILE", kept->file_name).set("ACTION", import_link(token, "/confirm"));
    return visit.show(page);
  }

  // The state may have changed since the preview; so all is checked again in the one
  // transaction that writes. A second confirmation finds the receipt of the first.
  http::Response confirm(const Visit& visit) const {
    const auto token = visit.request.path_values.get("token");
    const auto kept = db_.read([&](Session& s) { return find_upload(s, token); });
    if (!kept) return after_confirmation(token);
    const auto read = checked(visit, kept->bytes, kept->file_name);
    if (!read) return refused(visit, kept->file_name, read.error(), {}, token);
    const auto done =
        db_.write([&](Session& s) { return import_now(s, visit, std::string(token), *kept, *read); });
    if (!done) return refused(visit, kept->file_name, done.error(), {}, token);
    return http::see_other(import_link(token, "/receipt"));
  }

  // The user's own workbook with what was found in it, for correcting it there.
  http::Response marked(const Visit& visit) const {
    const auto kept =
        db_.read([&](Session& s) { return find_upload(s, visit.request.path_values.get("token")); });
    if (!kept) http::not_found();
    const auto read = checked(visit, kept->bytes, kept->file_name);
    std::vector<paper::CellNote> notes;
    for (const auto& problem : read ? read->warnings : read.error())
      notes.push_back({problem.place.sheet, problem.place.cell, visit.say(problem.text)});
    auto bytes = paper::mark_cells(kept->bytes, kept->file_name, notes);
    if (!bytes) throw http::HttpError{422, bytes.error().front().text};
    const auto stem = kept->file_name.substr(0, kept->file_name.rfind('.'));
    return http::file(std::move(*bytes), visit.say(msg("marked")) + "-" + stem + ".xlsx",
                      http::content_type::kXlsx);
  }

 private:
  Page form_page(const Visit& visit) const {
    auto page = visit.page("campaign/registry/import.html", msg("Import from a workbook"));
    const auto latest = db_.read([](Session& s) { return latest_receipts(s); });
    for (const auto& one : latest) show_receipt_line(page.add("IMPORT"), one);
    page.show_if(!latest.empty(), "HAS_IMPORTS");
    return page;
  }

  base::Result<ReadWorkbook> checked(const Visit& visit, const std::string& bytes,
                                     const std::string& name) const {
    const auto known = db_.read([](Session& s) {
      auto all = load_registry(s);
      know_merged(s, all);
      return all;
    });
    const auto choices = db_.read([](Session& s) { return load_choices(s); });
    auto read = read_workbook(bytes, name, base::local_date(visit.now), &known, &choices);
    if (read) db_.read([&](Session& s) { follow_mergers(s, read->registry); });
    return read;
  }

  std::string keep(const Visit& visit, const http::Upload& file) const {
    return db_.write([&](Session& s) {
      return keep_upload(s, {file.file_name, file.bytes, visit.user().display_name, visit.now});
    });
  }

  // `file` is an upload or a kept one.
  UploadColumns upload_columns(const auto& file) const {
    return columns_of(file.bytes, file.file_name, db_.read([](Session& s) { return load_choices(s); }));
  }

  static http::Response refused(const Visit& visit, const std::string& file, const base::Problems& problems,
                                const UploadColumns& columns = {}, std::string_view token = "") {
    auto page = visit.page("campaign/registry/import_refused.html", msg("The workbook needs corrections"));
    show_remembered(page, columns, import_link(token));
    show_problem_table(page, problems);
    show_refused(page, problems, visit.query("page"), import_link(token));
    page.set("FILE", file);
    show_marked(page, token);
    return visit.show(page, 422);
  }

  static void show_marked(Page& page, std::string_view token) {
    if (!token.empty()) page.add("MARKED").set("MARKED_HREF", import_link(token, "/marked"));
  }

  static void show_changes(Page& page, const Changes& changes) {
    for (const auto& [table, name] : kTableNames) {
      const auto& one = changes.of(table);
      auto row = page.add("TABLE");
      row.set("WHAT", name()).set("ADDED", one.added.size()).set("CHANGED", one.changed.size());
      row.set("UNCHANGED", one.unchanged);
    }
    page.set("ADDED_IN_ALL", changes.added()).set("CHANGED_IN_ALL", changes.changed());
    page.set("UNCHANGED_IN_ALL", changes.unchanged());
    page.show(changes.added() + changes.changed() == 0 ? "NOTHING_TO_DO" : "MAY_CONFIRM");
  }

  static void show_changed(Page& page, const std::vector<ChangedRecord>& records) {
    for (const auto& one : records)
      for (const auto& field : one.fields) {
        auto row = page.add("CHANGE");
        row.set("WHAT", std::ranges::find(kTableNames, one.table, &TableName::table)->name());
        row.set("CODE", one.code).set("NAME", one.name).set("FIELD", field.name);
        row.set("WAS", field.was).set("NOW", field.now);
      }
    page.show_if(!records.empty(), "HAS_CHANGED");
  }

  http::Response after_confirmation(std::string_view token) const {
    if (!db_.read([&](Session& s) { return find_receipt(s, token); })) http::not_found();
    return http::see_other(import_link(token, "/receipt"));
  }

  static base::Result<Changes> import_now(Session& session, const Visit& visit, const std::string& token,
                                          const KeptUpload& kept, const ReadWorkbook& read) {
    if (find_receipt(session, token)) return Changes{};
    const auto stored = load_registry(session);
    if (has_errors(check(read.registry, base::local_date(visit.now), &stored)))
      return base::refuse(msg("The data have changed since the check. Upload the workbook again."));
    auto changes = compare(stored, read.registry);
    const auto number = keep_receipt(
        session, {token, kept.file_name, visit.user().display_name, visit.now, 0,
                  static_cast<std::int64_t>(changes.added()), static_cast<std::int64_t>(changes.changed()),
                  static_cast<std::int64_t>(changes.unchanged())});
    note_before(session, number, read.registry, changes);
    store_registry(session, read.registry, changes);
    note_after(session, number);
    note_imported(session, stored, read.registry, changes, visit.user().display_name, visit.now);
    drop_upload(session, token);
    access::record(session,
                   {visit.now, visit.user().display_name, "imported", "registry", token, "", kept.file_name});
    return changes;
  }

  platform::db::Database& db_;
};

}  // namespace

void add_import_routes(access::Door& door, platform::db::Database& db) {
  const ImportRoutes routes(db);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/registry/import", office, [routes](const Visit& v) { return routes.form(v); });
  door.post("/registry/import", office, [routes](const Visit& v) { return routes.upload(v); });
  door.get("/registry/template", Rule::signed_in(),
           [routes](const Visit& v) { return routes.empty_workbook(v); });
  door.get("/registry/export", office, [routes](const Visit& v) { return routes.export_all(v); });
  door.get("/registry/import/:token", office, [routes](const Visit& v) { return routes.preview(v); });
  door.post("/registry/import/:token/confirm", office,
            [routes](const Visit& v) { return routes.confirm(v); });
  door.get("/registry/import/:token/marked", office, [routes](const Visit& v) { return routes.marked(v); });
}

}  // namespace vinhdanh::campaign::registry
