#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/user.h"
#include "base/result.h"
#include "platform/db/database.h"

namespace vinhdanh::access {

struct UserRow {
  User user;
  std::string password_hash;
  bool closed = false;
  std::int64_t version = 0;
};

// A user who signs in with `password`; refused when the login is taken or malformed.
base::Result<std::int64_t> add_user(platform::db::Session& session, const User& user,
                                    std::string_view password);
std::optional<UserRow> user_by_login(platform::db::Session& session, std::string_view login);
std::optional<UserRow> user_by_id(platform::db::Session& session, std::int64_t id);
std::vector<UserRow> all_users(platform::db::Session& session);  // by display name
// Name, unit, roles and language. False when somebody changed the user since `version`.
bool change_user(platform::db::Session& session, const User& user, std::int64_t version);
void set_password(platform::db::Session& session, std::int64_t user, std::string_view password);
void set_language(platform::db::Session& session, std::int64_t user, base::Language language);
// A closed account can't sign in; its sessions end at once.
void close_user(platform::db::Session& session, std::int64_t user, const std::string& by, base::Instant at);
void open_user(platform::db::Session& session, std::int64_t user);

}  // namespace vinhdanh::access
