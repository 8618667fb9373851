#include "campaign/registry/person.h"

#include <algorithm>

namespace vinhdanh::campaign::registry {

base::Message label(Gender gender) {
  return gender == Gender::kMale ? base::msg("Male") : base::msg("Female");
}

base::Message label(PostKind kind) {
  switch (kind) {
    case PostKind::kHead:
      return base::msg("Head");
    case PostKind::kDeputy:
      return base::msg("Deputy");
    case PostKind::kStaff:
      return base::msg("Staff");
    case PostKind::kParty:
      return base::msg("Party post");
    case PostKind::kUnion:
      return base::msg("Union post");
  }
  return {};
}

bool held_on(const Position& position, const base::Date& day) {
  return (!position.from || *position.from <= day) && (!position.to || day <= *position.to);
}

std::string printed(const Person& person) {
  const auto& name = person.printed_name.empty() ? person.full_name : person.printed_name;
  return person.honorific.empty() ? name : person.honorific + " " + name;
}

const Position* main_position(const Person& person) {
  const auto found = std::ranges::find_if(person.positions, [](const auto& p) { return !p.to; });
  return found == person.positions.end() ? nullptr : &*found;
}

}  // namespace vinhdanh::campaign::registry
