#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "campaign/registry/list_layout.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// A list as a user wants to find it again.
struct SavedView {
  std::string token;
  std::int64_t user = 0;
  ListKind list = ListKind::kPeople;
  std::string name;
  std::string query;  // address_of(ListView)
  base::Instant at{};
};

// Answers the token. A view of the same user, list and name is replaced and keeps its own.
std::string save_view(platform::db::Session& session, const SavedView& view);
std::optional<SavedView> find_view(platform::db::Session& session, std::string_view token);
// By name.
std::vector<SavedView> views_of(platform::db::Session& session, std::int64_t user, ListKind list);
// False when that user has no such view.
bool remove_view(platform::db::Session& session, std::string_view token, std::int64_t user);

}  // namespace vinhdanh::campaign::registry
