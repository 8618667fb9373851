#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/registry/achievement.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// One honour of a decision, with the names as they are today.
struct DecisionHonour {
  Subject subject;
  std::string name;
  std::string unit;  // in which it was won, called by its short name
  std::string form;
  std::optional<int> year;
  std::string authority;
  std::optional<base::Date> day;
};

inline constexpr std::size_t kMostHonoursShown = 1000;

// At most kMostHonoursShown, collectives first, then people by name. `unit`: only what belongs
// to this unit and its people.
std::vector<DecisionHonour> honours_of_decision(platform::db::Session& session, std::string_view number,
                                                const std::optional<std::string>& unit);

}  // namespace vinhdanh::campaign::registry
