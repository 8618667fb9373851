#include "campaign/registry/import_store.h"

#include <array>

#include "base/secret.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::chrono::hours kKeptFor{24};

// Base64 (RFC 4648) without padding: columns hold texts.
std::string as_text(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 4 / 3 + 4);
  unsigned bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = (bits << 8) | static_cast<unsigned char>(c);
    for (count += 8; count >= 6; count -= 6) out += kDigits[(bits >> (count - 6)) & 63u];
  }
  if (count > 0) out += kDigits[(bits << (6 - count)) & 63u];
  return out;
}

std::array<unsigned, 256> digit_values() {
  std::array<unsigned, 256> values{};
  for (unsigned i = 0; i < kDigits.size(); ++i) values[static_cast<unsigned char>(kDigits[i])] = i;
  return values;
}

std::string as_bytes(std::string_view text) {
  static const auto values = digit_values();
  std::string out;
  out.reserve(text.size() * 3 / 4);
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    bits = (bits << 6) | values[static_cast<unsigned char>(c)];
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>((bits >> count) & 255u);
  }
  return out;
}

constexpr std::string_view kReceipt =
    "SELECT token, file_name, imported_by, imported_at, id, added, changed, unchanged, before_rows IS NOT "
    "NULL, "
    "undone_by, undone_at, undo_reason FROM registry_imports";

Receipt receipt(const Row& row) {
  Receipt out{row.text(0),    row.text(1),    row.text(2),    row.instant(3), row.integer(4),
              row.integer(5), row.integer(6), row.integer(7), row.truth(8)};
  if (row.is_null(10)) return out;
  out.undone_by = row.text(9);
  out.undone_at = row.instant(10);
  out.undo_reason = row.text(11);
  return out;
}

}  // namespace

std::string keep_upload(Session& session, const KeptUpload& upload) {
  session.execute("DELETE FROM registry_uploads WHERE uploaded_at < :before",
                  {{"before", upload.at - kKeptFor}});
  auto token = base::random_hex(16);
  session.execute(
      "INSERT INTO registry_uploads (token, file_name, content, uploaded_by, uploaded_at) VALUES (:token, "
      ":name, "
      ":content, :by, :at)",
      {{"token", token},
       {"name", upload.file_name},
       {"content", as_text(upload.bytes)},
       {"by", upload.by},
       {"at", upload.at}});
  return token;
}

std::optional<KeptUpload> find_upload(Session& session, std::string_view token) {
  std::optional<KeptUpload> out;
  session.query(
      "SELECT file_name, content, uploaded_by, uploaded_at FROM registry_uploads WHERE token = :token",
      {{"token", token}}, [&](const Row& row) {
        out = KeptUpload{row.text(0), as_bytes(row.view(1)), row.text(2), row.instant(3)};
      });
  return out;
}

void drop_upload(Session& session, std::string_view token) {
  session.execute("DELETE FROM registry_uploads WHERE token = :token", {{"token", token}});
}

std::int64_t keep_receipt(Session& session, const Receipt& one) {
  return session.insert(
      "INSERT INTO registry_imports (token, file_name, imported_by, imported_at, added, changed, unchanged) "
      "VALUES "
      "(:token, :name, :by, :at, :added, :changed, :unchanged) RETURNING id",
      {{"token", one.token},
       {"name", one.file_name},
       {"by", one.by},
       {"at", one.at},
       {"added", one.added},
       {"changed", one.changed},
       {"unchanged", one.unchanged}});
}

std::optional<Receipt> find_receipt(Session& session, std::string_view token) {
  std::optional<Receipt> out;
  session.query(std::string(kReceipt) + " WHERE token = :token", {{"token", token}},
                [&](const Row& row) { out = receipt(row); });
  return out;
}

std::vector<Receipt> latest_receipts(Session& session, std::int64_t before, int most) {
  std::vector<Receipt> out;
  session.query(std::string(kReceipt) + " WHERE (:before = 0 OR id < :before) ORDER BY id DESC LIMIT :most",
                {{"before", before}, {"most", most}}, [&](const Row& row) { out.push_back(receipt(row)); });
  return out;
}

bool keep_undoing(Session& session, const Receipt& undone) {
  return session.execute(
             "UPDATE registry_imports SET undone_by = :by, undone_at = :at, undo_reason = :reason, "
             "before_rows "
             "= NULL WHERE id = :id AND undone_at IS NULL",
             {{"by", undone.undone_by},
              {"at", undone.undone_at},
              {"reason", undone.undo_reason},
              {"id", undone.number}}) == 1;
}

}  // namespace vinhdanh::campaign::registry
