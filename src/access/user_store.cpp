#include "access/user_store.h"

#include <algorithm>

#include "access/password.h"
#include "base/text.h"

namespace vinhdanh::access {
namespace {

using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kSelect =
    "SELECT u.id, u.login, u.display_name, u.unit_code, u.roles, u.language, u.password_hash, u.version, "
    "c.user_id "
    "FROM users u LEFT JOIN user_closures c ON c.user_id = u.id ";

UserRow read_row(const Row& row) {
  return {{row.integer(0), row.text(1), row.text(2), row.text(3), roles_from(row.view(4)),
           base::language_from(row.view(5))},
          row.text(6),
          !row.is_null(8),
          row.integer(7)};
}

std::optional<UserRow> one(Session& session, const std::string& sql,
                           const platform::db::Parameters& parameters) {
  std::optional<UserRow> found;
  session.query(sql, parameters, [&](const Row& row) { found = read_row(row); });
  return found;
}

base::Problem at_field(const char* field, base::Message text) {
  base::Place place;
  place.field = field;
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

base::Problems check(Session& session, const User& user, std::string_view password) {
  base::Problems problems;
  const bool fits =
      user.login.size() >= 2 && user.login.size() <= 40 && std::ranges::all_of(user.login, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
      });
  if (!fits)
    problems.push_back(at_field(
        "login",
        base::msg("Write a login name of 2 to 40 small letters without marks, figures, dots or hyphens.")));
  if (fits && user_by_login(session, user.login))
    problems.push_back(
        at_field("login", base::msg("The login name {0} is taken. Choose another.", user.login)));
  if (base::trim(user.display_name).empty())
    problems.push_back(at_field("display_name", base::msg("Write the name to be shown.")));
  if (user.roles.empty()) problems.push_back(at_field("roles", base::msg("Choose at least one role.")));
  if (user.roles.has(Role::kUnitContact) && user.unit_code.empty())
    problems.push_back(at_field("unit_code", base::msg("A unit contact needs a unit. Choose it.")));
  if (user.roles.has(Role::kUnitHead) && user.unit_code.empty())
    problems.push_back(at_field("unit_code", base::msg("A head of unit needs a unit. Choose it.")));
  if (const auto checked = check_new_password(password, user.login); !checked)
    problems.push_back(checked.error().front());
  return problems;
}

}  // namespace

base::Result<std::int64_t> add_user(Session& session, const User& user, std::string_view password) {
  if (auto problems = check(session, user, password); !problems.empty())
    return base::refuse(std::move(problems));
  return session.insert(
      "INSERT INTO users (login, display_name, unit_code, roles, language, password_hash) "
      "VALUES (:login, :display_name, :unit_code, :roles, :language, :password_hash) RETURNING id",
      {{"login", user.login},
       {"display_name", user.display_name},
       {"unit_code", user.unit_code},
       {"roles", codes(user.roles)},
       {"language", base::code(user.language)},
       {"password_hash", hash_password(password)}});
}

std::optional<UserRow> user_by_login(Session& session, std::string_view login) {
  return one(session, std::string(kSelect) + "WHERE u.login = :login", {{"login", login}});
}

std::optional<UserRow> user_by_id(Session& session, std::int64_t id) {
  return one(session, std::string(kSelect) + "WHERE u.id = :id", {{"id", id}});
}

std::vector<UserRow> all_users(Session& session) {
  std::vector<UserRow> users;
  session.query(kSelect, {}, [&](const Row& row) { users.push_back(read_row(row)); });
  std::ranges::sort(users, {}, [](const UserRow& row) { return base::sort_key(row.user.display_name); });
  return users;
}

bool change_user(Session& session, const User& user, std::int64_t version) {
  return session.execute(
             "UPDATE users SET display_name = :display_name, unit_code = :unit_code, roles = :roles, "
             "language = :language, version = version + 1 WHERE id = :id AND version = :version",
             {{"display_name", user.display_name},
              {"unit_code", user.unit_code},
              {"roles", codes(user.roles)},
              {"language", base::code(user.language)},
              {"id", user.id},
              {"version", version}}) == 1;
}

void set_password(Session& session, std::int64_t user, std::string_view password) {
  session.execute("UPDATE users SET password_hash = :hash WHERE id = :id",
                  {{"hash", hash_password(password)}, {"id", user}});
}

void set_language(Session& session, std::int64_t user, base::Language language) {
  session.execute("UPDATE users SET language = :language WHERE id = :id",
                  {{"language", base::code(language)}, {"id", user}});
}

void close_user(Session& session, std::int64_t user, const std::string& by, base::Instant at) {
  open_user(session, user);
  session.execute("INSERT INTO user_closures (user_id, closed_by, closed_at) VALUES (:user, :by, :at)",
                  {{"user", user}, {"by", by}, {"at", at}});
  session.execute("DELETE FROM sessions WHERE user_id = :user", {{"user", user}});
}

void open_user(Session& session, std::int64_t user) {
  session.execute("DELETE FROM user_closures WHERE user_id = :user", {{"user", user}});
}

}  // namespace vinhdanh::access
