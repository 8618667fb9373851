#pragma once

#include <functional>
#include <string>

#include "access/door.h"
#include "platform/db/database.h"

namespace vinhdanh::access {

// What the sign-in page tells of the installation.
struct SignInPage {
  std::string issuer;
  std::string campaign;
  bool sample = false;  // the made-up data: its accounts are shown
};

// /sign-in, /sign-out, /language.
void add_sign_in_routes(Door& door, platform::db::Database& db, std::function<SignInPage()> about);

// Finds the user of a session token and notes that it was used.
Door::Identify identify_by_session(platform::db::Database& db, const base::Clock& clock);

// Password of the accounts of the sample data.
inline constexpr std::string_view kSamplePassword = "vinhdanh-mau";

}  // namespace vinhdanh::access
