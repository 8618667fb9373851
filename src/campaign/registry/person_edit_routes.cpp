#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/merge_store.h"
#include "campaign/registry/people_store.h"
#include "campaign/registry/person_form.h"
#include "campaign/registry/record_store.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_routes.h"
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

constexpr std::size_t kSpareRows = 2;  // for further positions

FormValues typed_in(const Visit& visit) {
  FormValues values;
  const auto columns = person_columns();
  for (const auto& [name, value] : visit.request.form.all())
    if (column_of(columns, name) != nullptr) values.emplace(name, base::tidy(value));
  close_position_gaps(values);
  return values;
}

base::Problem at_code(base::Message text) {
  base::Problem problem;
  problem.text = std::move(text);
  problem.place.field = "code";
  return problem;
}

class PersonEditRoutes {
 public:
  explicit PersonEditRoutes(platform::db::Database& db) : db_(db) {}

  http::Response empty(const Visit& visit) const {
    FormValues values;
    if (const auto unit = visit.query("unit"); !unit.empty()) values["unit_0"] = unit;
    return visit.show(new_page(visit, values, {}));
  }

  http::Response create(const Visit& visit) const {
    const auto values = typed_in(visit);
    const auto done = db_.write([&](Session& s) { return add(s, visit, values); });
    if (!done) return visit.show(new_page(visit, values, done.error()), 422);
    return http::see_other(person_link(*done));
  }

  http::Response show(const Visit& visit) const {
    const auto found = find(visit);
    return visit.show(edit_page(visit, found, filled_in(found.person), {}));
  }

  http::Response save(const Visit& visit) const {
    const auto found = find(visit);
    const auto values = typed_in(visit);
    const auto units = db_.read([](Session& s) { return load_units(s); });
    const auto changed = read_form(values, found.person, units, base::local_date(visit.now));
    if (!changed) return visit.show(edit_page(visit, found, values, changed.error()), 422);
    if (visit.form("version") != std::to_string(found.version) || !write(visit, found, *changed))
      return conflict(visit, values);
    return http::see_other(person_link(found.person.code));
  }

 private:
  VersionedPerson find(const Visit& visit) const {
    auto found = db_.read([&](Session& s) { return find_person(s, visit.request.path_values.get("code")); });
    if (!found) http::not_found();
    return *found;
  }

  static base::Result<std::string> add(Session& session, const Visit& visit, const FormValues& values) {
    const auto person = read_form(values, {}, load_units(session), base::local_date(visit.now));
    if (!person) return base::refuse(person.error());
    if (const auto merged = survivor_of(session, person->code))
      return base::refuse(at_code(
          msg("The person with this staff code is the same as “{0}”. Edit that record instead.", *merged)));
    if (!add_person(session, *person))
      return base::refuse(
          at_code(msg("This staff code is taken. Look at that person, or correct the code.")));
    touch_registry(session);
    access::record(session, {visit.now, visit.user().display_name, "added", "person", person->code, "",
                             person->full_name});
    return person->code;
  }

  bool write(const Visit& visit, const VersionedPerson& before, const Person& after) const {
    return db_.write([&](Session& s) {
      if (!update_person(s, after, before.version)) return false;
      const auto all = differences(person_columns(), filled_in(before.person), filled_in(after));
      for (const auto& deed :
           deeds_of({visit.now, visit.user().display_name, "", "person", after.code, "", ""}, all))
        access::record(s, deed);
      return true;
    });
  }

  // Somebody else was quicker: what is on record now stands beside what was typed here,
  // and saving again takes this form's values knowingly.
  http::Response conflict(const Visit& visit, const FormValues& values) const {
    const auto now = find(visit);
    auto page = edit_page(visit, now, values, {});
    auto section = page.add("CONFLICT");
    const auto [history, units] = db_.read([&](Session& s) {
      return std::pair(access::history_of(s, "person", now.person.code),
                       choices_of_units(load_units(s).units));
    });
    if (!history.empty())
      section.set("WHO", history.front().actor).set("WHEN", base::show(history.front().at));
    auto stored = filled_in(now.person);
    auto given = values;
    given["code"] = now.person.code;
    show_differences(section, "DIFFERENCE", person_columns(), differences(person_columns(), stored, given),
                     units);
    return visit.show(page, 409);
  }

  Page new_page(const Visit& visit, const FormValues& values, const base::Problems& problems) const {
    auto page = visit.page("campaign/registry/person_edit.html", msg("New person"));
    page.set("HEADING", msg("New person")).set("BACK", "/people").set("BACK_NAME", msg("People"));
    page.set("ACTION", "/people/new");
    fill(page, values, problems, false);
    return page;
  }

  Page edit_page(const Visit& visit, const VersionedPerson& person, const FormValues& values,
                 const base::Problems& problems) const {
    const auto title = msg("Edit {0}", person.person.full_name);
    auto page = visit.page("campaign/registry/person_edit.html", title);
    page.set("HEADING", title).set("BACK", person_link(person.person.code));
    page.set("BACK_NAME", person.person.full_name).set("VERSION", person.version);
    page.set("ACTION", person_link(person.person.code) + "/edit");
    fill(page, values, problems, true);
    return page;
  }

  void fill(Page& page, const FormValues& values, const base::Problems& problems, bool stored) const {
    const auto units = db_.read([](Session& s) { return choices_of_units(load_units(s).units); });
    const FormContext context{values, problems, units};
    for (const auto* column : own_columns())
      if (!stored || column->key != "code") show_field(page, "INPUT_FIELD", *column, "", context);
    std::size_t rows = 0;
    while (values.contains("unit_" + std::to_string(rows))) ++rows;
    for (std::size_t i = 0; i < rows + kSpareRows; ++i) {
      auto row = page.add("POSITION");
      row.set("LEGEND", i == 0 ? msg("Main position") : msg("Position {0}", i + 1));
      for (const auto* column : position_columns())
        show_field(row, "INPUT_FIELD", *column, "_" + std::to_string(i), context);
    }
    show_summary(page, problems);
  }

  platform::db::Database& db_;
};

}  // namespace

void add_person_edit_routes(access::Door& door, platform::db::Database& db) {
  const PersonEditRoutes routes(db);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/people/new", office, [routes](const Visit& v) { return routes.empty(v); });
  door.post("/people/new", office, [routes](const Visit& v) { return routes.create(v); });
  door.get("/people/:code/edit", office, [routes](const Visit& v) { return routes.show(v); });
  door.post("/people/:code/edit", office, [routes](const Visit& v) { return routes.save(v); });
}

}  // namespace vinhdanh::campaign::registry
