#include <map>

#include "access/audit_store.h"
#include "campaign/registry/merge_store.h"
#include "campaign/registry/person_form.h"
#include "campaign/registry/profile_view.h"
#include "campaign/registry/record_actions_view.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/unit_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

using UnitNames = std::map<std::string, std::string>;

std::string name_in(const UnitNames& names, const std::string& code) {
  const auto found = names.find(code);
  return found == names.end() ? code : found->second;
}

class PeopleRoutes {
 public:
  explicit PeopleRoutes(platform::db::Database& db) : db_(db) {}

  http::Response person(const Visit& visit) const {
    const std::string code(visit.request.path_values.get("code"));
    const Subject subject{SubjectKind::kPerson, code};
    const auto [record, names, history] = db_.read([&](Session& s) {
      auto found = load_record(s, subject);
      auto units = unit_names(s, found);
      return std::tuple(std::move(found), std::move(units), access::history_of(s, "person", code));
    });
    if (record.people.empty()) return merged_or_not_found(code);
    const auto& who = record.people.front();
    const auto* post = main_position(who);
    if (const auto own = only_unit(visit); own && (post == nullptr || post->unit != *own)) http::not_found();

    auto page = visit.page("campaign/registry/person.html", base::verbatim(who.full_name));
    fill_person(page, who, names, only_unit(visit));
    show_timeline(page, record, subject,
                  profile_years(record, subject, static_cast<int>(base::local_date(visit.now).year())));
    show_records(
        db_, page, record, subject, [&](const std::string& unit) { return name_in(names, unit); },
        visit.is(access::Role::kOffice));
    // Former units too; most people have no history, and their page does not ask for all units.
    const auto all_units = history.empty()
                               ? UnitChoices()
                               : choices_of_units(db_.read([](Session& s) { return load_units(s).units; }));
    show_history(page, person_columns(), history, all_units);
    page.show_if(visit.is(Role::kOffice), "MAY_EDIT");
    return visit.show(page);
  }

 private:
  // Who was merged into another record is found there.
  http::Response merged_or_not_found(const std::string& code) const {
    const auto survivor = db_.read([&](Session& s) { return survivor_of(s, code); });
    if (!survivor) http::not_found();
    return http::see_other(person_link(*survivor));
  }

  // `own`: the only unit that the visitor may open, if it is one.
  static void fill_person(Page& page, const Person& who, const UnitNames& names,
                          const std::optional<std::string>& own) {
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
      row.show(!own || *own == post.unit ? "OPENS" : "NAMED");
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
  door.get("/people/:code", Rule::signed_in(), [routes](const Visit& v) { return routes.person(v); });
}

}  // namespace vinhdanh::campaign::registry
