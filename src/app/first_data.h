#pragma once

#include <filesystem>
#include <string>

#include "base/clock.h"
#include "platform/db/database.h"

namespace vinhdanh::app {

// What a fresh database begins with.
struct FirstData {
  bool sample = false;             // the sample campaign with accounts for every role
  std::filesystem::path registry;  // workbook in place of the sample's registry
  std::filesystem::path plan;      // folder of a plan; without the sample only
};

// Fills a database without accounts; nothing when there are some. Without the sample it
// makes one administrator and answers the password to be printed once. Throws
// std::runtime_error with a sentence when plan or workbook are refused.
std::string fill_fresh_database(platform::db::Database& db, const FirstData& wanted, base::Instant now);

// Whether the data are the made-up ones.
bool is_sample(platform::db::Database& db);
// By how much the clock of these data is ahead of the system's.
std::chrono::milliseconds clock_shift(platform::db::Database& db);

}  // namespace vinhdanh::app
