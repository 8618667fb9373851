#include "access/password.h"

#include <sodium.h>
#include <stdexcept>

#include "base/text.h"

namespace vinhdanh::access {
namespace {

constexpr auto kOperations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

void start_sodium() {
  static const int state = sodium_init();
  if (state < 0) throw std::runtime_error("libsodium does not start");
}

// A Mac sends "mật khẩu" in other bytes than Windows does.
std::string same_everywhere(std::string_view password) {
  return base::nfc(password);
}

const std::string& nobodys_hash() {
  static const std::string hash = hash_password("nobody has this password");
  return hash;
}

}  // namespace

std::string hash_password(std::string_view password) {
  start_sodium();
  const auto typed = same_everywhere(password);
  char out[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str(out, typed.data(), typed.size(), kOperations, kMemory) != 0) {
    throw std::runtime_error("not enough memory to hash a password");
  }
  return out;
}

bool password_fits(const std::string& hash, std::string_view password) {
  start_sodium();
  const auto& compared = hash.empty() ? nobodys_hash() : hash;
  const auto typed = same_everywhere(password);
  return crypto_pwhash_str_verify(compared.c_str(), typed.data(), typed.size()) == 0 && !hash.empty();
}

bool outdated(const std::string& hash) {
  start_sodium();
  return crypto_pwhash_str_needs_rehash(hash.c_str(), kOperations, kMemory) != 0;
}

base::Result<void> check_new_password(std::string_view password, std::string_view login) {
  base::Place place;
  place.field = "password";
  if (base::length(password) < 10) {
    return base::refuse(
        {base::Severity::kError,
         place,
         base::msg("The password needs at least 10 characters. A short sentence is easy to remember."),
         {}});
  }
  if (!login.empty() && base::fold(password).find(base::fold(login)) != std::string::npos) {
    return base::refuse({base::Severity::kError,
                         place,
                         base::msg("The password must not contain the login name. Choose another."),
                         {}});
  }
  return {};
}

std::string token_hash(std::string_view token) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(token.data()), token.size());
  char hex[2 * sizeof hash + 1];
  sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
  return hex;
}

}  // namespace vinhdanh::access
