#pragma once

#include <string>
#include <string_view>

#include "access/user.h"
#include "base/result.h"
#include "platform/db/database.h"

namespace vinhdanh::access {

struct SignInTry {
  std::string login;  // as typed
  std::string password;
  std::string device;
  std::string address;
};

// The token of a new session, or why not: a wrong name or password (the same sentence
// for both), an account that is closed, or too many failures of this account or from
// this address (with the time to wait).
base::Result<std::string> sign_in(platform::db::Database& db, const SignInTry& attempt, base::Instant now);

}  // namespace vinhdanh::access
