#pragma once

#include <optional>
#include <string>
#include <string_view>

// Ed25519 signatures (RFC 8032) by libsodium.
namespace vinhdanh::access {

inline constexpr std::size_t kSeedBytes = 32;
inline constexpr std::size_t kPublicKeyBytes = 32;
inline constexpr std::size_t kSignatureBytes = 64;

// Bytes, not hex. The seed is the secret; the public key follows from it.
struct SigningKey {
  std::string seed;
  std::string public_key;
  bool operator==(const SigningKey&) const = default;
};

SigningKey new_signing_key();
// Nothing for a seed of another length.
std::optional<SigningKey> signing_key(std::string_view seed);

// 64 bytes, the same for the same key and text.
std::string sign(const SigningKey& key, std::string_view text);
// False for anything that is not a signature of this text by this key, wrong lengths included.
bool signed_by(std::string_view public_key, std::string_view text, std::string_view signature);

// How people tell keys apart: the first 8 bytes of the SHA-256 of the public key as hex.
std::string key_name(std::string_view public_key);

std::string sha256(std::string_view bytes);  // 32 bytes
// Standard alphabet with padding (RFC 4648, 4); reading answers nothing for any other text.
std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);
// Alphabet for addresses, without padding (RFC 4648, 5).
std::string base64url(std::string_view bytes);

}  // namespace vinhdanh::access
