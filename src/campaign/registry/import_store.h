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
  bool noted = false;  // what it wrote is known row by row, so that it can be undone
  std::string undone_by = {};
  std::optional<base::Instant> undone_at = {};
  std::string undo_reason = {};
};
// Answers its number.
std::int64_t keep_receipt(platform::db::Session& session, const Receipt& receipt);
std::optional<Receipt> find_receipt(platform::db::Session& session, std::string_view token);
// The last `most` before that number (0: the very last), newest first.
std::vector<Receipt> latest_receipts(platform::db::Session& session, std::int64_t before = 0, int most = 10);
// False when it was undone already.
bool keep_undoing(platform::db::Session& session, const Receipt& undone);

}  // namespace vinhdanh::campaign::registry
