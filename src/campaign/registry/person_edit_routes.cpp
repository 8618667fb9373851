#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/check.h"
#include "campaign/registry/people_store.h"
#include "campaign/registry/person_form.h"
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

constexpr std::string_view kFieldNames[] = {"full_name", "printed_name", "honorific", "birth_date",
                                            "gender",    "joined",       "left"};

PersonForm form_of(const Visit& visit) {
  PersonForm form;
  for (const auto name : kFieldNames) form.values.emplace(name, base::tidy(visit.form(name)));
  return form;
}

class PersonEditRoutes {
 public:
  explicit PersonEditRoutes(platform::db::Database& db) : db_(db) {}

  http::Response show(const Visit& visit) const {
    const auto found = find(visit);
    return visit.show(page(visit, found, filled_in(found.person)));
  }

  http::Response save(const Visit& visit) const {
    const auto found = find(visit);
    const auto form = form_of(visit);
    const auto units = db_.read([](Session& s) { return load_units(s); });
    const auto changed = read_form(form, found.person, units, base::local_date(visit.now));
    if (!changed) {
      auto again = page(visit, found, form);
      access::show_problems(again, changed.error());
      return visit.show(again, 422);
    }
    const auto seen = visit.request.form.get("version");
    if (std::to_string(found.version) != seen || !write(visit, found, *changed)) return conflict(visit, form);
    return http::see_other(person_link(found.person.code));
  }

 private:
  VersionedPerson find(const Visit& visit) const {
    auto found = db_.read([&](Session& s) { return find_person(s, visit.request.path_values.get("code")); });
    if (!found) http::not_found();
    return *found;
  }

  bool write(const Visit& visit, const VersionedPerson& before, const Person& after) const {
    return db_.write([&](Session& s) {
      if (!update_person(s, after, before.version)) return false;
      for (const auto& difference : differences(before.person, filled_in(after)))
        access::record(
            s, {visit.now, visit.user().display_name, "edited", "person", after.code,
                base::say(visit.language, difference.label) + ": " + difference.stored, difference.given});
      return true;
    });
  }

  // Somebody else was quicker: what is on record now stands beside what was typed here,
  // and saving again takes this form's values knowingly.
  http::Response conflict(const Visit& visit, const PersonForm& form) const {
    const auto now = find(visit);
    auto again = page(visit, now, form);
    const auto history =
        db_.read([&](Session& s) { return access::history_of(s, "person", now.person.code); });
    auto section = again.add("CONFLICT");
    if (!history.empty())
      section.set("WHO", history.front().actor).set("WHEN", base::show(history.front().at));
    for (const auto& difference : differences(now.person, form)) {
      auto row = section.add("DIFFERENCE");
      row.set("FIELD", difference.label).set("STORED", difference.stored).set("GIVEN", difference.given);
    }
    return visit.show(again, 409);
  }

  static Page page(const Visit& visit, const VersionedPerson& person, const PersonForm& form) {
    auto page = visit.page("campaign/registry/person_edit.html", msg("Edit {0}", person.person.full_name));
    page.set("NAME", person.person.full_name).set("BACK", person_link(person.person.code));
    page.set("ACTION", person_link(person.person.code) + "/edit").set("VERSION", person.version);
    for (const auto& [name, value] : form.values) page.set("VALUE_" + name, value);
    const auto gender = form.value("gender");
    page.show_if(gender == kGenderCodes[0], "IS_MALE").show_if(gender == kGenderCodes[1], "IS_FEMALE");
    return page;
  }

  platform::db::Database& db_;
};

}  // namespace

void add_person_edit_routes(access::Door& door, platform::db::Database& db) {
  const PersonEditRoutes routes(db);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/people/:code/edit", office, [routes](const Visit& v) { return routes.show(v); });
  door.post("/people/:code/edit", office, [routes](const Visit& v) { return routes.save(v); });
}

}  // namespace vinhdanh::campaign::registry
