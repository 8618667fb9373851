#include "campaign/registry/import_receipt_routes.h"

#include <charconv>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/import_history.h"
#include "campaign/registry/import_undo_store.h"
#include "campaign/registry/record_store.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr int kShown = 50;
constexpr std::size_t kLongestReason = 1000;

class ImportReceiptRoutes {
 public:
  ImportReceiptRoutes(platform::db::Database& db, RecordUses uses) : db_(db), uses_(std::move(uses)) {}

  http::Response receipt(const Visit& visit) const {
    const auto one = receipt_of(visit);
    auto page = visit.page("campaign/registry/import_receipt.html", msg("The workbook was imported"));
    page.set("NUMBER", one.number).set("FILE", one.file_name).set("BY", one.by);
    page.set("WHEN", base::show(one.at)).set("ISO", base::iso(one.at));
    page.set("ADDED", one.added).set("CHANGED", one.changed).set("UNCHANGED", one.unchanged);
    if (one.undone_at) {
      auto undone = page.add("UNDONE");
      undone.set("WHO", one.undone_by).set("THEN", base::show(*one.undone_at)).set("WHY", one.undo_reason);
    } else if (one.noted && one.added + one.changed > 0) {
      page.add("MAY_UNDO").set("HREF", import_link(one.token, "/undoing"));
    }
    return visit.show(page);
  }

  http::Response history(const Visit& visit) const {
    const auto asked = visit.query("before");
    std::int64_t before = 0;
    std::from_chars(asked.data(), asked.data() + asked.size(), before);
    const auto all = db_.read([&](Session& s) { return latest_receipts(s, before, kShown + 1); });
    auto page = visit.page("campaign/registry/import_list.html", msg("All imports"));
    for (std::size_t i = 0; i < all.size() && i < kShown; ++i) show_receipt_line(page.add("IMPORT"), all[i]);
    page.show_if(!all.empty(), "HAS_IMPORTS");
    page.show_if(all.empty(), "NO_IMPORTS");
    if (all.size() > kShown)
      page.add("OLDER").set("HREF", "/registry/imports?before=" + std::to_string(all[kShown - 1].number));
    return visit.show(page);
  }

  http::Response ask(const Visit& visit) const { return visit.show(question(visit, undoable(visit))); }

  http::Response undo(const Visit& visit) const {
    auto one = undoable(visit);
    one.undo_reason = base::tidy(visit.form("reason"));
    if (auto problem = reason_problem(one.undo_reason)) return again(visit, one, {std::move(*problem)}, 422);
    one.undone_by = visit.user().display_name;
    one.undone_at = visit.now;
    const auto done = db_.write([&](Session& s) { return undo_now(s, one); });
    if (!done) return again(visit, one, done.error(), 409);
    return http::see_other(import_link(one.token, "/receipt"));
  }

 private:
  // What an undone import is no longer undone a second time: its page says so.
  Receipt undoable(const Visit& visit) const {
    auto one = receipt_of(visit);
    if (one.undone_at || !one.noted) throw http::HttpError{409, msg("This import can't be undone any more.")};
    return one;
  }

  Receipt receipt_of(const Visit& visit) const {
    auto found =
        db_.read([&](Session& s) { return find_receipt(s, visit.request.path_values.get("token")); });
    if (!found) http::not_found();
    return std::move(*found);
  }

  static std::optional<base::Problem> reason_problem(const std::string& reason) {
    base::Problem out;
    out.place.field = "reason";
    if (reason.empty())
      out.text = msg("Say why the import is undone.");
    else if (base::length(reason) > kLongestReason)
      out.text = msg("This text is longer than {0} characters. Shorten it.", kLongestReason);
    else
      return {};
    return out;
  }

  // What was put back stands in the history of each record like any other change.
  base::Result<void> undo_now(Session& session, const Receipt& one) const {
    const auto before = load_registry(session);
    if (auto done = undo_import(session, one.number, uses_); !done) return done;
    if (!keep_undoing(session, one)) return base::refuse(msg("This import can't be undone any more."));
    const auto after = load_registry(session);
    note_imported(session, before, after, compare(before, after), one.undone_by, *one.undone_at);
    touch_registry(session);
    access::record(session, {*one.undone_at, one.undone_by, "undid", "registry", one.token, one.file_name,
                             one.undo_reason});
    return {};
  }

  static Page question(const Visit& visit, const Receipt& one) {
    auto page = visit.page("platform/web/confirm.html", msg("Undo the import of “{0}”?", one.file_name));
    page.set("QUESTION", msg("Undo the import of “{0}”?", one.file_name)).set("YES", msg("Undo the import"));
    page.set("CONSEQUENCE",
             msg("{0} new records are taken out again and {1} changed ones are put back as they "
                 "were. Nothing is undone if anything was built on them.",
                 std::to_string(one.added), std::to_string(one.changed)));
    page.set("ACTION", import_link(one.token, "/undoing"));
    page.set("BACK_HREF", import_link(one.token, "/receipt")).set("REASON", one.undo_reason);
    page.show("WITH_REASON");
    return page;
  }

  static http::Response again(const Visit& visit, const Receipt& one, const base::Problems& problems,
                              int status) {
    auto page = question(visit, one);
    access::show_problems(page, problems);
    return visit.show(page, status);
  }

  platform::db::Database& db_;
  RecordUses uses_;
};

}  // namespace

std::string import_link(std::string_view token, std::string_view more) {
  return "/registry/import/" + http::encode_url(token) + std::string(more);
}

void show_receipt_line(platform::web::Block row, const Receipt& one) {
  row.set("HREF", import_link(one.token, "/receipt")).set("FILE", one.file_name).set("BY", one.by);
  row.set("WHEN", base::show(one.at)).set("ADDED", one.added).set("CHANGED", one.changed);
  if (one.undone_at) row.show("UNDONE");
}

void add_import_receipt_routes(access::Door& door, platform::db::Database& db, RecordUses uses) {
  const ImportReceiptRoutes routes(db, std::move(uses));
  const auto office = Rule::roles({Role::kOffice});
  door.get("/registry/imports", office, [routes](const Visit& v) { return routes.history(v); });
  door.get("/registry/import/:token/receipt", office, [routes](const Visit& v) { return routes.receipt(v); });
  door.get("/registry/import/:token/undoing", office, [routes](const Visit& v) { return routes.ask(v); });
  door.post("/registry/import/:token/undoing", office, [routes](const Visit& v) { return routes.undo(v); });
}

}  // namespace vinhdanh::campaign::registry
