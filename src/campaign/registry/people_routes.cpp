#include <algorithm>
#include <map>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/people_store.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/unit_store.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr std::size_t kPageSize = 25;

using UnitNames = std::map<std::string, std::string>;

UnitNames names_of(const std::vector<Unit>& units) {
  UnitNames names;
  for (const auto& unit : units) names.emplace(unit.code, called(unit));
  return names;
}

std::string name_in(const UnitNames& names, const std::string& code) {
  const auto found = names.find(code);
  return found == names.end() ? code : found->second;
}

// "?q=…&unit=…" of a list, with further fields.
std::string address(const PeopleQuery& query, const std::string& path, const std::string& more = {}) {
  std::string out = path + "?q=" + http::encode_url(query.words);
  if (query.unit) out += "&unit=" + http::encode_url(*query.unit);
  return out + more;
}

std::string beside(const PersonLine& line, std::string_view direction) {
  return "&" + std::string(direction) + "=" + line.sort_key + "." + std::to_string(line.id);
}

std::optional<std::pair<std::string, std::int64_t>> read_beside(std::string_view text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos || text.size() - dot > 18 || dot + 1 == text.size()) return {};
  const auto id = text.substr(dot + 1);
  if (!std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; })) return {};
  return std::pair(std::string(text.substr(0, dot)), std::stoll(std::string(id)));
}

PeopleQuery query_of(const Visit& visit) {
  PeopleQuery query;
  query.words = base::tidy(visit.query("q")).substr(0, 200);
  query.words = base::nfc(query.words);
  if (const auto unit = visit.query("unit"); !unit.empty()) query.unit = std::string(unit);
  if (const auto own = only_unit(visit)) query.unit = own;
  query.limit = kPageSize;
  query.backwards = !visit.query("before").empty();
  query.beside = read_beside(query.backwards ? visit.query("before") : visit.query("after"));
  if (!query.beside) query.backwards = false;
  return query;
}

class PeopleRoutes {
 public:
  explicit PeopleRoutes(platform::db::Database& db) : db_(db) {}

  http::Response list(const Visit& visit) const {
    const auto query = query_of(visit);
    auto page = visit.page("campaign/registry/people.html", msg("People"));
    const auto [people, count, units] = db_.read(
        [&](Session& s) { return std::tuple(people_page(s, query), count_people(s, query), all_units(s)); });
    const auto names = names_of(units);
    fill_filters(visit, page, query, units);
    for (const auto& person : people.people) add_row(page, person, names);
    fill_foot(page, query, people, count);
    page.show_if(visit.is(Role::kOffice), "MAY_IMPORT");
    return visit.show(page);
  }

  http::Response export_list(const Visit& visit) const {
    const auto query = query_of(visit);
    paper::XlsxInfo info;
    info.title = visit.say(msg("People"));
    info.created = visit.now;
    auto bytes = paper::xlsx_bytes(info, [&](paper::XlsxWriter& out) { write_list(visit, query, out); });
    return http::file(std::move(bytes), visit.say(msg("people.xlsx")), http::content_type::kXlsx);
  }

  http::Response person(const Visit& visit) const {
    const std::string code(visit.request.path_values.get("code"));
    const Subject subject{SubjectKind::kPerson, code};
    const auto [record, units, history] = db_.read([&](Session& s) {
      return std::tuple(load_record(s, subject), all_units(s), access::history_of(s, "person", code));
    });
    if (record.people.empty()) http::not_found();
    const auto& who = record.people.front();
    const auto* post = main_position(who);
    if (const auto own = only_unit(visit); own && (post == nullptr || post->unit != *own)) http::not_found();

    auto page = visit.page("campaign/registry/person.html", base::verbatim(who.full_name));
    const auto names = names_of(units);
    fill_person(page, who, names);
    show_years(page, profile_years(record, subject, static_cast<int>(base::local_date(visit.now).year())));
    show_lists(page, record, subject, [&](const std::string& unit) { return name_in(names, unit); });
    for (const auto& deed : history) {
      auto event = page.add("EVENT");
      event.set("ISO", base::iso(deed.at)).set("WHEN", base::show(deed.at)).set("WHO", deed.actor);
      event.set("BEFORE", deed.before).set("AFTER", deed.after);
    }
    page.show_if(!history.empty(), "HAS_HISTORY");
    page.show_if(visit.is(Role::kOffice), "MAY_EDIT");
    return visit.show(page);
  }

 private:
  static void fill_filters(const Visit& visit, Page& page, const PeopleQuery& query,
                           const std::vector<Unit>& units) {
    page.set("Q", query.words);
    if (only_unit(visit)) return;
    auto filter = page.add("UNIT_FILTER");
    const auto today = base::local_date(visit.now);
    for (const auto& unit : units) {
      const bool chosen = query.unit == unit.code;
      if (!chosen && !exists_on(unit, today)) continue;
      auto row = filter.add("UNIT");
      row.set("UNIT_CODE", unit.code).set("UNIT_LABEL", called(unit)).show_if(chosen, "CHOSEN");
    }
  }

  static void add_row(Page& page, const PersonLine& person, const UnitNames& names) {
    auto row = page.add("PERSON");
    row.set("HREF", person_link(person.code)).set("NAME", person.full_name).set("CODE", person.code);
    row.set("TITLE", person.title)
        .set("UNIT_NAME", name_in(names, person.unit))
        .set("BIRTH", show(person.birth_date));
  }

  static void fill_foot(Page& page, const PeopleQuery& query, const PeoplePage& found, std::int64_t count) {
    page.set("COUNT_TEXT", base::msgn("{0} person", "{0} people", count));
    page.set("EXPORT_HREF", address(query, "/people/export")).show_if(count > 0, "HAS_EXPORT");
    page.show(found.people.empty() ? "NO_PEOPLE" : "HAS_PEOPLE");
    if (found.people.empty()) {
      page.set("EMPTY_TITLE", msg("Nobody was found"));
      page.set("EMPTY_TEXT",
               msg("Search for the beginnings of names, without marks if you like, or clear the filters."));
      return;
    }
    if (found.more_before) {
      page.set("PREVIOUS_HREF", address(query, "/people", beside(found.people.front(), "before")));
      page.show("HAS_PREVIOUS");
    }
    if (found.more_after) {
      page.set("NEXT_HREF", address(query, "/people", beside(found.people.back(), "after")));
      page.show("HAS_NEXT");
    }
  }

  void write_list(const Visit& visit, const PeopleQuery& query, paper::XlsxWriter& out) const {
    paper::XlsxSheet sheet;
    sheet.name = visit.say(msg("People"));
    const auto column = [&](const base::Message& title, double width, paper::ColumnKind kind) {
      paper::XlsxColumn one;
      one.title = visit.say(title);
      one.width = width;
      one.kind = kind;
      sheet.columns.push_back(std::move(one));
    };
    column(msg("Staff code"), 14, paper::ColumnKind::kText);
    column(msg("Full name"), 30, paper::ColumnKind::kText);
    column(msg("Date of birth"), 14, paper::ColumnKind::kDate);
    column(msg("Position"), 30, paper::ColumnKind::kText);
    column(msg("Units"), 36, paper::ColumnKind::kText);
    const auto number = out.add_sheet(std::move(sheet));
    db_.read([&](Session& s) {
      const auto names = names_of(all_units(s));
      each_person(s, query, [&](const PersonLine& person) {
        std::vector<paper::XlsxValue> values(5);
        values[0].value = person.code;
        values[1].value = person.full_name;
        if (person.birth_date) values[2].value = *person.birth_date;
        values[3].value = person.title;
        values[4].value = name_in(names, person.unit);
        out.add_row(number, values);
      });
    });
  }

  static void fill_person(Page& page, const Person& who, const UnitNames& names) {
    page.set("NAME", who.full_name).set("PRINTED", printed(who)).set("CODE", who.code);
    page.set("EDIT_HREF", person_link(who.code) + "/edit");
    page.set("BIRTH", show(who.birth_date)).set("JOINED", show(who.joined)).set("LEFT", show(who.left));
    page.show_if(who.left.has_value(), "HAS_LEFT");
    if (who.gender) page.set("GENDER", label(*who.gender));
    if (const auto* post = main_position(who))
      page.set("TITLE", post->title).set("UNIT_NAME", name_in(names, post->unit));
    for (const auto& post : who.positions) {
      auto row = page.add("POSITION");
      row.set("POST_TITLE", post.title.empty() ? page_label(page, post.kind) : post.title);
      row.set("POST_UNIT", name_in(names, post.unit)).set("POST_HREF", unit_link(post.unit));
      row.set("POST_FROM", show(post.from))
          .set("POST_TO", show(post.to))
          .show_if(post.to.has_value(), "ENDED");
    }
  }

  static std::string page_label(const Page& page, PostKind kind) {
    return base::say(page.language(), label(kind));
  }

  platform::db::Database& db_;
};

}  // namespace

void add_people_routes(access::Door& door, platform::db::Database& db) {
  const PeopleRoutes routes(db);
  door.get("/people", Rule::signed_in(), [routes](const Visit& v) { return routes.list(v); });
  door.get("/people/export", Rule::signed_in(), [routes](const Visit& v) { return routes.export_list(v); });
  door.get("/people/:code", Rule::signed_in(), [routes](const Visit& v) { return routes.person(v); });
}

}  // namespace vinhdanh::campaign::registry
