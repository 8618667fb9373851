#include "campaign/registry/list_views_store.h"

#include <algorithm>

#include "base/secret.h"
#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kView =
    "SELECT token, user_id, list, name, query, saved_at FROM registry_list_views";

std::string_view code(ListKind list) {
  return kListCodes[static_cast<std::size_t>(list)];
}

SavedView view(const Row& row) {
  const auto list = std::ranges::find(kListCodes, row.view(2));
  const auto number = list == kListCodes.end() ? 0 : list - kListCodes.begin();
  return {row.text(0), row.integer(1), static_cast<ListKind>(number),
          row.text(3), row.text(4),    row.instant(5)};
}

}  // namespace

std::string save_view(Session& session, const SavedView& one) {
  std::string token;
  session.query(
      "INSERT INTO registry_list_views (token, user_id, list, name, query, saved_at) "
      "VALUES (:token, :user, :list, :name, :query, :at) "
      "ON CONFLICT (user_id, list, name) DO UPDATE SET query = excluded.query, saved_at = excluded.saved_at "
      "RETURNING token",
      {{"token", base::random_hex(8)},
       {"user", one.user},
       {"list", code(one.list)},
       {"name", one.name},
       {"query", one.query},
       {"at", one.at}},
      [&](const Row& row) { token = row.text(0); });
  return token;
}

std::optional<SavedView> find_view(Session& session, std::string_view token) {
  std::optional<SavedView> out;
  session.query(std::string(kView) + " WHERE token = :token", {{"token", token}},
                [&](const Row& row) { out = view(row); });
  return out;
}

std::vector<SavedView> views_of(Session& session, std::int64_t user, ListKind list) {
  std::vector<SavedView> out;
  session.query(std::string(kView) + " WHERE user_id = :user AND list = :list",
                {{"user", user}, {"list", code(list)}}, [&](const Row& row) { out.push_back(view(row)); });
  std::ranges::sort(out, {}, [](const SavedView& one) { return base::sort_key(one.name); });
  return out;
}

bool remove_view(Session& session, std::string_view token, std::int64_t user) {
  return session.execute("DELETE FROM registry_list_views WHERE token = :token AND user_id = :user",
                         {{"token", token}, {"user", user}}) > 0;
}

}  // namespace vinhdanh::campaign::registry
