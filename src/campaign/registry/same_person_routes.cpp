#include "campaign/registry/same_person_routes.h"

#include <algorithm>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/merge_store.h"
#include "campaign/registry/person_form.h"
#include "campaign/registry/record.h"
#include "campaign/registry/record_store.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

constexpr std::size_t kShown = 50;

std::string same_link(const std::string& one, const std::string& other) {
  return "/people/same/" + http::encode_url(one) + "/" + http::encode_url(other);
}

base::Problem problem(base::Message text, std::string_view field = "") {
  base::Problem out;
  out.text = std::move(text);
  out.place.field = field;
  return out;
}

// What somebody has, one line for each record.
void show_achievements(Block column, const Registry& record) {
  const auto line = [&](RecordKind kind, const Registry& one) {
    column.add("ACHIEVEMENT").set("TEXT", title_of(kind, one));
  };
  Registry one;
  for (const auto& evaluation : record.evaluations)
    one.evaluations = {evaluation}, line(RecordKind::kEvaluation, one);
  for (const auto& honour : record.honours) one.honours = {honour}, line(RecordKind::kHonour, one);
  for (const auto& work : record.initiatives) one.initiatives = {work}, line(RecordKind::kInitiative, one);
  for (const auto& work : record.topics) one.topics = {work}, line(RecordKind::kTopic, one);
  for (const auto& measure : record.discipline)
    one.discipline = {measure}, line(RecordKind::kDiscipline, one);
}

// The two of an address with everything that they have.
struct Pair {
  VersionedPerson first;
  VersionedPerson second;
};

class SamePersonRoutes {
 public:
  SamePersonRoutes(platform::db::Database& db, PersonFollowers followers)
      : db_(db), followers_(std::move(followers)) {}

  http::Response list(const Visit& visit) const {
    auto page = visit.page("campaign/registry/same_person_list.html", msg("Same person?"));
    const auto twins = db_.read([](Session& s) { return find_twins(s, kShown); });
    for (const auto& pair : twins) {
      auto row = page.add("PAIR");
      row.set("HREF", same_link(pair.first.code, pair.second.code)).set("NAME", pair.first.full_name);
      row.set("FIRST_CODE", pair.first.code).set("FIRST_BIRTH", registry::show(pair.first.birth_date));
      row.set("FIRST_UNIT", pair.first.unit).set("SECOND_CODE", pair.second.code);
      row.set("SECOND_NAME", pair.second.full_name).set("SECOND_UNIT", pair.second.unit);
      row.set("SECOND_BIRTH", registry::show(pair.second.birth_date));
    }
    page.show(twins.empty() ? "NO_PAIRS" : "HAS_PAIRS");
    page.set("EMPTY_TITLE", msg("Nobody seems to be there twice"));
    page.set("EMPTY_TEXT", msg("People of the same name and day of birth would be shown here."));
    return visit.show(page);
  }

  // The form of the list: two staff codes.
  http::Response chosen(const Visit& visit) const {
    const auto one = base::tidy(visit.query("first"));
    const auto other = base::tidy(visit.query("second"));
    if (one.empty() || other.empty()) return http::see_other("/people/same");
    return http::see_other(same_link(one, other));
  }

  http::Response compare(const Visit& visit) const { return visit.show(comparison(visit, find(visit), {})); }

  http::Response merge(const Visit& visit) const {
    const auto pair = find(visit);
    const bool first_stays = visit.form("survivor") != pair.second.person.code;
    const auto& survivor = first_stays ? pair.first : pair.second;
    const auto& absorbed = first_stays ? pair.second : pair.first;
    Merger merger{0,
                  absorbed.person.code,
                  survivor.person.code,
                  absorbed.person.full_name,
                  base::tidy(visit.form("reason")),
                  visit.user().display_name,
                  visit.now};
    if (merger.reason.empty())
      return again(visit, pair, {problem(msg("Say how you know that they are the same person."), "reason")},
                   422);
    if (visit.form("version_first") != std::to_string(pair.first.version) ||
        visit.form("version_second") != std::to_string(pair.second.version))
      return again(
          visit, pair,
          {problem(msg("Somebody has changed one of the two records meanwhile. Compare them once more, "
                       "then decide."))},
          409);
    const auto done =
        db_.write([&](Session& s) { return merge(s, visit, pair, merger, survivor, absorbed); });
    if (!done) return again(visit, pair, done.error(), 422);
    return http::see_other(person_link(merger.survivor) + "#merged");
  }

  http::Response keep_two(const Visit& visit) const {
    const auto pair = find(visit);
    db_.write([&](Session& s) {
      const auto& by = visit.user().display_name;
      keep_apart(s, pair.first.person.code, pair.second.person.code, by, visit.now);
      access::record(
          s, {visit.now, by, "kept apart", "person", pair.first.person.code, "", pair.second.person.code});
    });
    return http::see_other("/people/same");
  }

  http::Response undo(const Visit& visit) const {
    const auto number = visit.request.number("number");
    if (!number) http::not_found();
    const auto found = db_.read([&](Session& s) { return find_merger(s, *number); });
    if (!found) http::not_found();
    const auto done = db_.write([&](Session& s) -> base::Result<void> {
      const auto& by = visit.user().display_name;
      auto undone = undo_merger(s, *number, by, visit.now, followers_);
      if (!undone) return undone;
      for (const auto& code : {found->survivor, found->absorbed})
        access::record(s, {visit.now, by, "unmerged", "person", code, found->absorbed, found->survivor});
      return undone;
    });
    if (!done) throw http::HttpError{409, done.error().front().text};
    return http::see_other(person_link(found->absorbed));
  }

 private:
  Pair find(const Visit& visit) const {
    const auto& values = visit.request.path_values;
    auto [first, second] = db_.read([&](Session& s) {
      return std::pair(find_person(s, values.get("first")), find_person(s, values.get("second")));
    });
    if (!first || !second || first->person.code == second->person.code) http::not_found();
    return {std::move(*first), std::move(*second)};
  }

  // For each field the value of the record that was chosen for it; positions of both.
  static FormValues chosen_values(const Visit& visit, const Pair& pair, bool first_stays) {
    const auto first = filled_in(pair.first.person);
    const auto second = filled_in(pair.second.person);
    auto values = first_stays ? first : second;
    const auto& other = first_stays ? second : first;
    for (const auto* column : own_columns()) {
      const std::string key(column->key);
      if (key == "code") continue;
      const auto pick = visit.form("pick_" + key);
      if (pick == "first") values[key] = value_of(first, key);
      if (pick == "second") values[key] = value_of(second, key);
      if (pick.empty() && value_of(values, key).empty()) values[key] = value_of(other, key);
    }
    return values;
  }

  base::Result<std::int64_t> merge(Session& session, const Visit& visit, const Pair& pair,
                                   const Merger& merger, const VersionedPerson& survivor,
                                   const VersionedPerson& absorbed) const {
    const bool first_stays = survivor.person.code == pair.first.person.code;
    auto result = read_form(chosen_values(visit, pair, first_stays), survivor.person, load_units(session),
                            base::local_date(visit.now));
    if (!result) return base::refuse(result.error());
    for (const auto& post : absorbed.person.positions)
      if (std::ranges::find(result->positions, post) == result->positions.end())
        result->positions.push_back(post);
    const auto done = merge_people(session, merger, *result, survivor.version, absorbed.version, followers_);
    if (!done) return done;
    for (const auto& code : {merger.survivor, merger.absorbed})
      access::record(session, {visit.now, merger.by, "merged", "person", code, merger.absorbed,
                               merger.survivor + ": " + merger.reason});
    for (const auto& deed :
         deeds_of({visit.now, merger.by, "", "person", merger.survivor, "", ""},
                  differences(person_columns(), filled_in(survivor.person), filled_in(*result))))
      access::record(session, deed);
    return done;
  }

  http::Response again(const Visit& visit, const Pair& pair, const base::Problems& problems,
                       int status) const {
    return visit.show(comparison(visit, pair, problems), status);
  }

  Page comparison(const Visit& visit, const Pair& pair, const base::Problems& problems) const {
    auto page = visit.page("campaign/registry/same_person.html", msg("Same person?"));
    const auto& first = pair.first.person;
    const auto& second = pair.second.person;
    page.set("ACTION", same_link(first.code, second.code)).set("REASON", visit.form("reason"));
    page.set("VERSION_FIRST", pair.first.version).set("VERSION_SECOND", pair.second.version);
    page.set("FIRST", first.code).set("SECOND", second.code);
    page.set("FIRST_NAME", first.full_name).set("SECOND_NAME", second.full_name);
    page.set("FIRST_HREF", person_link(first.code)).set("SECOND_HREF", person_link(second.code));
    page.show(visit.form("survivor") == second.code ? "SECOND_STAYS" : "FIRST_STAYS");
    const auto [units, records] = db_.read([&](Session& s) {
      return std::pair(choices_of_units(load_units(s).units),
                       std::pair(load_record(s, {SubjectKind::kPerson, first.code}),
                                 load_record(s, {SubjectKind::kPerson, second.code})));
    });
    fill_fields(visit, page, filled_in(first), filled_in(second), units);
    fill_side(page.add("SIDE"), first, records.first, units);
    fill_side(page.add("SIDE"), second, records.second, units);
    access::show_problems(page, problems);
    return page;
  }

  static void fill_fields(const Visit& visit, Page& page, const FormValues& first, const FormValues& second,
                          const UnitChoices& units) {
    for (const auto* column : own_columns()) {
      const std::string key(column->key);
      if (key == "code") continue;
      const auto one = value_of(first, key);
      const auto other = value_of(second, key);
      auto row = page.add("FIELD");
      row.set("LABEL", column->header).set("KEY", key);
      row.set("ONE", shown_value(page.language(), *column, one, units));
      row.set("OTHER", shown_value(page.language(), *column, other, units));
      if (one == other) continue;
      const auto pick = visit.form("pick_" + key);
      const bool second_chosen = pick.empty() ? one.empty() : pick == "second";
      row.show("DIFFERENT").show(second_chosen ? "SECOND_CHOSEN" : "FIRST_CHOSEN");
    }
  }

  static void fill_side(Block side, const Person& person, const Registry& record, const UnitChoices& units) {
    side.set("SIDE_NAME", person.full_name).set("SIDE_CODE", person.code);
    for (const auto& post : person.positions) {
      auto row = side.add("POST");
      const auto unit = std::ranges::find(units, post.unit, &UnitChoices::value_type::first);
      row.set("TITLE", post.title).set("UNIT", unit == units.end() ? post.unit : unit->second);
      row.set("FROM", registry::show(post.from)).set("TO", registry::show(post.to));
    }
    show_achievements(side, record);
  }

  platform::db::Database& db_;
  PersonFollowers followers_;
};

}  // namespace

void add_same_person_routes(access::Door& door, platform::db::Database& db, PersonFollowers followers) {
  const SamePersonRoutes routes(db, std::move(followers));
  const auto office = Rule::roles({Role::kOffice});
  door.get("/people/same", office, [routes](const Visit& v) { return routes.list(v); });
  door.get("/people/same/two", office, [routes](const Visit& v) { return routes.chosen(v); });
  door.get("/people/same/:first/:second", office, [routes](const Visit& v) { return routes.compare(v); });
  door.post("/people/same/:first/:second", office, [routes](const Visit& v) { return routes.merge(v); });
  door.post("/people/same/:first/:second/different", office,
            [routes](const Visit& v) { return routes.keep_two(v); });
  door.post("/mergers/:number/undo", office, [routes](const Visit& v) { return routes.undo(v); });
}

}  // namespace vinhdanh::campaign::registry
