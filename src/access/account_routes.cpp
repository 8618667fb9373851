#include "access/account_routes.h"

#include "access/audit_store.h"
#include "access/password.h"
#include "access/session_store.h"
#include "access/user_store.h"
#include "base/text.h"

namespace vinhdanh::access {
namespace {

namespace http = platform::http;
using base::msg;
using platform::db::Session;

base::Problem at_field(const char* field, base::Message text) {
  base::Place place;
  place.field = field;
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

std::string role_words(const Visit& visit, Roles roles) {
  std::vector<std::string> words;
  for (const auto role : roles.list()) words.push_back(visit.say(label(role)));
  return base::join(words, ", ");
}

base::Message hint(Role role) {
  switch (role) {
    case Role::kAdministrator:
      return msg("accounts");
    case Role::kOffice:
      return msg("runs the campaign");
    case Role::kLeader:
      return msg("reads everything");
    case Role::kUnitContact:
      return msg("nominates for one unit");
    case Role::kUnitHead:
      return msg("approves what one unit submits");
    case Role::kViewer:
      break;
  }
  return msg("reads plan and programme");
}

class OwnAccount {
 public:
  explicit OwnAccount(platform::db::Database& db) : db_(db) {}

  http::Response show(const Visit& visit) const { return page(visit, {}, 200); }

  http::Response change_password(const Visit& visit) const {
    const auto row = db_.read([&](Session& s) { return user_by_id(s, visit.user().id); });
    const std::string fresh(visit.form("new_password"));
    base::Problems problems;
    if (!row || !password_fits(row->password_hash, visit.form("old_password"))) {
      problems.push_back(at_field("old_password", msg("This is not your present password. Type it again.")));
    }
    if (auto checked = check_new_password(fresh, visit.user().login); !checked) {
      auto problem = checked.error().front();
      problem.place.field = "new_password";
      problems.push_back(std::move(problem));
    }
    if (!problems.empty()) return page(visit, problems, 422);
    db_.write([&](Session& s) {
      set_password(s, visit.user().id, fresh);
      for (const auto& open : sessions_of(s, visit.user().id, visit.now)) {
        if (open.id != visit.session().session_id) revoke_session(s, open.id, visit.user().id);
      }
      record(s, {visit.now, visit.user().display_name, "changed_password", "user",
                 std::to_string(visit.user().id), "", ""});
    });
    return http::see_other("/account");
  }

  http::Response end_session(const Visit& visit) const {
    const auto id = visit.request.number("id");
    if (!id || !db_.write([&](Session& s) { return revoke_session(s, *id, visit.user().id); }))
      http::not_found();
    return http::see_other("/account");
  }

 private:
  http::Response page(const Visit& visit, const base::Problems& problems, int status) const {
    auto page = visit.page("access/account.html", msg("Password and sign-ins"));
    show_problems(page, problems);
    page.set("NAME", visit.user().display_name)
        .set("LOGIN", visit.user().login)
        .set("ROLES", role_words(visit, visit.user().roles));
    for (const auto& open :
         db_.read([&](Session& s) { return sessions_of(s, visit.user().id, visit.now); })) {
      auto row = page.add("SESSION");
      row.set("ID", open.id)
          .set("DEVICE", open.device.empty() ? "?" : open.device)
          .set("ADDRESS", open.address);
      row.set("SINCE", base::show(open.signed_in_at)).set("LAST_SEEN", base::show(open.last_seen));
      row.show(open.id == visit.session().session_id ? "THIS_ONE" : "OTHER");
    }
    return visit.show(page, status);
  }

  platform::db::Database& db_;
};

class Accounts {
 public:
  Accounts(platform::db::Database& db, UnitChoices units) : db_(db), units_(std::move(units)) {}

  http::Response list(const Visit& visit) const {
    auto page = visit.page("access/users.html", msg("Accounts"));
    page.set("Q", visit.query("q"));
    std::size_t count = 0;
    for (const auto& row : db_.read([](Session& s) { return all_users(s); })) {
      if (!base::matches(base::fold(row.user.display_name + " " + row.user.login), visit.query("q")))
        continue;
      ++count;
      auto line = page.add("PERSON");
      line.set("ID", row.user.id)
          .set("NAME", row.user.display_name)
          .set("LOGIN", row.user.login)
          .set("ROLES", role_words(visit, row.user.roles));
      line.set("UNIT_NAME", unit_name(row.user.unit_code));
      line.set("TONE", row.closed ? "idle" : "good")
          .set("ICON", row.closed ? "lock" : "check")
          .set("STATE", row.closed ? msg("Closed") : msg("Open"));
    }
    page.set("COUNT_TEXT", base::msgn("{0} account", "{0} accounts", static_cast<long long>(count)));
    page.show_if(count > 0, "HAS_PEOPLE").show_if(count == 0, "NO_PEOPLE");
    page.set("EMPTY_TITLE", msg("No account fits")).set("EMPTY_TEXT", msg("Search for another name."));
    return visit.show(page);
  }

  http::Response blank(const Visit& visit) const { return form(visit, {}, {}, 200); }

  http::Response add(const Visit& visit) const {
    auto user = typed(visit);
    const auto made = db_.write([&](Session& s) -> base::Result<std::int64_t> {
      auto id = add_user(s, user, visit.form("password"));
      if (id)
        record(s,
               {visit.now, visit.user().display_name, "added", "user", std::to_string(*id), "", user.login});
      return id;
    });
    if (made) return http::see_other("/users");
    UserRow row;
    row.user = user;
    return form(visit, row, at_form(made.error()), 422);
  }

  http::Response one(const Visit& visit) const { return form(visit, found(visit), {}, 200); }

  http::Response change(const Visit& visit) const {
    const auto before = found(visit);
    auto row = before;
    row.user = typed(visit);
    row.user.id = before.user.id;
    row.user.login = before.user.login;
    row.user.language = before.user.language;
    row.version = std::atoll(std::string(visit.form("version")).c_str());
    auto problems = check(row.user, visit);
    if (problems.empty() && !save(visit, before, row)) {
      problems.push_back({base::Severity::kError,
                          {},
                          msg("Somebody changed this account meanwhile: it is now “{0}” with the roles {1}. "
                              "Look again and save once more.",
                              before.user.display_name, role_words(visit, before.user.roles)),
                          {}});
      row.version = before.version;
    }
    if (!problems.empty())
      return form(visit, row, problems, problems.front().place.field.empty() ? 409 : 422);
    return http::see_other("/users");
  }

  http::Response ask_closure(const Visit& visit) const {
    const auto row = found(visit);
    auto page = visit.page("platform/web/confirm.html", msg("Close the account"));
    page.set("QUESTION", msg("Close the account of {0}?", row.user.display_name))
        .set("CONSEQUENCE", msg("Nobody signs in with it any more, and open sign-ins end at once. What was "
                                "done with it stays."));
    page.set("ACTION", "/users/" + std::to_string(row.user.id) + "/closure")
        .set("YES", msg("Close the account"))
        .set("BACK_HREF", "/users/" + std::to_string(row.user.id));
    return visit.show(page);
  }

  http::Response close(const Visit& visit) const {
    const auto row = found(visit);
    if (row.user.id == visit.user().id)
      http::forbidden(msg("You can't close your own account. Ask another administrator."));
    db_.write([&](Session& s) {
      close_user(s, row.user.id, visit.user().display_name, visit.now);
      record(s,
             {visit.now, visit.user().display_name, "closed", "user", std::to_string(row.user.id), "", ""});
    });
    return http::see_other("/users");
  }

  http::Response open(const Visit& visit) const {
    const auto row = found(visit);
    db_.write([&](Session& s) {
      open_user(s, row.user.id);
      record(s,
             {visit.now, visit.user().display_name, "opened", "user", std::to_string(row.user.id), "", ""});
    });
    return http::see_other("/users/" + std::to_string(row.user.id));
  }

 private:
  UserRow found(const Visit& visit) const {
    const auto id = visit.request.number("id");
    if (!id) http::not_found();
    auto row = db_.read([&](Session& s) { return user_by_id(s, *id); });
    if (!row) http::not_found();
    return std::move(*row);
  }

  static User typed(const Visit& visit) {
    User user;
    user.login = base::lower(base::trim(visit.form("login")));
    user.display_name = base::tidy(visit.form("display_name"));
    user.unit_code = visit.form("unit");
    for (const auto code : visit.request.form.get_all("roles")) {
      if (const auto role = role_from(code)) user.roles.add(*role);
    }
    return user;
  }

  static base::Problems check(const User& user, const Visit& visit) {
    base::Problems problems;
    if (user.display_name.empty())
      problems.push_back(at_field("display_name", msg("Write the name to be shown.")));
    if (user.roles.empty()) problems.push_back(at_field("roles", msg("Choose at least one role.")));
    // Else nobody may be left who looks after the accounts.
    if (user.id == visit.user().id && !user.roles.has(Role::kAdministrator))
      problems.push_back(
          at_field("roles", msg("You can't take the role of administrator from yourself. Ask another "
                                "administrator.")));
    if (user.roles.has(Role::kUnitContact) && user.unit_code.empty())
      problems.push_back(at_field("unit", msg("A unit contact needs a unit. Choose it.")));
    else if (user.roles.has(Role::kUnitHead) && user.unit_code.empty())
      problems.push_back(at_field("unit", msg("A head of unit needs a unit. Choose it.")));
    if (!visit.form("password").empty()) {
      if (auto checked = check_new_password(visit.form("password"), user.login); !checked)
        problems.push_back(checked.error().front());
    }
    return problems;
  }

  static base::Problems at_form(base::Problems problems) {
    for (auto& problem : problems) {
      if (problem.place.field == "unit_code") problem.place.field = "unit";
    }
    return problems;
  }

  bool save(const Visit& visit, const UserRow& before, const UserRow& row) const {
    return db_.write([&](Session& s) {
      if (!change_user(s, row.user, row.version)) return false;
      if (!visit.form("password").empty()) give_password(s, visit, row.user.id);
      record(s, {visit.now, visit.user().display_name, "changed", "user", std::to_string(row.user.id),
                 before.user.display_name + "; " + codes(before.user.roles) + "; " + before.user.unit_code,
                 row.user.display_name + "; " + codes(row.user.roles) + "; " + row.user.unit_code});
      return true;
    });
  }

  // Who had the old password is signed out.
  static void give_password(Session& s, const Visit& visit, std::int64_t user) {
    set_password(s, user, visit.form("password"));
    for (const auto& open : sessions_of(s, user, visit.now)) {
      if (open.id != visit.session().session_id) revoke_session(s, open.id, user);
    }
  }

  std::string unit_name(const std::string& code) const {
    for (const auto& [known, name] : units_()) {
      if (known == code) return name;
    }
    return code;
  }

  http::Response form(const Visit& visit, const UserRow& row, const base::Problems& problems,
                      int status) const {
    const bool fresh = row.user.id == 0;
    auto page =
        visit.page("access/user.html", fresh ? msg("New account") : base::verbatim(row.user.display_name));
    show_problems(page, problems);
    const auto own = "/users/" + std::to_string(row.user.id);
    page.set("HEADING", fresh ? msg("New account") : base::verbatim(row.user.display_name))
        .set("ACTION", fresh ? "/users" : own);
    page.set("VERSION", row.version).set("LOGIN", row.user.login).set("DISPLAY_NAME", row.user.display_name);
    page.show(fresh ? "IS_NEW" : "EXISTS");
    if (!fresh)
      page.show(row.closed ? "IS_CLOSED" : "IS_OPEN")
          .set("CLOSE_HREF", own + "/closure")
          .set("OPEN_ACTION", own + "/opening");
    for (const auto& [code, name] : units_())
      page.add("UNIT")
          .set("UNIT_CODE", code)
          .set("UNIT_LABEL", name)
          .show_if(code == row.user.unit_code, "CHOSEN");
    for (const auto role : kAllRoles) {
      page.add("ROLE")
          .set("ROLE_CODE", code(role))
          .set("ROLE_LABEL", label(role))
          .set("ROLE_HINT", hint(role))
          .show_if(row.user.roles.has(role), "CHECKED");
    }
    return visit.show(page, status);
  }

  platform::db::Database& db_;
  UnitChoices units_;
};

}  // namespace

void add_account_routes(Door& door, platform::db::Database& db, UnitChoices units) {
  const auto own = std::make_shared<OwnAccount>(db);
  door.get("/account", Rule::signed_in(), [own](const Visit& v) { return own->show(v); });
  door.post("/account/password", Rule::signed_in(),
            [own](const Visit& v) { return own->change_password(v); });
  door.post("/sessions/:id/end", Rule::signed_in(), [own](const Visit& v) { return own->end_session(v); });
  const auto all = std::make_shared<Accounts>(db, std::move(units));
  const auto rule = Rule::roles({Role::kAdministrator});
  door.get("/users", rule, [all](const Visit& v) { return all->list(v); });
  door.get("/users/new", rule, [all](const Visit& v) { return all->blank(v); });
  door.post("/users", rule, [all](const Visit& v) { return all->add(v); });
  door.get("/users/:id", rule, [all](const Visit& v) { return all->one(v); });
  door.post("/users/:id", rule, [all](const Visit& v) { return all->change(v); });
  door.get("/users/:id/closure", rule, [all](const Visit& v) { return all->ask_closure(v); });
  door.post("/users/:id/closure", rule, [all](const Visit& v) { return all->close(v); });
  door.post("/users/:id/opening", rule, [all](const Visit& v) { return all->open(v); });
}

}  // namespace vinhdanh::access
