#pragma once

#include <map>
#include <string>

#include "base/date.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::papers {

// That an administrator has compared our wording of a kind of paper with the form in force (open_points.h).
struct Confirmation {
  std::string kind;
  std::string note;  // what it was compared with
  std::string by;
  base::Instant at{};
  bool operator==(const Confirmation&) const = default;
};

// By kind.
std::map<std::string, Confirmation> confirmations(platform::db::Session& session);
// In place of an earlier one.
void confirm(platform::db::Session& session, const Confirmation& confirmation);
void take_back_confirmation(platform::db::Session& session, const std::string& kind, const std::string& by,
                            base::Instant at);

}  // namespace vinhdanh::campaign::papers
