#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace vinhdanh::access {

// Argon2id (RFC 9106) with libsodium's parameters for interactive sign-in, as the text
// that libsodium keeps with its salt. Passwords are compared in Unicode form NFC.
std::string hash_password(std::string_view password);
// Takes as long for an empty hash (an unknown login) as for a real one.
bool password_fits(const std::string& hash, std::string_view password);
// Made with weaker parameters than today's: make it again at the next sign-in.
bool outdated(const std::string& hash);

// At least 10 characters and not the login itself.
base::Result<void> check_new_password(std::string_view password, std::string_view login);

// SHA-256 as hex: what is kept of a session's token.
std::string token_hash(std::string_view token);

}  // namespace vinhdanh::access
