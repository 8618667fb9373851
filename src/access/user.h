#pragma once

#include <cstdint>
#include <string>

#include "access/role.h"
#include "base/message.h"

namespace vinhdanh::access {

// Who signs in. People of the registry need no account.
struct User {
  std::int64_t id = 0;
  std::string login;  // lower case, no blanks
  std::string display_name;
  std::string unit_code;  // of the registry; empty for who belongs to none
  Roles roles;
  base::Language language = base::Language::kVietnamese;
  bool operator==(const User&) const = default;
};

// A user with the session that a request came in.
struct SignedIn {
  User user;
  std::int64_t session_id = 0;
  std::string csrf;  // token that every unsafe request of the session must carry
};

}  // namespace vinhdanh::access
