#include <algorithm>
#include <charconv>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/registry/lineage_routes.h"
#include "campaign/registry/lineage_view.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/reorganisation_form.h"
#include "campaign/registry/reorganisation_store.h"

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

using Before = std::optional<ReorganisationEvent>;

base::Message explained(Change change) {
  switch (change) {
    case Change::kMerge:
      return msg("Several units become one, or a unit goes into another that goes on.");
    case Change::kSplit:
      return msg("Parts of a unit become units of their own or go to others. The unit ends, or goes on.");
    case Change::kRename:
      return msg("A unit goes on under a new name, with a code of its own.");
    case Change::kTransfer:
      return msg("Tasks of a unit go to another; both go on.");
    case Change::kDissolve:
      return msg("A unit ends without a successor.");
  }
  return {};
}

std::optional<Change> change_of(std::string_view code) {
  const auto found = std::ranges::find(kChangeCodes, code);
  return found == kChangeCodes.end() ? std::nullopt
                                     : std::optional(static_cast<Change>(found - kChangeCodes.begin()));
}

ReorganisationForm form_of(const Visit& visit, Change change) {
  ReorganisationForm form;
  form.change = change;
  for (const auto& [name, value] : visit.request.form.all()) form.values.emplace(name, base::tidy(value));
  const auto rows = form.value("rows");
  std::from_chars(rows.data(), rows.data() + rows.size(), form.rows);
  if (visit.request.form.has("more")) form.rows += 4;
  form.rows = std::clamp(form.rows, 1, kMostRows);
  return form;
}

// Fills one field after the other into rows FIELD (platform/web/field.html).
class Fields {
 public:
  Fields(const ReorganisationForm& form, const Registry& units, const base::Problems& problems)
      : form_(form), units_(units), problems_(problems) {}

  Block input(Block group, const std::string& name, const base::Message& text, bool optional) const {
    auto field = start(group, name, text, optional);
    auto input = field.add("INPUT");
    input.set("TYPE", "text").set("AUTOCOMPLETE", "off");
    return input;
  }

  void unit(Block group, const std::string& name, const base::Message& text, bool optional) const {
    auto select = start(group, name, text, optional).add("SELECT");
    const auto chosen = form_.value(name);
    const auto option = [&](const std::string& code, const std::string& words) {
      auto row = select.add("OPTIONS");
      row.set("OPTION_VALUE", code).set("OPTION_LABEL", words).show_if(code == chosen, "CHOSEN");
    };
    option("", "—");
    for (const auto& unit : units_.units) {
      auto words = unit.name + " (" + unit.code + ")";
      if (unit.dissolved)
        words += " · " + base::say(group.language(), msg("ended on {0}", base::show(*unit.dissolved)));
      option(unit.code, words);
    }
  }

  void hint(Block group, const base::Message& text) const { group.add("HAS_NOTE").set("NOTE", text); }

 private:
  Block start(Block group, const std::string& name, const base::Message& text, bool optional) const {
    auto field = group.add("FIELD");
    field.set("NAME", name).set("LABEL", text).set("VALUE", form_.value(name));
    field.show_if(optional, "OPTIONAL");
    for (const auto& problem : problems_)
      if (problem.place.field == name) {
        field.add("HAS_ERROR").set("ERROR", problem.text);
        break;
      }
    return field;
  }

  const ReorganisationForm& form_;
  const Registry& units_;
  const base::Problems& problems_;
};

class ReorganisationRoutes {
 public:
  explicit ReorganisationRoutes(platform::db::Database& db) : db_(db) {}

  http::Response choose(const Visit& visit) const {
    if (const auto change = change_of(visit.query("change"))) {
      ReorganisationForm form;
      form.change = *change;
      form.values.emplace("from_1", visit.query("unit"));
      return visit.show(page(visit, form, {}, {}));
    }
    auto page = visit.page("campaign/registry/reorganisation_new.html", msg("Record a reorganisation"));
    for (std::size_t i = 0; i < kChangeCodes.size(); ++i) {
      const auto change = static_cast<Change>(i);
      auto row = page.add("CHANGE");
      row.set("HREF", "/reorganisations/new?change=" + std::string(kChangeCodes[i]));
      row.set("LABEL", label(change)).set("EXPLAINED", explained(change));
    }
    return visit.show(page);
  }

  http::Response add(const Visit& visit) const {
    const auto change = change_of(visit.form("change"));
    if (!change) http::not_found();
    return save(visit, form_of(visit, *change), {});
  }

  http::Response edit(const Visit& visit) const {
    const auto event = find(visit);
    return visit.show(page(visit, filled_in(*event), event, {}));
  }

  http::Response correct(const Visit& visit) const {
    const auto event = find(visit);
    return save(visit, form_of(visit, event->change), event);
  }

  http::Response ask_removal(const Visit& visit) const {
    return visit.show(removal_page(visit, *find(visit)));
  }

  http::Response remove(const Visit& visit) const {
    const auto event = find(visit);
    const auto reason = base::tidy(visit.form("reason"));
    if (reason.empty()) {
      auto again = removal_page(visit, *event);
      base::Problem problem{base::Severity::kError, {}, msg("Give the reason; it stays in the history."), {}};
      problem.place.field = "reason";
      access::show_problems(again, {problem});
      return visit.show(again, 422);
    }
    const bool gone = db_.write([&](Session& s) {
      const auto before = find_event(s, event->id);
      if (!before || *before != *event) return false;
      store_amendment(s, amend(load_units(s), before, {}, {}), before);
      audit(s, visit, "took back", before, described(*before), reason);
      return true;
    });
    return gone ? http::see_other("/lineage") : http::see_other(link(*event));
  }

 private:
  static std::string link(const ReorganisationEvent& event) {
    return "/reorganisations/" + std::to_string(event.id);
  }

  Before find(const Visit& visit) const {
    const auto text = visit.request.path_values.get("id");
    std::int64_t id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    auto event = db_.read([&](Session& s) { return find_event(s, id); });
    if (!event) http::not_found();
    return event;
  }

  // `before` is what this request found; between its reading and the writing somebody else
  // may have been quicker, as may have been since the form was shown ("seen").
  http::Response save(const Visit& visit, const ReorganisationForm& form, const Before& before) const {
    if (visit.request.form.has("more")) return visit.show(page(visit, form, before, {}));
    if (before && visit.form("seen") != described(*before))
      return visit.show(page(visit, form, before, {changed_meanwhile()}), 409);
    const auto saved = db_.write([&](Session& s) -> base::Result<bool> {
      if (before && find_event(s, before->id) != before) return base::refuse(changed_meanwhile());
      auto read = read_form(form, load_units(s), before, base::local_date(visit.now));
      if (!read) return base::refuse(std::move(read.error()));
      store_amendment(s, read->amendment, before);
      audit(s, visit, before ? "corrected" : "recorded", before ? before : read->event,
            before ? described(*before) : "", described(read->event));
      return true;
    });
    if (saved) return http::see_other("/lineage");
    return visit.show(page(visit, form, before, saved.error()), 422);
  }

  static base::Problem changed_meanwhile() {
    return {
        base::Severity::kError,
        {},
        msg("Somebody else has changed this reorganisation in the meantime; nothing of yours is saved yet. "
            "What is on record now stands above the form; save again if yours is right."),
        {}};
  }

  static void audit(Session& s, const Visit& visit, const char* deed, const Before& event, std::string before,
                    std::string after) {
    std::vector<std::string> codes;
    for (const auto& line : event->lines)
      for (const auto& code : {line.from, line.to})
        if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
    for (const auto& code : codes)
      access::record(s, {visit.now, visit.user().display_name, deed, "unit", code, before, after});
  }

  Page page(const Visit& visit, const ReorganisationForm& form, const Before& before,
            const base::Problems& problems) const {
    const auto units = db_.read([](Session& s) { return load_units(s); });
    auto out = visit.page("campaign/registry/reorganisation.html",
                          before ? msg("Correct a reorganisation") : msg("Record a reorganisation"));
    out.set("TITLE", label(form.change)).set("EXPLAINED", explained(form.change));
    out.set("CHANGE", kChangeCodes[static_cast<std::size_t>(form.change)]).set("ROWS", form.rows);
    out.set("ACTION", before ? link(*before) : std::string("/reorganisations/new"));
    if (before) {
      out.add("ON_RECORD").set("REMOVE_HREF", link(*before) + "/removal").set("SEEN", described(*before));
      show_event(out, *before, UnitNames(units.units), [](const std::string&) { return true; });
    }
    access::show_problems(out, problems);
    fill(out, form, Fields(form, units, problems));
    return out;
  }

  static void fill(Page& page, const ReorganisationForm& form, const Fields& fields) {
    auto head = page.add("GROUP");
    head.set("LEGEND", msg("Day and decision"));
    fields.input(head, "on", msg("Day since which it holds (day/month/year)"), false)
        .set("CLASS", "is-narrow");
    fields.input(head, "source", msg("Decision"), true);
    fill_from(page, form, fields);
    fill_to(page, form, fields);
    page.show_if(form.change == Change::kMerge || form.change == Change::kSplit, "MAY_HAVE_MORE");
    if (form.change == Change::kSplit)
      page.add("ASK_WHOLE").show_if(form.value("whole") == "yes", "IS_WHOLE");
  }

  static void fill_from(Page& page, const ReorganisationForm& form, const Fields& fields) {
    const bool many = form.change == Change::kMerge;
    for (int row = 1; row <= from_rows(form); ++row) {
      const auto number = "_" + std::to_string(row);
      auto group = page.add("GROUP");
      group.set("LEGEND", many ? msg("Unit {0} that is merged", row) : msg("Unit that this is about"));
      fields.unit(group, "from" + number, msg("Unit"), many && row > 1);
      if (many) share(group, fields, number, msg("Share of its results that goes along, in per cent"));
      if (many && row == 1) fields.hint(group, msg("Without a share all results go along."));
    }
    if (!many) return;
    auto group = page.add("GROUP");
    group.set("LEGEND", msg("Main predecessor"));
    fields.unit(group, "main", msg("Which of them is the main one"), true);
  }

  static void fill_to(Page& page, const ReorganisationForm& form, const Fields& fields) {
    const bool many = form.change == Change::kSplit;
    for (int row = 1; row <= to_rows(form); ++row) {
      const auto number = "_" + std::to_string(row);
      auto group = page.add("GROUP");
      group.set("LEGEND", many ? msg("Part {0}", row) : msg("Unit that comes of it"));
      fields.unit(group, "to" + number, msg("Unit on record"), true);
      fields.input(group, "to_code" + number, msg("or a new one: code"), true).set("CLASS", "is-narrow");
      fields.input(group, "to_name" + number, msg("Name of the new unit"), true);
      if (form.change != Change::kSplit && form.change != Change::kTransfer) continue;
      share(group, fields, number, msg("Share of the results that goes along, in per cent"));
      if (row == 1)
        fields.hint(group, msg("Without a share no results go along; they stay where they were won."));
    }
  }

  static void share(Block group, const Fields& fields, const std::string& number, const base::Message& text) {
    fields.input(group, "share" + number, text, true).set("CLASS", "is-narrow");
  }

  Page removal_page(const Visit& visit, const ReorganisationEvent& event) const {
    auto page = visit.page("platform/web/confirm.html", msg("Take back a reorganisation"));
    page.set("QUESTION", msg("Take back “{0}” of {1}?", label(event.change), base::show(event.on)));
    page.set(
        "CONSEQUENCE",
        msg("The units that ended by it go on as if it had never been. Units that were entered with it stay. "
            "The history keeps who took it back and why."));
    page.set("ACTION", link(event) + "/removal")
        .set("YES", msg("Take back the reorganisation"))
        .set("BACK_HREF", link(event));
    page.show("WITH_REASON");
    return page;
  }

  platform::db::Database& db_;
};

}  // namespace

void add_reorganisation_routes(access::Door& door, platform::db::Database& db) {
  const ReorganisationRoutes routes(db);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/reorganisations/new", office, [routes](const Visit& v) { return routes.choose(v); });
  door.post("/reorganisations/new", office, [routes](const Visit& v) { return routes.add(v); });
  door.get("/reorganisations/:id", office, [routes](const Visit& v) { return routes.edit(v); });
  door.post("/reorganisations/:id", office, [routes](const Visit& v) { return routes.correct(v); });
  door.get("/reorganisations/:id/removal", office,
           [routes](const Visit& v) { return routes.ask_removal(v); });
  door.post("/reorganisations/:id/removal", office, [routes](const Visit& v) { return routes.remove(v); });
}

}  // namespace vinhdanh::campaign::registry
