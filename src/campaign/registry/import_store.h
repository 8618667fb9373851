#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// A workbook between its check and its confirmation.
struct KeptUpload {
  std::string file_name;
  std::string bytes;
  std::string by;
  base::Instant at{};
};
// Answers the token of its address. Uploads of the day before yesterday are dropped.
std::string keep_upload(platform::db::Session& session, const KeptUpload& upload);
std::optional<KeptUpload> find_upload(platform::db::Session& session, std::string_view token);
void drop_upload(platform::db::Session& session, std::string_view token);

// What an import did; its token is that of the upload, so that it is done once.
struct Receipt {
  std::string token;
  std::string file_name;
  std::string by;
  base::Instant at{};
  std::int64_t number = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
};
void keep_receipt(platform::db::Session& session, const Receipt& receipt);
std::optional<Receipt> find_receipt(platform::db::Session& session, std::string_view token);
// The last ten, newest first.
std::vector<Receipt> latest_receipts(platform::db::Session& session);

}  // namespace vinhdanh::campaign::registry
