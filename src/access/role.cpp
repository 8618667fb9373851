#include "access/role.h"

#include "base/text.h"

namespace vinhdanh::access {

std::string_view code(Role role) {
  switch (role) {
    case Role::kAdministrator:
      return "administrator";
    case Role::kOffice:
      return "office";
    case Role::kLeader:
      return "leader";
    case Role::kUnitContact:
      return "unit_contact";
    case Role::kUnitHead:
      return "unit_head";
    case Role::kViewer:
      break;
  }
  return "viewer";
}

std::optional<Role> role_from(std::string_view text) {
  for (const auto role : kAllRoles) {
    if (code(role) == text) return role;
  }
  return std::nullopt;
}

base::Message label(Role role) {
  switch (role) {
    case Role::kAdministrator:
      return base::msg("Administrator");
    case Role::kOffice:
      return base::msg("Office");
    case Role::kLeader:
      return base::msg("Leader");
    case Role::kUnitContact:
      return base::msg("Unit contact");
    case Role::kUnitHead:
      return base::msg("Head of unit");
    case Role::kViewer:
      break;
  }
  return base::msg("Viewer");
}

Roles::Roles(std::initializer_list<Role> roles) {
  for (const auto role : roles) add(role);
}

std::vector<Role> Roles::list() const {
  std::vector<Role> out;
  for (const auto role : kAllRoles) {
    if (has(role)) out.push_back(role);
  }
  return out;
}

std::string codes(Roles roles) {
  std::vector<std::string> words;
  for (const auto role : roles.list()) words.emplace_back(code(role));
  return base::join(words, ",");
}

Roles roles_from(std::string_view codes) {
  Roles roles;
  for (const auto& word : base::split(codes, ',')) {
    if (const auto role = role_from(word)) roles.add(*role);
  }
  return roles;
}

}  // namespace vinhdanh::access
