#include <tuple>
#include <utility>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/list_export.h"
#include "campaign/registry/list_page_view.h"
#include "campaign/registry/registry_routes.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

constexpr std::size_t kLongestName = 80;
// Beyond this a file is no longer of use to a spreadsheet, nor is it cheap to make.
constexpr long long kMostExported = 1'000'000;

class ListRoutes {
 public:
  explicit ListRoutes(platform::db::Database& db) : db_(db) {}

  http::Response list(const Visit& visit, ListKind kind) const {
    const auto query = query_of(visit, kind);
    const auto& view = query.view;
    const bool count_all = visit.query("count") == "all";
    const auto [rows, units, views] = db_.read([&](Session& s) {
      auto found = list_page(s, query);
      if (count_all && std::exchange(found.count_goes_on, false)) found.count = count_rows(s, query);
      // An achievement stays with the unit that it was won in, which may be gone.
      return std::tuple(std::move(found),
                        unit_choices(s, query.today, kind != ListKind::kPeople, visit.query("unit")),
                        views_of(s, visit.user().id, kind));
    });
    auto page = visit.page("campaign/registry/list.html", list_layout(kind).name);
    page.set("NAME", list_layout(kind).name);
    show_list_names(page, kind);
    show_filters(page, view, static_cast<int>(query.today.year()), !query.own, units);
    show_columns(page, view);
    show_views(page, view, views);
    show_foot(page, view, rows);
    if (!rows.rows.empty()) show_rows(page, view, rows);
    page.show(rows.rows.empty() ? "NO_ROWS" : "HAS_ROWS");
    page.set("EMPTY_TITLE", msg("Nothing was found"));
    page.set("EMPTY_TEXT",
             msg("Search for the beginnings of words, without marks if you like, or clear the filters."));
    page.show_if(visit.is(Role::kOffice), "MAY_IMPORT");
    return visit.show(page);
  }

  http::Response export_list(const Visit& visit, ListKind kind) const {
    const auto query = query_of(visit, kind);
    if (db_.read([&](Session& s) { return count_rows(s, query); }) > kMostExported) refuse_long_list();
    const EachRow rows = [&](const std::function<void(const ListRow&)>& each) {
      db_.read([&](Session& s) { each_row(s, query, each); });
    };
    const auto name = visit.say(list_layout(kind).name);
    if (visit.query("format") == "csv")
      return http::file(list_csv(query.view, visit.language, rows), name + ".csv", "text/csv; charset=utf-8");
    return http::file(list_xlsx(query.view, visit.language, visit.now, rows), name + ".xlsx",
                      http::content_type::kXlsx);
  }

  http::Response save(const Visit& visit) const {
    const auto kind = list_named(visit.form("list"));
    const auto view = read_view(kind, http::parse_query(visit.form("query")));
    auto name = base::tidy(visit.form("name"));
    if (name.empty() || base::length(name) > kLongestName)
      throw http::HttpError{
          422, msg("Give the view a name of at most {0} characters; go back and save again.", kLongestName)};
    const auto token = db_.write([&](Session& s) {
      const auto saved = save_view(s, {{}, visit.user().id, kind, name, address_of(view), visit.now});
      access::record(s, {visit.now, visit.user().display_name, "saved", "list_view", saved, "", name});
      return saved;
    });
    return http::see_other("/lists/views/" + token);
  }

  // Whoever is signed in may follow the address: what they then see is what they may see.
  http::Response open(const Visit& visit) const {
    const auto view =
        db_.read([&](Session& s) { return find_view(s, visit.request.path_values.get("token")); });
    if (!view) http::not_found();
    return http::see_other(address(list_path(view->list), {view->query}));
  }

  http::Response remove(const Visit& visit) const {
    const std::string token(visit.request.path_values.get("token"));
    const auto view = db_.read([&](Session& s) { return find_view(s, token); });
    if (!view || view->user != visit.user().id) http::not_found();
    db_.write([&](Session& s) {
      if (!remove_view(s, token, view->user)) return;
      access::record(s,
                     {visit.now, visit.user().display_name, "removed", "list_view", token, view->name, ""});
    });
    return http::see_other(list_path(view->list));
  }

 private:
  static ListQuery query_of(const Visit& visit, ListKind kind) {
    ListQuery query;
    query.view = read_view(kind, visit.request.query);
    query.place = read_place(visit.request.query);
    query.own = only_unit(visit);
    if (query.own) query.view.filters.erase("unit");
    query.today = base::local_date(visit.now);
    return query;
  }

  static ListKind list_named(std::string_view code) {
    for (std::size_t i = 0; i < kListCodes.size(); ++i)
      if (kListCodes[i] == code) return static_cast<ListKind>(i);
    http::not_found();
  }

  [[noreturn]] static void refuse_long_list() {
    throw http::HttpError{
        422, msg("This list has more than {0} rows, too many for one file. Filter it first, for example by "
                 "year or unit, then export again.",
                 kMostExported)};
  }

  platform::db::Database& db_;
};

}  // namespace

void add_list_routes(access::Door& door, platform::db::Database& db) {
  const ListRoutes routes(db);
  for (std::size_t i = 0; i < kListCodes.size(); ++i) {
    const auto kind = static_cast<ListKind>(i);
    door.get(list_path(kind), Rule::signed_in(),
             [routes, kind](const Visit& v) { return routes.list(v, kind); });
    door.get(list_path(kind) + "/export", Rule::signed_in(),
             [routes, kind](const Visit& v) { return routes.export_list(v, kind); });
  }
  door.post("/lists/views", Rule::signed_in(), [routes](const Visit& v) { return routes.save(v); });
  door.get("/lists/views/:token", Rule::signed_in(), [routes](const Visit& v) { return routes.open(v); });
  door.post("/lists/views/:token/removal", Rule::signed_in(),
            [routes](const Visit& v) { return routes.remove(v); });
}

}  // namespace vinhdanh::campaign::registry
