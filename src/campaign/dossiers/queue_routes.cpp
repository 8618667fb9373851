#include "campaign/dossiers/queue_routes.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/dossiers/comparison_routes.h"
#include "campaign/dossiers/queue_export.h"
#include "campaign/dossiers/queue_store.h"
#include "campaign/dossiers/submission_page.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using base::msgn;
using paper::XlsxValue;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

constexpr State kStates[] = {State::kNotStarted, State::kPreparing, State::kWithHead, State::kGivenBack,
                             State::kReturned,   State::kSubmitted, State::kAccepted};

class QueueRoutes {
 public:
  QueueRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign)
      : db_(db), campaign_(campaign) {}

  http::Response list(const Visit& visit) const {
    const auto filter = filter_of(visit);
    const auto rows = all();
    const auto office = db_.read([](Session& s) { return people_of_office(s); });
    auto page = visit.page("campaign/dossiers/queue.html", msg("Dossiers that came in"));
    show_figures(page, rows);
    show_filter(page, filter, office);
    long long count = 0;
    for (const auto& row : rows) {
      if (!fits(row, filter)) continue;
      ++count;
      show_row(page.add("ROW"), row, office, visit.is(Role::kOffice));
    }
    page.show_if(visit.is(Role::kOffice), "MAY_CHASE");
    page.set("EXPORT_HREF", "/submissions/list.xlsx?" + visit.request.query_text);
    page.set("COUNT_TEXT", msgn("{0} unit", "{0} units", count)).show(count > 0 ? "SOME" : "NONE");
    return visit.show(page);
  }

  // What the list shows, with its filter.
  http::Response list_workbook(const Visit& visit) const {
    const auto filter = filter_of(visit);
    const auto office = db_.read([](Session& s) { return people_of_office(s); });
    std::vector<std::vector<XlsxValue>> rows;
    for (const auto& row : all())
      if (fits(row, filter)) rows.push_back(queue_cells(visit.language, row, unit_name(row.unit), office));
    return http::file(
        sheet_bytes(visit.language, visit.now, msg("Dossiers that came in"), queue_columns(), rows),
        visit.say(msg("dossiers")) + ".xlsx", http::content_type::kXlsx);
  }

  http::Response chase_workbook(const Visit& visit) const {
    std::vector<std::vector<XlsxValue>> rows;
    for (const auto& row : all()) {
      if (!to_chase(row)) continue;
      const auto contacts = db_.read([&](Session& s) { return contacts_of(s, row.unit); });
      rows.push_back(chase_cells(visit.language, row, unit_name(row.unit), contacts));
    }
    return http::file(sheet_bytes(visit.language, visit.now, msg("Chase list"), chase_columns(), rows),
                      visit.say(msg("chase-list")) + ".xlsx", http::content_type::kXlsx);
  }

  http::Response figures(const Visit& visit) const {
    auto page = visit.fragment("campaign/dossiers/figures.html");
    show_figures(page, all());
    return http::html(page.render());
  }

  http::Response chase(const Visit& visit) const { return show_chase(visit, -1); }

  http::Response remind(const Visit& visit) const {
    const auto units = visit.request.form.get_all("unit");
    const int sent = db_.write([&](Session& s) {
      int done = 0;
      for (const auto& row : queue(s, campaign_.id, plan())) {
        if (!to_chase(row) || std::ranges::find(units, row.unit) == units.end()) continue;
        if (send_message(s, campaign_.id, row.unit, Reminder::kByOffice, row.standing.open_until,
                         visit.user().display_name, visit.now))
          ++done;
      }
      return done;
    });
    return show_chase(visit, sent);
  }

  http::Response assign_clerk(const Visit& visit) const {
    const std::string unit(visit.form("unit"));
    if (!plan().unit(unit)) http::not_found();
    const auto clerk = std::atoll(std::string(visit.form("clerk")).c_str());
    const auto done =
        db_.write([&](Session& s) { return assign(s, campaign_.id, unit, clerk, visit.user(), visit.now); });
    if (!done) throw http::HttpError{422, done.error().front().text};
    return http::see_other("/submissions#unit-" + http::encode_url(unit));
  }

 private:
  const plan::Plan& plan() const { return campaign_.plan; }
  std::string unit_name(std::string_view code) const {
    const auto* unit = plan().unit(code);
    return unit ? unit->name : std::string(code);
  }
  std::vector<QueueRow> all() const {
    return db_.read([&](Session& s) { return queue(s, campaign_.id, plan()); });
  }

  static QueueFilter filter_of(const Visit& visit) {
    QueueFilter filter;
    filter.unit = visit.query("unit");
    filter.state = visit.query("state");
    filter.category = visit.query("category");
    filter.clerk = std::atoll(std::string(visit.query("clerk")).c_str());
    filter.late = visit.query("late") == "1";
    filter.points = visit.query("points") == "1";
    return filter;
  }

  static void show_figures(Page& page, const std::vector<QueueRow>& rows) {
    for (const auto state : kStates) {
      const auto count =
          std::ranges::count_if(rows, [&](const QueueRow& row) { return row.standing.state == state; });
      auto figure = page.add("FIGURE");
      show_state(figure, state);
      figure.set("NUMBER", static_cast<std::int64_t>(count)).set("CODE", code(state));
    }
  }

  void show_filter(Page& page, const QueueFilter& filter, const std::vector<access::User>& office) const {
    for (const auto& quota : plan().quotas)
      page.add("UNITS")
          .set("VALUE", quota.unit)
          .set("LABEL", unit_name(quota.unit))
          .show_if(quota.unit == filter.unit, "CHOSEN");
    for (const auto state : kStates)
      page.add("STATES")
          .set("VALUE", code(state))
          .set("LABEL", label(state))
          .show_if(code(state) == filter.state, "CHOSEN");
    for (const auto kind : {SubjectKind::kCollective, SubjectKind::kPerson}) {
      const auto value = registry::kSubjectKindCodes[static_cast<std::size_t>(kind)];
      page.add("CATEGORIES")
          .set("VALUE", value)
          .set("LABEL", registry::label(kind))
          .show_if(value == filter.category, "CHOSEN");
    }
    for (const auto& person : office)
      page.add("CLERKS")
          .set("VALUE", person.id)
          .set("LABEL", person.display_name)
          .show_if(person.id == filter.clerk, "CHOSEN");
    page.show_if(filter.late, "ONLY_LATE").show_if(filter.points, "ONLY_POINTS");
  }

  void show_row(Block row, const QueueRow& unit, const std::vector<access::User>& office,
                bool may_assign) const {
    const auto code = http::encode_url(unit.unit);
    row.set("UNIT_CODE", unit.unit).set("NAME", unit_name(unit.unit));
    row.set("HREF", (unit.last ? "/submissions/review?unit=" : "/submissions/new?unit=") + code);
    row.set("PEOPLE", unit.people).set("COLLECTIVES", unit.collectives).set("POINTS", unit.points);
    show_state(row.add("STANDING"), unit.standing.state);
    if (unit.last)
      row.add("CAME")
          .set("ID", unit.last->id)
          .set("NUMBER", unit.last->number())
          .set("WHEN", base::show(unit.last->at))
          .show_if(unit.last->late, "LATE");
    const auto clerk = std::ranges::find(office, unit.clerk, &access::User::id);
    if (!may_assign) {
      if (clerk != office.end()) row.set("CLERK_NAME", clerk->display_name);
      return;
    }
    auto form = row.add("MAY_ASSIGN");
    for (const auto& person : office)
      form.add("CHOICE")
          .set("VALUE", person.id)
          .set("LABEL", person.display_name)
          .show_if(person.id == unit.clerk, "CHOSEN");
  }

  http::Response show_chase(const Visit& visit, int sent) const {
    auto page = visit.page("campaign/dossiers/chase.html", msg("Chase list"));
    if (sent >= 0)
      page.add("SENT").set("TEXT", msgn("{0} reminder was sent.", "{0} reminders were sent.", sent));
    bool any = false;
    for (const auto& row : all()) {
      if (!to_chase(row)) continue;
      any = true;
      show_chased(page.add("ROW"), row);
      page.add("CHASED").set("UNIT_CODE", row.unit);
    }
    page.show(any ? "SOME" : "NONE");
    return visit.show(page);
  }

  void show_chased(Block row, const QueueRow& unit) const {
    row.set("UNIT_CODE", unit.unit)
        .set("NAME", unit_name(unit.unit))
        .set("HREF", "/submissions/new?unit=" + http::encode_url(unit.unit))
        .set("DRAFTS", unit.drafts)
        .set("POINTS", unit.points)
        .set("UNTIL", base::show(unit.standing.open_until));
    show_state(row.add("STANDING"), unit.standing.state);
    if (unit.active != base::Instant())
      row.add("ACTIVE").set("WHEN", base::show(unit.active)).set("BY", unit.active_by);
    if (unit.reminded != base::Instant()) row.add("REMINDED").set("WHEN", base::show(unit.reminded));
    const auto contacts = db_.read([&](Session& s) { return contacts_of(s, unit.unit); });
    for (const auto& person : contacts)
      row.add("CONTACT").set("CONTACT_NAME", person.display_name).set("LOGIN", person.login);
    row.show_if(contacts.empty(), "NO_CONTACT");
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_queue_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                      const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<QueueRoutes>(db, campaign);
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const auto office = Rule::roles({Role::kOffice});
  door.get("/submissions", readers, [routes](const Visit& v) { return routes->list(v); });
  door.get("/submissions/list.xlsx", readers, [routes](const Visit& v) { return routes->list_workbook(v); });
  door.get("/submissions/chase.xlsx", office, [routes](const Visit& v) { return routes->chase_workbook(v); });
  door.get("/submissions/figures", readers, [routes](const Visit& v) { return routes->figures(v); });
  door.get("/submissions/chase", office, [routes](const Visit& v) { return routes->chase(v); });
  door.post("/submissions/reminders", office, [routes](const Visit& v) { return routes->remind(v); });
  door.post("/submissions/clerk", office, [routes](const Visit& v) { return routes->assign_clerk(v); });
  add_comparison_routes(door, db, book, campaign);
}

}  // namespace vinhdanh::campaign::dossiers
