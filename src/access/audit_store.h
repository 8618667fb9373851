#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "platform/db/database.h"

namespace vinhdanh::access {

// One deed: who did what to which object, with its state before and after (short texts
// or JSON; empty where there was none).
struct Deed {
  base::Instant at{};
  std::string actor;  // display name, or the name of the program's part
  std::string deed;   // "imported", "submitted" …
  std::string object_kind;
  std::string object_id;
  std::string before;
  std::string after;
  bool operator==(const Deed&) const = default;
};

// Call it in the transaction of the change itself.
void record(platform::db::Session& session, const Deed& deed);
// Newest first.
std::vector<Deed> history_of(platform::db::Session& session, const std::string& object_kind,
                             const std::string& object_id);

}  // namespace vinhdanh::access
