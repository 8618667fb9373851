#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace vinhdanh::access {

enum class Role : std::uint8_t {
  kAdministrator,  // users and settings
  kOffice,         // runs the campaign
  kLeader,         // decides and signs
  kUnitContact,    // fills in for one unit
  kUnitHead,       // approves what one unit hands in
  kViewer,         // reads
};
inline constexpr Role kAllRoles[] = {Role::kAdministrator, Role::kOffice,   Role::kLeader,
                                     Role::kUnitContact,   Role::kUnitHead, Role::kViewer};

// As stored: "administrator", "office", "leader", "unit_contact", "unit_head", "viewer".
std::string_view code(Role role);
std::optional<Role> role_from(std::string_view code);
base::Message label(Role role);

// The roles of a person; several at once are possible.
class Roles {
 public:
  Roles() = default;
  Roles(std::initializer_list<Role> roles);
  bool has(Role role) const { return (bits_ >> static_cast<unsigned>(role)) & 1u; }
  bool any_of(Roles others) const { return (bits_ & others.bits_) != 0; }
  void add(Role role) { bits_ |= 1u << static_cast<unsigned>(role); }
  bool empty() const { return bits_ == 0; }
  std::vector<Role> list() const;
  bool operator==(const Roles&) const = default;

 private:
  unsigned bits_ = 0;
};

// As stored in one text: "office,leader". Unknown words are left out.
std::string codes(Roles roles);
Roles roles_from(std::string_view codes);

// Whom a route is open to. There is no default: each route names its rule.
class Rule {
 public:
  static Rule anyone() { return Rule(false, {}); }
  static Rule signed_in() { return Rule(true, {}); }
  static Rule roles(std::initializer_list<Role> roles) { return Rule(true, roles); }

  bool needs_sign_in() const { return needs_sign_in_; }
  // For a signed-in person; an administrator has no special way in.
  bool admits(Roles roles) const { return roles_.empty() || roles.any_of(roles_); }

 private:
  Rule(bool needs_sign_in, Roles roles) : needs_sign_in_(needs_sign_in), roles_(roles) {}
  bool needs_sign_in_;
  Roles roles_;
};

}  // namespace vinhdanh::access
